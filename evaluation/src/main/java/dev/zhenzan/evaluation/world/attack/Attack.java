package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** One family of invalid likes. */
public sealed interface Attack
    permits SynchronousBurst,
        Camouflaged,
        SlowDrip,
        RotatingPool,
        Hijacked,
        Disposable,
        ExchangeRing,
        CrowdTask,
        Adaptive {

  /** The family of its target likes. */
  Family family();

  /** Adds the likes of one group of this size. */
  void act(Scene scene, GroupSize size, Chance chance);

  /** Every family. */
  static List<Attack> all() {
    return List.of(
        new SynchronousBurst(),
        new Camouflaged(),
        new SlowDrip(),
        new RotatingPool(),
        new Hijacked(),
        new Disposable(),
        new ExchangeRing(),
        new CrowdTask(),
        new Adaptive());
  }
}
