package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.figures.WorkFigures.PublishingTimes;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.vertical.Basis;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is known of the best time to publish. */
public sealed interface Timing {
  /**
   * It was looked for.
   *
   * @param times what was found
   * @param outcome what a work's success was counted in
   * @param hours after publishing within which it was counted
   * @param grounds what else the answer rests on
   */
  record Found(BestTimes times, Outcome outcome, int hours, Grounds grounds) implements Timing {}

  /** It cannot be looked for. */
  record Unknown(Reason reason) implements Timing {}

  /**
   * What an answer rests on beside the counts.
   *
   * @param corrections what works differ in that was taken out, beside creator, trend and hour
   * @param published where times of publishing come from
   * @param curve of the audience over the week that was believed in a little beforehand; empty
   *     where all hours were held for equal
   */
  record Grounds(Set<Correction> corrections, PublishingTimes published, Optional<Curve> curve) {
    public Grounds {
      Set<Correction> sorted = EnumSet.noneOf(Correction.class);
      sorted.addAll(corrections);
      corrections = Collections.unmodifiableSet(sorted);
    }

    /** Whether a quality that viewers reveal was taken out. */
    public boolean isCorrectedForQuality() {
      return corrections.contains(Correction.LIKE_RATE)
          || corrections.contains(Correction.COMPLETION);
    }
  }

  /**
   * A curve that was taken from a pack.
   *
   * @param source one sentence: where it comes from
   */
  record Curve(Basis basis, String source) {}

  /** What works differ in that is no merit of their hour. */
  enum Correction {
    /** Likes per view: quality that viewers reveal. */
    LIKE_RATE,
    /** How far works are watched: quality that viewers reveal. */
    COMPLETION,
    /** How long works are. */
    DURATION,
    /** What works are about. */
    TAGS;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
