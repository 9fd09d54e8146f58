package dev.zhenzan.diagnosis;

import java.util.Locale;

/**
 * A statement that was tested.
 *
 * @param id such as {@code F1}
 * @param symptom the id of the symptom that it is about
 * @param measured the number that the statement is about
 * @param judgement what the test came to
 * @param subject what in particular, such as a topic's code; empty where the symptom says it all
 */
public record Finding(
    String id, String symptom, Measured measured, Judgement judgement, String subject) {
  /** What a test comes to. */
  public enum Judgement {
    /** The whole interval lies on the wrong side of the reference. */
    SIGNIFICANT,
    /** Chance would explain it. */
    NOT_SIGNIFICANT;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
