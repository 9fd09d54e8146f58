package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Creators who like one another's works by agreement, at their own hours within some time of
 * publishing. Targets are the works of all of them that are agreed on.
 */
record ExchangeRing() implements Attack {
  private static final int FEWEST_WORKS = 2;

  @Override
  public Family family() {
    return Family.EXCHANGE_RING;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Creator> creators =
        chance.pick(
            scene.catalogue().creators().stream()
                .filter(creator -> creator.works().size() >= FEWEST_WORKS)
                .filter(creator -> creator.followers() < 20_000)
                .toList(),
            size.accounts());
    List<Work> works = new ArrayList<>();
    creators.forEach(creator -> works.addAll(creator.works()));
    for (Work work : chance.pick(works, size.targets())) {
      long from = scene.timeline().from(work.publishedAt());
      exchange(new Deal(work, size, from), creators, scene, chance);
    }
  }

  private record Deal(Work work, GroupSize size, long from) {}

  private void exchange(Deal deal, List<Creator> creators, Scene scene, Chance chance) {
    for (Creator creator : creators) {
      if (creator.account() != deal.work.creator() && chance.happens(deal.size.share())) {
        Person person = scene.population().everybody().get(creator.account());
        long until = scene.timeline().until(deal.from + deal.size.within(chance));
        long time = person.rhythm().moment(deal.from, until, chance);
        scene.log().like(person, deal.work, time, family());
      }
    }
  }
}
