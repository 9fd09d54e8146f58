package dev.zhenzan.exposure.newcomer;

import java.util.Map;
import java.util.TreeMap;

/**
 * Exposures that verticals and regions get at least.
 *
 * @param verticals by vertical; those not named have no floor
 * @param regions by region; those not named have no floor
 */
public record Floors(Map<String, Integer> verticals, Map<String, Integer> regions) {
  public Floors {
    verticals = checked(verticals);
    regions = checked(regions);
  }

  private static Map<String, Integer> checked(Map<String, Integer> floors) {
    floors.forEach(
        (group, floor) -> {
          if (floor < 0) {
            throw new IllegalArgumentException(
                "floor of " + group + " must not be negative: " + floor);
          }
        });
    return Map.copyOf(floors);
  }

  /** No floor for anybody. */
  public static Floors none() {
    return new Floors(Map.of(), Map.of());
  }

  /** The same floors times a share, rounded down. */
  Floors times(double share) {
    return new Floors(scaled(verticals, share), scaled(regions, share));
  }

  private static Map<String, Integer> scaled(Map<String, Integer> floors, double share) {
    Map<String, Integer> scaled = new TreeMap<>();
    floors.forEach((group, floor) -> scaled.put(group, (int) Math.floor(floor * share)));
    return scaled;
  }
}
