package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import java.util.ArrayList;
import java.util.List;

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
}
