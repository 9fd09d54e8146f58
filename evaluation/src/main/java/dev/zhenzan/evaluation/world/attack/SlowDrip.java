package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Accounts that like the same targets over weeks, each at any human hour; no synchrony. */
record SlowDrip() implements Attack {
  @Override
  public Family family() {
    return Family.SLOW_DRIP;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> accounts = Recruits.made(size.accounts(), scene, chance);
    for (Work target : Targets.choose(size.targets(), scene, chance)) {
      long from = scene.timeline().from(target.publishedAt());
      long until = scene.timeline().until(from + size.window());
      for (Person account : accounts) {
        if (chance.happens(size.share())) {
          long time = account.rhythm().moment(from, until, chance);
          scene.log().like(account, target, time, family());
        }
      }
    }
  }
}
