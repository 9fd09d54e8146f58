package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Aim;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Creators who know one another and like those of the others' works that they care for, at their
 * own hours within some time of publishing. Targets are the works that come up.
 */
record CreatorFriends() implements LookAlike {
  private static final int FEWEST_WORKS = 2;

  @Override
  public Family family() {
    return Family.CREATOR_FRIENDS;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Creator> friends = friends(scene, size, chance);
    List<Person> people =
        friends.stream().map(f -> scene.population().everybody().get(f.account())).toList();
    List<Work> all = new ArrayList<>();
    friends.forEach(friend -> all.addAll(friend.works()));
    List<Work> works = chance.pick(all, size.targets());
    Devotion devotion = Devotion.of(people, works, size, chance);
    for (int i = 0; i < people.size(); i++) {
      for (int k = 0; k < works.size(); k++) {
        boolean own = works.get(k).creator() == people.get(i).index();
        if (!own && devotion.likes(i, k, chance)) {
          like(people.get(i), works.get(k), scene, size, chance);
        }
      }
    }
  }

  /** Mostly of one topic: it is how they came to know one another. */
  private static List<Creator> friends(Scene scene, GroupSize size, Chance chance) {
    boolean alike = size.manner().aim() != Aim.ANY;
    int topic = chance.pick(scene.catalogue().creators()).topic();
    List<Creator> possible =
        scene.catalogue().creators().stream()
            .filter(creator -> creator.works().size() >= FEWEST_WORKS)
            .filter(creator -> !alike || creator.topic() == topic)
            .toList();
    return chance.pick(possible, size.accounts());
  }

  private void like(Person person, Work work, Scene scene, GroupSize size, Chance chance) {
    long from = scene.timeline().from(work.publishedAt());
    long until = scene.timeline().until(from + size.window());
    scene.log().like(person, work, person.rhythm().moment(from, until, chance), family());
  }
}
