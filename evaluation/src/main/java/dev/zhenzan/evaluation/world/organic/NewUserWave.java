package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Aim;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;
import java.util.Optional;

/**
 * People who register within a day and start with what is popular, or, where the group aims at
 * something, with the list that the app shows to newcomers, in its order. Targets are a person's
 * likes, the window is that of their registrations.
 */
record NewUserWave() implements LookAlike {
  private static final double POPULAR = 0.8;

  @Override
  public Family family() {
    return Family.NEW_USER_WAVE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Timeline timeline = scene.timeline();
    long latest = timeline.end() - size.window() - Timeline.DAY;
    long opening = chance.between(timeline.start(), Math.max(timeline.start(), latest));
    List<Work> list = list(opening, scene, size, chance);
    for (int i = 0; i < size.accounts(); i++) {
      Person like = chance.pick(scene.population().ordinary());
      long registered = like.rhythm().moment(opening, opening + size.window(), chance);
      Person.Profile profile = new Person.Profile(registered, chance.below(4), chance.below(20));
      Person.Taste taste = new Person.Taste(like.taste().topics(), List.of());
      Person person = scene.population().add(profile, taste, chance);
      begin(person, list, scene, chance);
      start(scene, person, size, chance);
    }
  }

  /** What newcomers are shown first; empty where the group aims at nothing. */
  private static List<Work> list(long time, Scene scene, GroupSize size, Chance chance) {
    Aim aim = size.manner().aim();
    int count = chance.between(5, 30);
    return aim == Aim.ANY ? List.of() : Audience.met(aim, time, count, scene, chance);
  }

  private void begin(Person person, List<Work> list, Scene scene, Chance chance) {
    double share = chance.uniform(0.05, 0.7);
    long time =
        person.profile().registeredAt() + (long) (chance.logNormal(90, 1) * Timeline.SECOND);
    for (Work work : list) {
      time += (long) (chance.logNormal(20, 1) * Timeline.SECOND);
      if (chance.happens(share)) {
        scene.log().like(person, work, time, family());
      }
    }
  }

  private void start(Scene scene, Person person, GroupSize size, Chance chance) {
    int likes = chance.between(1, size.targets());
    long first = person.profile().registeredAt() + Timeline.MINUTE;
    for (int i = 0; i < likes; i++) {
      long until = scene.timeline().until(first + chance.between(1, 6) * Timeline.DAY);
      long time =
          i == 0
              ? first + chance.between(0L, Timeline.HOUR)
              : person.rhythm().moment(first, until, chance);
      Optional<Work> work =
          chance.happens(POPULAR)
              ? scene.feed().popular(time, chance)
              : scene.feed().meet(person, time, chance);
      work.ifPresent(met -> scene.log().like(person, met, time, family()));
    }
  }
}
