package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;
import java.util.Optional;

/**
 * People who register within a day and start with what is popular. Targets are a person's likes,
 * the window is that of their registrations.
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
    long opening = chance.between(timeline.start(), timeline.end() - size.window() - Timeline.DAY);
    for (int i = 0; i < size.accounts(); i++) {
      Person like = chance.pick(scene.population().ordinary());
      long registered = like.rhythm().moment(opening, opening + size.window(), chance);
      Person.Profile profile = new Person.Profile(registered, chance.below(4), chance.below(20));
      Person.Taste taste = new Person.Taste(like.taste().topics(), List.of());
      start(scene, scene.population().add(profile, taste, chance), size, chance);
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
