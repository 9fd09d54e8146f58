package dev.zhenzan.audience.profile;

/**
 * How profiles are made.
 *
 * @param halfLifeMicros after which an interaction counts half, above 0
 * @param maxTags that an account keeps at most, 1 to 127
 */
public record ProfileSettings(long halfLifeMicros, int maxTags) {
  /** 30 days: interests outlive a week and not a season. 32 tags: more than a page can list. */
  public static final ProfileSettings STANDARD = new ProfileSettings(30 * 86_400L * 1_000_000, 32);

  public ProfileSettings {
    if (halfLifeMicros <= 0) {
      throw new IllegalArgumentException("halfLifeMicros must be positive: " + halfLifeMicros);
    }
    if (maxTags < 1 || maxTags > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("maxTags must be 1 to 127: " + maxTags);
    }
  }
}
