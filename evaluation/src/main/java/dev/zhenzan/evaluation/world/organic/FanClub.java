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

/**
 * Fans who like most works of one creator within minutes of publishing; the window is the median
 * delay. Each has a zeal of the own, and ordinary likes beside.
 */
record FanClub() implements LookAlike {
  private static final int FEWEST_WORKS = 3;

  @Override
  public Family family() {
    return Family.FAN_CLUB;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    Creator idol = Audience.creatorWith(FEWEST_WORKS, scene, chance);
    List<Person> fans = Audience.around(idol, size.accounts(), scene, chance);
    Zeal devotion = Zeal.of(fans, size.manner(), chance);
    for (int i = 0; i < fans.size(); i++) {
      Person fan = fans.get(i);
      double zeal = Math.min(1, devotion.share(i, size.share()) * chance.uniform(0.7, 1.2));
      for (Work work : Audience.inLog(idol, scene)) {
        if (chance.happens(zeal)) {
          long delay = (long) chance.logNormal((double) size.window(), 1);
          scene.log().like(fan, work, work.publishedAt() + delay, family());
        }
      }
    }
  }
}
