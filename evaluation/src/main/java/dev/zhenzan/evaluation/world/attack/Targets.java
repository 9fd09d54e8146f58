package dev.zhenzan.evaluation.world.attack;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Timeline;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses what a group likes, and when. */
final class Targets {
  private static final double POPULAR = 0.3;
  private static final double NEW = 0.7;
  private static final int TRIES = 400;
  private static final int OBSCURE_OF = 4;

  private Targets() {}

  /** Up to as many different works as the group is to meet on, at least some. */
  static List<Work> choose(GroupSize size, Scene scene, Chance chance) {
    int count = size.targets();
    return switch (size.manner().aim()) {
      case ANY -> unrelated(count, () -> one(scene, chance));
      case CREATOR -> ofOneCreator(count, scene, chance);
      case TOPIC -> ofOneTopic(count, scene, chance);
      case POPULAR -> unrelated(count, () -> popular(scene, chance));
      case OBSCURE -> unrelated(count, () -> obscure(scene, chance));
    };
  }

  private static List<Work> ofOneCreator(int count, Scene scene, Chance chance) {
    List<Creator> large =
        scene.catalogue().creators().stream().filter(c -> c.works().size() >= count).toList();
    return large.isEmpty()
        ? unrelated(count, () -> one(scene, chance))
        : chance.pick(chance.pick(large).works(), count);
  }

  private static List<Work> ofOneTopic(int count, Scene scene, Chance chance) {
    int topic = chance.pick(scene.catalogue().works()).topic();
    List<Work> all =
        scene.catalogue().works().stream().filter(work -> work.topic() == topic).toList();
    return unrelated(Math.min(count, all.size()), () -> Optional.of(chance.pick(all)));
  }

  private static List<Work> unrelated(int count, Supplier<Optional<Work>> source) {
    TreeMap<Integer, Work> chosen = new TreeMap<>();
    for (int i = 0; i < TRIES && chosen.size() < count; i++) {
      source.get().ifPresent(work -> chosen.put(work.index(), work));
    }
    return new ArrayList<>(chosen.values());
  }

  /** The least appealing of some works. */
  private static Optional<Work> obscure(Scene scene, Chance chance) {
    return Stream.generate(() -> chance.pick(scene.catalogue().works()))
        .limit(OBSCURE_OF)
        .min(Comparator.comparingDouble(work -> work.draw().appeal()));
  }

  private static Optional<Work> popular(Scene scene, Chance chance) {
    Timeline timeline = scene.timeline();
    return scene.feed().popular(chance.between(timeline.start(), timeline.end()), chance);
  }

  private static Optional<Work> one(Scene scene, Chance chance) {
    Timeline timeline = scene.timeline();
    if (chance.happens(POPULAR)) {
      return popular(scene, chance);
    }
    Work work = chance.pick(scene.catalogue().works());
    boolean wanted = timeline.contains(work.publishedAt()) || !chance.happens(NEW);
    return wanted ? Optional.of(work) : Optional.empty();
  }

  /**
   * When a window of this length opens on a target: some hours after publishing where that is
   * within the log, at any time otherwise. Windows mostly open by day.
   */
  static long opening(Work work, GroupSize size, Scene scene, Chance chance) {
    Timeline timeline = scene.timeline();
    long earliest = timeline.from(work.publishedAt());
    long latest = Math.max(earliest, timeline.end() - size.window());
    long time =
        timeline.contains(work.publishedAt())
            ? Math.min(
                latest, earliest + (long) chance.exponential(size.manner().delay() * Timeline.HOUR))
            : chance.between(earliest, latest);
    boolean night = time - Timeline.midnight(time) < 7 * Timeline.HOUR;
    boolean move = night && chance.happens(0.8);
    return move ? Math.min(latest, time + 7 * Timeline.HOUR) : time;
  }
}
