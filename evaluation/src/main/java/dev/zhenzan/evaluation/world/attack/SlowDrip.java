package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.scene.Zeal;
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
    List<Work> targets = Targets.choose(size, scene, chance);
    Zeal zeal = Zeal.of(accounts, size.manner(), chance);
    for (Work target : targets) {
      long from = scene.timeline().from(target.publishedAt());
      for (int i = 0; i < accounts.size(); i++) {
        if (chance.happens(zeal.share(i, size.share()))) {
          long until = scene.timeline().until(from + size.within(chance));
          long time = accounts.get(i).rhythm().moment(from, until, chance);
          scene.log().like(accounts.get(i), target, time, family());
        }
      }
    }
    new Camouflage(Family.SLOW_DRIP_FILLER, scene, chance).add(accounts, targets.size(), size);
  }
}
