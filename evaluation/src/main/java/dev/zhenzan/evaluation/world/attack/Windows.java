package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.scene.Zeal;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Likes of a group that serves each target within one window. */
final class Windows {
  private Windows() {}

  /**
   * A random share of the accounts, of which eager ones are more, likes each target in its window.
   */
  static void serve(Party party, Scene scene, GroupSize size, Chance chance) {
    Zeal zeal = Zeal.of(party.accounts, size.manner(), chance);
    for (Work target : party.targets) {
      long opening = Targets.opening(target, size, scene, chance);
      for (int i = 0; i < party.accounts.size(); i++) {
        if (chance.happens(zeal.share(i, size.share()))) {
          long time = opening + size.manner().moment(size.window(), chance);
          scene.log().like(party.accounts.get(i), target, time, party.family);
        }
      }
    }
  }

  /** Who likes what, and the family of those likes. */
  record Party(Family family, List<Person> accounts, List<Work> targets) {}
}
