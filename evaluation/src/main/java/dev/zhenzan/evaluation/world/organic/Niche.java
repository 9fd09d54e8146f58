package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/**
 * People devoted to a few dozen videos of several creators of one topic, each at own hours after a
 * video is out; the window is the mean time until then.
 */
record Niche() implements LookAlike {
  @Override
  public Family family() {
    return Family.NICHE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    int topic = Audience.topicWith(size.targets(), scene, chance);
    List<Work> works = Audience.worksOf(topic, size.targets(), scene, chance);
    List<Person> people = Audience.drawnTo(topic, size.accounts(), scene, chance);
    Devotion devotion = Devotion.of(people, works, size, chance);
    for (int i = 0; i < people.size(); i++) {
      for (int k = 0; k < works.size(); k++) {
        if (devotion.likes(i, k, chance)) {
          like(people.get(i), works.get(k), scene, size, chance);
        }
      }
    }
  }

  private void like(Person person, Work work, Scene scene, GroupSize size, Chance chance) {
    long from = scene.timeline().from(work.publishedAt());
    long reach = (long) chance.exponential(2.0 * size.window());
    long until = scene.timeline().until(from + reach);
    scene.log().like(person, work, person.rhythm().moment(from, until, chance), family());
  }
}
