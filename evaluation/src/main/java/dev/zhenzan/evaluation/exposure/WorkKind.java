package dev.zhenzan.evaluation.exposure;

import java.util.Locale;

/** What a simulated work is like, and what its match score knows. */
public enum WorkKind {
  /** Some like to watch it, and the score knows roughly who. */
  ORDINARY,
  /** New: those of one interest love it, and the score does not know who. */
  COLD,
  /** Hardly anybody watches it, and the score takes it for an ordinary one. */
  UNWANTED;

  /** The kind's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
