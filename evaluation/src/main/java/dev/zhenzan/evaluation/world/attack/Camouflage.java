package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import java.util.Optional;

/**
 * Likes that accounts made for a group give to ordinary videos, half of them popular ones.
 *
 * @param family of the likes
 * @param scene where they are given
 * @param chance what decides
 */
record Camouflage(Family family, Scene scene, Chance chance) {
  /** Adds about {@code mean} likes at the account's hours. */
  void add(Person account, double mean) {
    long from = scene.timeline().from(account.profile().registeredAt());
    int likes = (int) (mean * chance.uniform(0.5, 1.5) + chance.uniform());
    for (int i = 0; i < likes; i++) {
      long time = account.rhythm().moment(from, scene.timeline().end(), chance);
      Optional<Work> work =
          chance.happens(0.5)
              ? scene.feed().popular(time, chance)
              : scene.feed().meet(account, time, chance);
      work.ifPresent(met -> scene.log().like(account, met, time, family));
    }
  }
}
