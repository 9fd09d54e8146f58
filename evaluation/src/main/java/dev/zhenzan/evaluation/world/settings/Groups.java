package dev.zhenzan.evaluation.world.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many groups of each family a world has.
 *
 * @param counts groups by family; a family that is absent has none
 * @param size factor on the number of accounts of every group; 1 leaves the ranges of {@link
 *     GroupShape}
 * @param variety how far groups depart from the usual
 */
public record Groups(Map<Family, Integer> counts, double size, Variety variety) {
  public Groups {
    EnumMap<Family, Integer> copy = new EnumMap<>(Family.class);
    copy.putAll(counts);
    copy.forEach(Groups::check);
    counts = Collections.unmodifiableMap(copy);
    if (!(size > 0 && size <= 100)) {
      throw new IllegalArgumentException("size must be in (0, 100]: " + size);
    }
  }

  /** Groups of the usual habits. */
  public Groups(Map<Family, Integer> counts, double size) {
    this(counts, size, Variety.USUAL);
  }

  private static void check(Family family, int count) {
    GroupShape.of(family);
    if (count < 0) {
      throw new IllegalArgumentException("count of " + family + " must not be negative: " + count);
    }
  }

  /** The usual look-alikes and every attack, in the numbers of a default world. */
  public static Groups defaults() {
    EnumMap<Family, Integer> counts = new EnumMap<>(Family.class);
    counts.putAll(lookAlikes());
    for (Family family : Family.of(Family.Nature.ATTACK)) {
      counts.put(family, 3);
    }
    counts.put(Family.ROTATING_POOL, 2);
    counts.put(Family.ADAPTIVE, 2);
    return new Groups(counts, 1);
  }

  /** Look-alikes alone, in the numbers of a default world. */
  public static Groups organic() {
    return new Groups(lookAlikes(), 1);
  }

  private static Map<Family, Integer> lookAlikes() {
    return Map.of(
        Family.FAN_CLUB, 6,
        Family.VIRAL_HIT, 4,
        Family.GROUP_CHAT, 25,
        Family.BINGE_LIKER, 60,
        Family.NEW_USER_WAVE, 2,
        Family.LIVE_SURGE, 4,
        Family.NICHE, 2,
        Family.PLAYLIST, 2);
  }

  /** How many groups a family has. */
  public int count(Family family) {
    return counts.getOrDefault(family, 0);
  }

  /** The same with another number of groups of a family. */
  public Groups with(Family family, int count) {
    EnumMap<Family, Integer> copy = new EnumMap<>(Family.class);
    copy.putAll(counts);
    copy.put(family, count);
    return new Groups(copy, size, variety);
  }

  /** The shape of a family's groups in this world. */
  public GroupShape shape(Family family) {
    return GroupShape.of(family, variety).times(size);
  }
}
