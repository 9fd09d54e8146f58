package dev.zhenzan.diagnosis;

import java.util.Locale;

/**
 * A shortfall that was observed.
 *
 * @param id such as {@code S1}
 * @param code what falls short
 * @param measured how it stands
 * @param reference what it was measured against
 */
public record Symptom(String id, Code code, Measured measured, Reference reference) {
  /** What falls short. */
  public enum Code {
    /** Share of valid likes. */
    VALID_SHARE,
    /** Likes of a work's first day. */
    EARLY_LIKES,
    /** Likes per view. */
    LIKE_RATE,
    /** How far works are watched. */
    COMPLETION,
    /** Viewers who come back. */
    RETURNING,
    /** An audience of one region. */
    REGION,
    /** Traffic from one surface. */
    SURFACE,
    /** Likes in the night. */
    NIGHT,
    /** Hours of publishing. */
    HOURS,
    /** Choice of topics. */
    TOPICS,
    /** How often works are published. */
    RHYTHM;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
