package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.ArrayList;
import java.util.List;

/** Real people paid for one to five likes each, given at their own hours while a task is open. */
record CrowdTask() implements Attack {
  private static final int MOST_TASKS = 5;

  @Override
  public Family family() {
    return Family.CROWD_TASK;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Work> targets = Targets.choose(size, scene, chance);
    List<Long> openings = new ArrayList<>();
    targets.forEach(t -> openings.add(Targets.opening(t, size, scene, chance)));
    for (Person person : scene.population().some(size.accounts(), chance)) {
      int wanted = (int) (size.share() * targets.size() * chance.uniform(0.5, 1.5) + 0.5);
      int tasks = Math.clamp(wanted, 1, MOST_TASKS);
      for (int place : chance.places(targets.size(), tasks)) {
        long from = openings.get(place);
        long until = scene.timeline().until(from + size.within(chance));
        long time = person.rhythm().moment(from, until, chance);
        scene.log().like(person, targets.get(place), time, family());
      }
    }
  }
}
