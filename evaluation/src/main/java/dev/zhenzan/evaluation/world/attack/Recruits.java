package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The accounts that are made for a group. */
final class Recruits {
  private static final double ONE_BATCH = 0.6;

  private Recruits() {}

  /** Accounts registered before the log, in one batch within days or at any age. */
  static List<Person> made(int count, Scene scene, Chance chance) {
    long start = scene.timeline().start();
    long batch = start - (long) (chance.logUniform(3, 400) * Timeline.DAY);
    double spread = chance.logUniform(0.2, 15) * Timeline.DAY;
    boolean together = chance.happens(ONE_BATCH);
    return accounts(
        count,
        () ->
            together
                ? batch - (long) (spread * chance.uniform())
                : start - (long) (chance.logUniform(2, 1500) * Timeline.DAY),
        scene,
        chance);
  }

  /** Accounts registered within hours or days before a time. */
  static List<Person> fresh(int count, long before, Scene scene, Chance chance) {
    double spread = chance.logUniform(1, 72) * Timeline.HOUR;
    return accounts(count, () -> before - (long) (spread * chance.uniform()), scene, chance);
  }

  private static List<Person> accounts(
      int count, LongSupplier registration, Scene scene, Chance chance) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long time = registration.getAsLong();
      Person.Profile profile =
          new Person.Profile(
              time - Math.floorMod(time, Timeline.SECOND),
              (int) Math.min(200, chance.exponential(4)),
              (int) chance.logNormal(20, 1.2));
      Person model = chance.pick(scene.population().ordinary());
      people.add(scene.population().add(profile, model.taste(), chance));
    }
    return people;
  }
}
