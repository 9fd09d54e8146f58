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
 * A tag in fashion: videos of many creators, published within some days, several of which hundreds
 * of people like in those days. The window is how long the fashion lasts.
 */
record Challenge() implements LookAlike {
  @Override
  public Family family() {
    return Family.CHALLENGE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Timeline timeline = scene.timeline();
    long latest = Math.max(timeline.start(), timeline.end() - size.window());
    long from = chance.between(timeline.start(), latest);
    long until = timeline.until(from + size.window());
    List<Work> works = Audience.publishedWithin(from, until, size.targets(), scene, chance);
    List<Person> people = scene.population().some(size.accounts(), chance);
    Devotion devotion = Devotion.of(people, works, size, chance);
    for (int i = 0; i < people.size(); i++) {
      for (int k = 0; k < works.size(); k++) {
        if (devotion.likes(i, k, chance)) {
          long out = works.get(k).publishedAt();
          long time = people.get(i).rhythm().moment(out, until, chance);
          scene.log().like(people.get(i), works.get(k), time, family());
        }
      }
    }
  }
}
