package dev.zhenzan.evaluation.world;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.InteractionLog;
import dev.zhenzan.evaluation.world.scene.InteractionLog.Watch;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.WorldSettings;

/**
 * Views of a world: each like comes out of one, and people see more than they like. Who likes of
 * own will watches a good part; groups that save time hardly watch, though not in every view.
 */
final class Watching {
  private final Scene scene;
  private final Chance chance;

  private final Haste haste;

  private Watching(Scene scene, Haste haste, Chance chance) {
    this.haste = haste;
    this.scene = scene;
    this.chance = chance;
  }

  /** Adds on average so many views for each like that the log holds. */
  static void add(Scene scene, WorldSettings settings, Chance chance) {
    double viewsPerLike = settings.habits().viewsPerLike();
    if (viewsPerLike == 0) {
      return;
    }
    Haste haste = Haste.of(settings.groups().variety(), settings.seed());
    Watching watching = new Watching(scene, haste, chance);
    int likes = scene.log().size();
    for (int like = 0; like < likes; like++) {
      watching.addOf(like);
      if (scene.log().family(like).label() == 0) {
        watching.addOthers(like, viewsPerLike - 1);
      }
    }
  }

  private void addOf(int like) {
    InteractionLog log = scene.log();
    Work work = scene.catalogue().works().get(log.video(like));
    double watched =
        chance.happens(haste.of(log.family(like)))
            ? chance.logUniform(300, 3_000)
            : work.durationMillis() * completion(0.9);
    int dwell = (int) Math.clamp((long) watched, 100L, 3_600_000L);
    long before = (long) (dwell * chance.uniform(0.2, 1) * Timeline.MILLI);
    log.viewOf(like, new Watch(Math.max(earliest(like, work), log.time(like) - before), dwell));
  }

  /** The first whole millisecond at which the liking account could see the work. */
  private long earliest(int like, Work work) {
    Person person = scene.population().everybody().get(scene.log().account(like));
    long possible = Math.max(work.publishedAt(), person.profile().registeredAt());
    return Math.ceilDiv(scene.timeline().from(possible), Timeline.MILLI) * Timeline.MILLI;
  }

  private void addOthers(int like, double mean) {
    Person person = scene.population().everybody().get(scene.log().account(like));
    int views = (int) (chance.exponential(mean + 0.001) + chance.uniform());
    for (int i = 0; i < views; i++) {
      double gap = chance.logNormal(90, 1.2) * (chance.happens(0.5) ? 1 : -1);
      long time = scene.log().time(like) + (long) (gap * Timeline.SECOND);
      scene.feed().meet(person, time, chance).ifPresent(work -> see(person, work, time));
    }
  }

  private void see(Person person, Work work, long time) {
    int dwell = (int) Math.max(100, work.durationMillis() * completion(0.3));
    scene.log().view(person, work, new Watch(time, dwell), Family.ORGANIC);
  }

  /** Dwell over duration, above 1 where the video is seen again. */
  private double completion(double median) {
    return Math.min(5, chance.logNormal(median, 0.8));
  }
}
