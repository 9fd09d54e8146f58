package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/**
 * Accounts that keep under published thresholds: for each target a small random part of them, at
 * most a few within any hour of the clock, at random gaps and human hours, among ordinary likes.
 */
record Adaptive() implements Attack {
  @Override
  public Family family() {
    return Family.ADAPTIVE;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> accounts = Recruits.made(size.accounts(), scene, chance);
    List<Work> targets = Targets.choose(size, scene, chance);
    int anHour = chance.between(3, 8);
    for (Work target : targets) {
      List<Person> some = chance.pick(accounts, (int) (size.share() * accounts.size()));
      long from = scene.timeline().from(target.publishedAt());
      long until = scene.timeline().until(from + size.window());
      drip(some, new Pace(target, anHour, from, until), scene, chance);
    }
    new Camouflage(Family.ADAPTIVE_FILLER, scene, chance).add(accounts, targets.size(), size);
  }

  private record Pace(Work target, int anHour, long from, long until) {}

  private void drip(List<Person> accounts, Pace pace, Scene scene, Chance chance) {
    int[] taken = new int[(int) ((pace.until - pace.from) / Timeline.HOUR) + 1];
    for (Person account : accounts) {
      long time = account.rhythm().moment(pace.from, pace.until, chance);
      int hour = (int) ((time - pace.from) / Timeline.HOUR);
      if (taken[hour] < pace.anHour) {
        taken[hour]++;
        scene.log().like(account, pace.target, time, family());
      }
    }
  }
}
