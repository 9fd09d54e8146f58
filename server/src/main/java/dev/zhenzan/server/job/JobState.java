package dev.zhenzan.server.job;

import java.util.Locale;

/** How far a job is. */
public enum JobState {
  /** Waits for the runner. */
  QUEUED,
  RUNNING,
  /** Its result is stored. */
  DONE,
  /** It could not be done; the problem says why. */
  FAILED,
  /** A person took it back; nothing of it is left. */
  CANCELLED;

  /** The stable word in the API. */
  @com.fasterxml.jackson.annotation.JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a stable word. */
  static JobState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
