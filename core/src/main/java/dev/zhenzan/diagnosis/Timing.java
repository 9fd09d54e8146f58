package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.timing.BestTimes;
import java.util.Locale;

/** What is known of the best time to publish. */
public sealed interface Timing {
  /**
   * It was looked for.
   *
   * @param times what was found
   * @param outcome what a work's success was counted in
   * @param hours after publishing within which it was counted
   */
  record Found(BestTimes times, Outcome outcome, int hours) implements Timing {}

  /** It cannot be looked for. */
  record Unknown(Reason reason) implements Timing {}

  /** What a work's success is counted in. */
  enum Outcome {
    VIEWS,
    LIKES;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why nothing can be said of hours. */
  enum Reason {
    /** No file says when works were published, to the hour. */
    NO_HOURS,
    /** No work's first hours lie within the log. */
    NO_WORKS;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
