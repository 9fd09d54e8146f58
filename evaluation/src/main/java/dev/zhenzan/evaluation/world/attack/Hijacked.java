package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Real accounts in a stranger's hands; what their owners like stays valid. */
record Hijacked() implements Attack {
  private static final int FEWEST_OWN_LIKES = 5;

  @Override
  public Family family() {
    return Family.HIJACKED;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> accounts =
        scene.population().some(3 * size.accounts(), chance).stream()
            .filter(person -> person.likes() >= FEWEST_OWN_LIKES)
            .limit(size.accounts())
            .toList();
    List<Work> targets = Targets.choose(size, scene, chance);
    Windows.serve(new Windows.Party(family(), accounts, targets), scene, size, chance);
  }
}
