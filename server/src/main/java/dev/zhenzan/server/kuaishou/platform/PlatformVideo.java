package dev.zhenzan.server.kuaishou.platform;

import java.time.Instant;

/**
 * A work and its counters at the time of the answer.
 *
 * @param id photo_id
 * @param caption its text, empty where it has none
 * @param publishedAt when it was created
 * @param counts its counters
 * @param pending whether the platform still looks at it: it is not shown yet
 */
public record PlatformVideo(
    String id, String caption, Instant publishedAt, Counts counts, boolean pending) {

  /**
   * Counters, each 0 to 10^15 as files of counters have them.
   *
   * @param views how often it was watched
   * @param likes how many likes it shows
   * @param comments how many comments it shows
   */
  public record Counts(long views, long likes, long comments) {
    private static final long MOST = 1_000_000_000_000_000L;

    /** Refuses a count that is none. */
    public Counts {
      if (isNone(views) || isNone(likes) || isNone(comments)) {
        throw new IllegalArgumentException("a counter is not within 0 to 10^15");
      }
    }

    private static boolean isNone(long count) {
      return count < 0 || count > MOST;
    }
  }
}
