package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.scene.Zeal;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;
import java.util.Optional;

/** Friends of whom one shows the others a video, and some like it soon. */
record GroupChat() implements LookAlike {
  @Override
  public Family family() {
    return Family.GROUP_CHAT;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> friends = scene.population().some(size.accounts(), chance);
    Zeal zeal = Zeal.of(friends, size.manner(), chance);
    Creator favourite = Audience.creatorWith(size.targets(), scene, chance);
    for (int i = 0; i < size.targets(); i++) {
      Person first = chance.pick(friends);
      long time = first.rhythm().moment(scene.timeline().start(), scene.timeline().end(), chance);
      Optional<Work> work =
          switch (size.manner().aim()) {
            case ANY, OBSCURE -> scene.feed().meet(first, time, chance);
            case CREATOR -> scene.feed().newish(favourite, time, chance);
            case TOPIC -> scene.feed().ofTopic(favourite.topic(), time, chance);
            case POPULAR -> scene.feed().popular(time, chance);
          };
      work.ifPresent(met -> show(new Showing(friends, zeal, met, time), scene, size, chance));
    }
  }

  private record Showing(List<Person> friends, Zeal zeal, Work work, long time) {}

  private void show(Showing showing, Scene scene, GroupSize size, Chance chance) {
    for (int i = 0; i < showing.friends.size(); i++) {
      if (chance.happens(showing.zeal.share(i, size.share()))) {
        long delay =
            size.manner().ebb() == 0
                ? chance.between(1L, size.window())
                : (long) chance.exponential(size.window() / 2.0);
        scene.log().like(showing.friends.get(i), showing.work, showing.time + delay, family());
      }
    }
  }
}
