package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Viewers of a live room who, within an hour of an evening, like the host's newest works. */
record LiveSurge() implements LookAlike {
  @Override
  public Family family() {
    return Family.LIVE_SURGE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Creator host = Audience.creatorWith(size.targets(), scene, chance);
    long opening = evening(scene, host, chance);
    List<Work> works = Audience.newest(host, opening, size.targets());
    for (Person viewer : Audience.around(host, size.accounts(), scene, chance)) {
      long time = opening + chance.between(0L, size.window());
      for (Work work : works) {
        if (chance.happens(size.share())) {
          scene.log().like(viewer, work, time, family());
          time += (long) (chance.logNormal(15, 0.8) * Timeline.SECOND);
        }
      }
    }
  }

  /** Between 19 and 22 hours in China, on a day after the host's first work where there is one. */
  private static long evening(Scene scene, Creator host, Chance chance) {
    long first = scene.timeline().from(host.works().getFirst().publishedAt());
    long day = chance.between(first, Math.max(first, scene.timeline().end() - Timeline.DAY));
    return Timeline.midnight(day + Timeline.DAY)
        - 5 * Timeline.HOUR
        + chance.between(0L, 3 * Timeline.HOUR);
  }
}
