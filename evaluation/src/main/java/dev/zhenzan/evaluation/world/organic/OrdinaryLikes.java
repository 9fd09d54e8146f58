package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.settings.Family;

/**
 * Likes that people give by and by: sittings at the person's hours, in each some likes with
 * log-normal gaps.
 */
public final class OrdinaryLikes {
  private OrdinaryLikes() {}

  /** Adds the likes of every ordinary person. */
  public static void add(Scene scene, Chance chance) {
    for (Person person : scene.population().ordinary()) {
      give(scene, person, chance);
    }
  }

  private static void give(Scene scene, Person person, Chance chance) {
    double sitting = chance.uniform(1, 5);
    double gap = chance.logUniform(12, 120);
    long from = scene.timeline().from(person.profile().registeredAt());
    int left = person.likes();
    while (left > 0) {
      long time = person.rhythm().moment(from, scene.timeline().end(), chance);
      int likes = Math.min(left, chance.geometric(sitting));
      for (int i = 0; i < likes; i++) {
        like(scene, person, time, chance);
        time += (long) (chance.logNormal(gap, 1.2) * Timeline.SECOND);
      }
      left -= likes;
    }
  }

  private static void like(Scene scene, Person person, long time, Chance chance) {
    scene
        .feed()
        .meet(person, time, chance)
        .ifPresent(work -> scene.log().like(person, work, time, Family.ORGANIC));
  }
}
