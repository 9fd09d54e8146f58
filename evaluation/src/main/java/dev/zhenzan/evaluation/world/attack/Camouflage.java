package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.scene.Zeal;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import dev.zhenzan.evaluation.world.settings.Manner;
import java.util.List;
import java.util.Optional;

/**
 * Likes that accounts made for a group give to ordinary videos.
 *
 * @param family of the likes
 * @param scene where they are given
 * @param chance what decides
 */
record Camouflage(Family family, Scene scene, Chance chance) {
  /** Adds as many for each target like as the group does, at the accounts' hours. */
  void add(List<Person> accounts, int targets, GroupSize size) {
    Manner manner = size.manner();
    double mean = manner.filler() * targets * size.share();
    Zeal zeal = Zeal.of(accounts, manner, chance);
    for (int i = 0; i < accounts.size() && mean > 0; i++) {
      add(accounts.get(i), mean * zeal.activity(i), manner.taste());
    }
  }

  private void add(Person account, double mean, double taste) {
    long from = scene.timeline().from(account.profile().registeredAt());
    int likes = (int) (mean * chance.uniform(0.5, 1.5) + chance.uniform());
    for (int i = 0; i < likes; i++) {
      long time = account.rhythm().moment(from, scene.timeline().end(), chance);
      Optional<Work> work =
          chance.happens(taste)
              ? scene.feed().meet(account, time, chance)
              : scene.feed().popular(time, chance);
      work.ifPresent(met -> scene.log().like(account, met, time, family));
    }
  }
}
