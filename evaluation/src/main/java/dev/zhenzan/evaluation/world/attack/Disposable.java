package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Fresh accounts of which each likes one or two targets and is never seen again. */
record Disposable() implements Attack {
  private static final double TWICE = 0.3;

  @Override
  public Family family() {
    return Family.DISPOSABLE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Work> targets = Targets.choose(size, scene, chance);
    int each = Math.max(1, size.accounts() / targets.size());
    for (Work target : targets) {
      long opening = Targets.opening(target, size, scene, chance);
      for (Person account : Recruits.fresh(each, opening, scene, chance)) {
        long time = opening + size.manner().moment(size.window(), chance);
        scene.log().like(account, target, time, family());
        if (chance.happens(TWICE)) {
          long next = time + (long) chance.exponential(10.0 * Timeline.MINUTE);
          scene.log().like(account, chance.pick(targets), next, family());
        }
      }
    }
  }
}
