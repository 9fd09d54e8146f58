package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What everybody is shown in the same order, made anew every few hours. Immutable. */
public final class HotList {
  private static final int LENGTH = 60;
  private static final int TRIES = 4 * LENGTH;

  private final long start;
  private final long stretch;
  private final List<List<Work>> lists;

  private HotList(long start, long stretch, List<List<Work>> lists) {
    this.start = start;
    this.stretch = stretch;
    this.lists = List.copyOf(lists);
  }

  /** The lists of a world, drawn by popularity. */
  static HotList of(WorldSettings settings, Feed feed) {
    Timeline timeline = Timeline.of(settings.scale());
    long stretch = settings.habits().discovery().hotHours() * Timeline.HOUR;
    Chance chance = Chance.of(settings.seed(), "hot");
    List<List<Work>> lists = new ArrayList<>();
    for (long from = timeline.start(); from <= timeline.end(); from += stretch) {
      lists.add(list(feed, from, chance));
    }
    return new HotList(timeline.start(), stretch, lists);
  }

  private static List<Work> list(Feed feed, long time, Chance chance) {
    Set<Work> works = new LinkedHashSet<>();
    for (int i = 0; i < TRIES && works.size() < LENGTH; i++) {
      feed.popular(time, chance).ifPresent(works::add);
    }
    return List.copyOf(works);
  }

  /** The work at a place from 0; empty beyond the list's end. */
  public Optional<Work> at(long time, int place) {
    long number = Math.clamp((time - start) / stretch, 0, lists.size() - 1L);
    List<Work> list = lists.get((int) number);
    return place < list.size() ? Optional.of(list.get(place)) : Optional.empty();
  }
}
