package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Aim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who comes together around a creator. */
final class Audience {
  private Audience() {}

  /** A creator with at least so many works out before the log's end, if there is one. */
  static Creator creatorWith(int works, Scene scene, Chance chance) {
    List<Creator> enough =
        scene.catalogue().creators().stream().filter(c -> inLog(c, scene).size() >= works).toList();
    return enough.isEmpty() ? chance.pick(scene.catalogue().creators()) : chance.pick(enough);
  }

  /** A creator's works that are published within the log, oldest first. */
  static List<Work> inLog(Creator creator, Scene scene) {
    return creator.works().stream()
        .filter(work -> scene.timeline().contains(work.publishedAt()))
        .toList();
  }

  /** A creator's newest works at a time, newest first. */
  static List<Work> newest(Creator creator, long time, int count) {
    List<Work> out =
        creator.works().stream().filter(work -> work.publishedAt() + Timeline.HOUR < time).toList();
    return out.subList(Math.max(0, out.size() - count), out.size()).reversed();
  }

  /** Followers of a creator, filled up with people of its topic and then with anybody. */
  static List<Person> around(Creator creator, int count, Scene scene, Chance chance) {
    List<Person> near = new ArrayList<>();
    List<Person> topical = new ArrayList<>();
    for (Person person : scene.population().ordinary()) {
      if (person.taste().creators().contains(creator)) {
        near.add(person);
      } else if (person.taste().topics().contains(creator.topic())) {
        topical.add(person);
      }
    }
    int most = Math.min(count, Math.max(1, scene.population().ordinary().size() / 4));
    List<Person> audience = new ArrayList<>(chance.pick(near, most));
    audience.addAll(chance.pick(topical, most - audience.size()));
    return audience;
  }

  /** A creator with at least so many works, if there is one. */
  static Creator creatorOf(int works, Scene scene, Chance chance) {
    List<Creator> enough =
        scene.catalogue().creators().stream().filter(c -> c.works().size() >= works).toList();
    return chance.pick(enough.isEmpty() ? scene.catalogue().creators() : enough);
  }

  /** A topic with at least so many works, if there is one. */
  static int topicWith(int works, Scene scene, Chance chance) {
    Map<Integer, Integer> counts = new TreeMap<>();
    scene.catalogue().works().forEach(work -> counts.merge(work.topic(), 1, Integer::sum));
    List<Integer> enough =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= works)
            .map(Map.Entry::getKey)
            .toList();
    return enough.isEmpty() ? chance.pick(scene.catalogue().works()).topic() : chance.pick(enough);
  }

  /** Up to {@code count} works of a topic, of few creators rather than of all. */
  static List<Work> worksOf(int topic, int count, Scene scene, Chance chance) {
    List<Creator> creators =
        scene.catalogue().creators().stream().filter(c -> c.topic() == topic).toList();
    int most = Math.max(2, count / chance.between(2, 12));
    List<Work> works = new ArrayList<>();
    for (Creator creator : chance.pick(creators, creators.size())) {
      List<Work> own = creator.works().stream().filter(w -> w.topic() == topic).toList();
      works.addAll(chance.pick(own, Math.min(most, count - works.size())));
    }
    return works;
  }

  /** Up to {@code count} different works that somebody meets at a time, popular ones first. */
  static List<Work> met(Aim aim, long time, int count, Scene scene, Chance chance) {
    Set<Work> works = new LinkedHashSet<>();
    for (int i = 0; i < 2 * count && works.size() < count; i++) {
      boolean popular = aim == Aim.POPULAR || chance.happens(0.3);
      Optional<Work> work =
          popular
              ? scene.feed().popular(time, chance)
              : Optional.of(chance.pick(scene.catalogue().works()));
      work.ifPresent(works::add);
    }
    return List.copyOf(works);
  }

  /** Up to {@code count} works that are published between two times. */
  static List<Work> publishedWithin(long from, long until, int count, Scene scene, Chance chance) {
    List<Work> works =
        scene.catalogue().works().stream()
            .filter(work -> work.publishedAt() >= from && work.publishedAt() <= until)
            .toList();
    return chance.pick(works, count);
  }

  /** People of a topic, filled up with anybody. */
  static List<Person> drawnTo(int topic, int count, Scene scene, Chance chance) {
    List<Person> topical =
        scene.population().ordinary().stream()
            .filter(person -> person.taste().topics().contains(topic))
            .toList();
    int most = Math.min(count, Math.max(1, scene.population().ordinary().size() / 4));
    Set<Person> people = new LinkedHashSet<>(chance.pick(topical, most));
    for (Person person : scene.population().some(2 * most, chance)) {
      if (people.size() < most) {
        people.add(person);
      }
    }
    return List.copyOf(people);
  }
}
