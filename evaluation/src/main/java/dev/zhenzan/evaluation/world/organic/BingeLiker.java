package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;

/**
 * A person who likes dozens of videos in a sitting; in one of three sittings all works on one
 * creator's profile. Targets are the likes of a sitting, the window is its length.
 */
record BingeLiker() implements LookAlike {
  private static final double PROFILE = 0.33;

  @Override
  public Family family() {
    return Family.BINGE_LIKER;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Person person = chance.pick(scene.population().ordinary());
    long from = scene.timeline().from(person.profile().registeredAt());
    int sittings = chance.between(1, 4);
    for (int i = 0; i < sittings; i++) {
      long time = person.rhythm().moment(from, scene.timeline().end(), chance);
      double gap = (double) size.window() / size.targets();
      Sitting sitting = new Sitting(person, time, size.targets(), gap);
      if (chance.happens(PROFILE)) {
        profile(sitting, scene, chance);
      } else {
        feed(sitting, scene, chance);
      }
    }
  }

  private record Sitting(Person person, long from, int likes, double gap) {
    long after(long time, Chance chance) {
      return time + (long) chance.logNormal(gap * 0.7, 0.8);
    }
  }

  private void profile(Sitting sitting, Scene scene, Chance chance) {
    Creator creator = chance.pick(scene.catalogue().creators());
    long time = sitting.from;
    for (Work work : creator.works()) {
      scene.log().like(sitting.person, work, time, family());
      time = sitting.after(time, chance);
    }
  }

  private void feed(Sitting sitting, Scene scene, Chance chance) {
    long time = sitting.from;
    for (int i = 0; i < sitting.likes; i++) {
      long now = time;
      scene
          .feed()
          .meet(sitting.person, now, chance)
          .ifPresent(work -> scene.log().like(sitting.person, work, now, family()));
      time = sitting.after(time, chance);
    }
  }
}
