package dev.zhenzan.compliance.rule;

import java.util.Locale;
import java.util.Optional;

/** What came of a rule on facts. */
public enum Outcome {
  /** It applies, and what it asks for holds. */
  PASS,
  /** It applies, and what it asks for does not hold. */
  FAIL,
  /** It does not apply. */
  NOT_APPLICABLE,
  /** A fact is missing that it depends on. */
  UNKNOWN;

  /** The outcome's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with a code, in either case; empty where there is none. */
  public static Optional<Outcome> parse(String code) {
    for (Outcome outcome : values()) {
      if (outcome.name().equalsIgnoreCase(code)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
