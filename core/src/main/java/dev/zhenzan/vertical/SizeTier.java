package dev.zhenzan.vertical;

/**
 * Creators of like size.
 *
 * @param code lower-case letters, digits and hyphens; unique within a pack
 * @param followersFrom the fewest followers, at least 0
 * @param followersBelow above {@code followersFrom}; the tier ends before it; {@link
 *     Long#MAX_VALUE} of the last tier
 */
public record SizeTier(String code, LocalizedText name, long followersFrom, long followersBelow) {
  public SizeTier {
    Codes.require("code", code);
    if (followersFrom < 0 || followersBelow <= followersFrom) {
      throw new IllegalArgumentException(
          "tier "
              + code
              + ": 0 <= from < below must hold: "
              + followersFrom
              + ", "
              + followersBelow);
    }
  }

  public boolean holds(long followers) {
    return followersFrom <= followers && followers < followersBelow;
  }

  /** Whether another tier has the same code and holds the same creators, whatever its name. */
  public boolean isAsLargeAs(SizeTier other) {
    return code.equals(other.code)
        && followersFrom == other.followersFrom
        && followersBelow == other.followersBelow;
  }
}
