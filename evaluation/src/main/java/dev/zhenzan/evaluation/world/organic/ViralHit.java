package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;

/** A work that is shown to everybody and liked by thousands, at their own hours, within a day. */
record ViralHit() implements LookAlike {
  @Override
  public Family family() {
    return Family.VIRAL_HIT;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Work work = chance.pick(scene.catalogue().works());
    long earliest = scene.timeline().from(work.publishedAt());
    long from =
        chance.between(earliest, Math.min(earliest + 2 * Timeline.DAY, latest(scene, size)));
    long until = scene.timeline().until(from + size.window());
    for (Person person : scene.population().some(size.accounts(), chance)) {
      // Two moments, the earlier one kept: the peak comes soon, the tail is long.
      long once = person.rhythm().moment(from, until, chance);
      long again = person.rhythm().moment(from, until, chance);
      scene.log().like(person, work, Math.min(once, again), family());
    }
  }

  private static long latest(Scene scene, GroupSize size) {
    return scene.timeline().end() - size.window();
  }
}
