package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import java.util.Optional;

/**
 * Likes that people give by and by: sittings at the person's hours, in each some likes with
 * log-normal gaps.
 */
public final class OrdinaryLikes {
  private OrdinaryLikes() {}

  /** Adds the likes of every ordinary person, a share of which comes from the hot list. */
  public static void add(Scene scene, double hot, Chance chance) {
    for (Person person : scene.population().ordinary()) {
      give(scene, person, hot, chance);
    }
  }

  private static void give(Scene scene, Person person, double hot, Chance chance) {
    double sitting = chance.uniform(1, 5);
    double gap = chance.logUniform(12, 120);
    long from = scene.timeline().from(person.profile().registeredAt());
    int left = person.likes();
    while (left > 0) {
      long time = person.rhythm().moment(from, scene.timeline().end(), chance);
      int likes = Math.min(left, chance.geometric(sitting));
      int place = -1;
      for (int i = 0; i < likes; i++) {
        if (hot > 0 && chance.happens(hot)) {
          place += chance.geometric(2);
          like(scene, person, time, scene.hot().at(time, place));
        } else {
          like(scene, person, time, scene.feed().meet(person, time, chance));
        }
        time += (long) (chance.logNormal(gap, 1.2) * Timeline.SECOND);
      }
      left -= likes;
    }
  }

  private static void like(Scene scene, Person person, long time, Optional<Work> work) {
    work.ifPresent(met -> scene.log().like(person, met, time, Family.ORGANIC));
  }
}
