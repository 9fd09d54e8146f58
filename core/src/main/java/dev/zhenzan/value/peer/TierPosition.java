package dev.zhenzan.value.peer;

import dev.zhenzan.vertical.SizeTier;
import java.util.Objects;

/**
 * Where a creator stands among a vertical's tiers.
 *
 * @param tier the nearest
 * @param next the one above that it leans to; {@code tier} itself where it leans to none
 * @param share how far it leans, 0 to 1
 * @param known how its size is known
 */
public record TierPosition(SizeTier tier, SizeTier next, double share, Size known) {
  public TierPosition {
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(known, "known");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1]: " + share);
    }
  }

  /** How a creator's size is known. */
  public enum Size {
    FOLLOWERS,
    REACH
  }

  /** The tier that is shown for it. */
  public SizeTier shown() {
    return share < 0.5 ? tier : next;
  }
}
