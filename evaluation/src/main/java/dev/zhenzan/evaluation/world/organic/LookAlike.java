package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/** Behaviour of real people that looks like a lockstep group's. */
public sealed interface LookAlike
    permits FanClub,
        ViralHit,
        GroupChat,
        BingeLiker,
        NewUserWave,
        LiveSurge,
        Niche,
        Playlist,
        Challenge,
        News,
        CreatorFriends {

  /** The family of its likes. */
  Family family();

  /** Adds the likes of one group of this size. */
  void act(Scene scene, GroupSize size, Chance chance);

  /** Every look-alike. */
  static List<LookAlike> all() {
    return List.of(
        new FanClub(),
        new ViralHit(),
        new GroupChat(),
        new BingeLiker(),
        new NewUserWave(),
        new LiveSurge(),
        new Niche(),
        new Playlist(),
        new Challenge(),
        new News(),
        new CreatorFriends());
  }
}
