package dev.zhenzan.compliance.rule;

import java.util.Locale;
import java.util.Optional;

/** What a rule looks at. */
public enum Subject {
  /** A plan of exposures. */
  PLAN,
  /** The words of a work. */
  CAPTION,
  /** A source of data and what it is used for. */
  DATA_USE,
  /** How a deployment is set up and run. */
  CONFIGURATION;

  /** The subject's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The subject with a code, in either case; empty where there is none. */
  public static Optional<Subject> parse(String code) {
    for (Subject subject : values()) {
      if (subject.name().equalsIgnoreCase(code)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }
}
