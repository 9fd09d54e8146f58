package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A curated list that people go through in its order, in one or two sittings, at any time of a
 * window of days. Most begin at the top, and some stop on the way.
 */
record Playlist() implements LookAlike {
  private static final double TOP = 0.7;
  private static final double TWO_SITTINGS = 0.3;

  @Override
  public Family family() {
    return Family.PLAYLIST;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Timeline timeline = scene.timeline();
    long latest = Math.max(timeline.start(), timeline.end() - size.window());
    long from = chance.between(timeline.start(), latest);
    List<Work> works = list(from, scene, size, chance);
    List<Person> people = scene.population().some(size.accounts(), chance);
    Devotion devotion = Devotion.of(people, works, size, chance);
    for (int i = 0; i < people.size(); i++) {
      long until = timeline.until(from + size.window());
      long first = people.get(i).rhythm().moment(from, until, chance);
      long again = people.get(i).rhythm().moment(first, until, chance);
      go(new Visit(people.get(i), i, first, again), new Listing(works, devotion), scene, chance);
    }
  }

  private static List<Work> list(long time, Scene scene, GroupSize size, Chance chance) {
    List<Work> out = new ArrayList<>();
    int topic = Audience.topicWith(size.targets(), scene, chance);
    List<Work> from =
        switch (size.manner().aim()) {
          case TOPIC -> Audience.worksOf(topic, 4 * size.targets(), scene, chance);
          case CREATOR -> Audience.creatorOf(size.targets(), scene, chance).works();
          case ANY, POPULAR, OBSCURE ->
              Audience.met(size.manner().aim(), time, 4 * size.targets(), scene, chance);
        };
    for (Work work : from) {
      if (work.publishedAt() < time && out.size() < size.targets()) {
        out.add(work);
      }
    }
    return out;
  }

  private record Visit(Person person, int place, long first, long again) {}

  private record Listing(List<Work> works, Devotion devotion) {}

  private void go(Visit visit, Listing list, Scene scene, Chance chance) {
    int size = list.works.size();
    int start = chance.happens(TOP) ? 0 : chance.below(size + 1);
    int end = chance.happens(0.5) ? size : start + chance.below(size - start + 1);
    int turn = chance.happens(TWO_SITTINGS) ? start + chance.below(size - start + 1) : end;
    double gap = chance.logUniform(8, 90);
    long time = visit.first;
    for (int k = start; k < end; k++) {
      time = k == turn ? visit.again : time + (long) (chance.logNormal(gap, 0.8) * Timeline.SECOND);
      if (list.devotion.likes(visit.place, k, chance)) {
        scene.log().like(visit.person, list.works.get(k), time, family());
      }
    }
  }
}
