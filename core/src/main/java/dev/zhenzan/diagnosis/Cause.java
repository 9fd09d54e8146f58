package dev.zhenzan.diagnosis;

import java.util.Locale;

/**
 * What may explain a finding.
 *
 * @param id such as {@code C1}
 * @param finding the id of the finding that it explains
 * @param code what it is
 * @param strength how the data speak for it
 * @param support how surely the finding's number lies on the wrong side of its reference, 0 to 1,
 *     by which causes are ranked: it says nothing of whether the cause explains it
 */
public record Cause(String id, String finding, Code code, Strength strength, double support) {
  /** What explains. */
  public enum Code {
    /** Invalid likes stand in the counter. */
    INVALID_LIKES,
    /** Works are published when fewer watch. */
    WEAK_HOURS,
    /** Topics that others liked better are not taken up. */
    TOPIC_CHOICE,
    /** The same, where only works of others in the vertical tell. */
    TOPIC_OF_OTHERS,
    /** More works of a topic than are asked for. */
    SATURATED_TOPIC,
    /** Works do not hold their viewers. */
    CONTENT,
    /** Few viewers have a reason to come back. */
    FEW_REGULARS,
    /** One source of viewers. */
    ONE_SOURCE,
    /** Long pauses. */
    IRREGULAR_PUBLISHING,
    /** An audience that is awake in the night, or likes that nobody is awake for. */
    NIGHT_AUDIENCE;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the data speak for a cause. */
  public enum Strength {
    /** Verdicts on single interactions say so. */
    MEASURED,
    /** An association, corrected for what is known. */
    POSSIBLE,
    /** A rule of the trade that nobody measured. */
    CLAIMED;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
