package dev.zhenzan.evaluation.world;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.attack.Attack;
import dev.zhenzan.evaluation.world.organic.LookAlike;
import dev.zhenzan.evaluation.world.organic.OrdinaryLikes;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupShape;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.WorldSettings;

/** Makes worlds. */
public final class WorldGenerator {
  private WorldGenerator() {}

  /** The world of these settings; the same settings make the same world on every machine. */
  public static World generate(WorldSettings settings) {
    Scene scene = Scene.draw(settings);
    double hot = settings.habits().discovery().hot();
    OrdinaryLikes.add(scene, hot, Chance.of(settings.seed(), Family.ORGANIC.code()));
    for (LookAlike lookAlike : LookAlike.all()) {
      each(settings, lookAlike.family(), (shape, c) -> lookAlike.act(scene, shape.draw(c), c));
    }
    for (Attack attack : Attack.all()) {
      each(settings, attack.family(), (shape, c) -> attack.act(scene, shape.draw(c), c));
    }
    Watching.add(scene, settings, Chance.of(settings.seed(), "views"));
    return Rows.of(scene, new Ids(settings.seed()));
  }

  private interface GroupMaker {
    void make(GroupShape shape, Chance chance);
  }

  private static void each(WorldSettings settings, Family family, GroupMaker maker) {
    Groups groups = settings.groups();
    GroupShape shape = groups.shape(family);
    for (int i = 0; i < groups.count(family); i++) {
      maker.make(shape, Chance.of(settings.seed(), family.code() + ' ' + i));
    }
  }
}
