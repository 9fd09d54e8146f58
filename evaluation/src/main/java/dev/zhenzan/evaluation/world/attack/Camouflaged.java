package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** A burst with looser windows, hidden among one to four ordinary likes per target like. */
record Camouflaged() implements Attack {
  @Override
  public Family family() {
    return Family.CAMOUFLAGED;
  }

  @Override
  public void act(Scene scene, GroupSize size, Chance chance) {
    List<Person> accounts = Recruits.made(size.accounts(), scene, chance);
    List<Work> targets = Targets.choose(size, scene, chance);
    Windows.serve(new Windows.Party(family(), accounts, targets), scene, size, chance);
    new Camouflage(Family.CAMOUFLAGED_FILLER, scene, chance).add(accounts, targets.size(), size);
  }
}
