package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Friends of whom one shows the others a video, and some like it within half an hour. */
record GroupChat() implements LookAlike {
  @Override
  public Family family() {
    return Family.GROUP_CHAT;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> friends = scene.population().some(size.accounts(), chance);
    for (int i = 0; i < size.targets(); i++) {
      Person first = chance.pick(friends);
      long time = first.rhythm().moment(scene.timeline().start(), scene.timeline().end(), chance);
      scene
          .feed()
          .meet(first, time, chance)
          .ifPresent(work -> show(new Showing(friends, work, time), scene, size, chance));
    }
  }

  private record Showing(List<Person> friends, Work work, long time) {}

  private void show(Showing showing, Scene scene, GroupSize size, Chance chance) {
    for (Person friend : showing.friends) {
      if (chance.happens(size.share())) {
        long delay = (long) chance.exponential(size.window() / 2.0);
        scene.log().like(friend, showing.work, showing.time + delay, family());
      }
    }
  }
}
