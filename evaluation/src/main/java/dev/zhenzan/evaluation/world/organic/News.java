package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/**
 * A happening: several creators publish about it within hours, and thousands from everywhere come
 * in a sitting or two and like some of those videos. The window is how long they come.
 */
record News() implements LookAlike {
  private static final double ONE_SITTING = 0.7;

  @Override
  public Family family() {
    return Family.NEWS;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Timeline timeline = scene.timeline();
    long latest = Math.max(timeline.start(), timeline.end() - 2 * size.window());
    long from = chance.between(timeline.start(), latest);
    List<Work> works = about(from, scene, size, chance);
    List<Person> people = scene.population().some(size.accounts(), chance);
    Devotion devotion = Devotion.of(people, works, size, chance);
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      long time = soon(person, from, scene, size, chance);
      for (int k = 0; k < works.size(); k++) {
        if (devotion.likes(i, k, chance)) {
          boolean stays = chance.happens(ONE_SITTING);
          time = stays ? next(time, chance) : soon(person, from, scene, size, chance);
          scene.log().like(person, works.get(k), Math.max(time, out(works, k, chance)), family());
        }
      }
    }
  }

  /** Works of the window's first half, or of a longer stretch where those are too few. */
  private static List<Work> about(long from, Scene scene, GroupSize size, Chance chance) {
    long within = size.window() / 2;
    List<Work> works = List.of();
    while (works.size() < size.targets() && within < 30 * Timeline.DAY) {
      works = Audience.publishedWithin(from - within, from + within, size.targets(), scene, chance);
      within *= 2;
    }
    return works;
  }

  private static long out(List<Work> works, int k, Chance chance) {
    return works.get(k).publishedAt() + (long) (chance.exponential(600) * Timeline.SECOND);
  }

  private static long next(long time, Chance chance) {
    return time + (long) (chance.logNormal(60, 1) * Timeline.SECOND);
  }

  private static long soon(Person person, long from, Scene scene, GroupSize size, Chance chance) {
    long until = scene.timeline().until(from + size.window());
    long once = person.rhythm().moment(from, until, chance);
    return Math.min(once, person.rhythm().moment(from, until, chance));
  }
}
