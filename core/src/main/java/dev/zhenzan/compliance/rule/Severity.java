package dev.zhenzan.compliance.rule;

import java.util.Locale;
import java.util.Optional;

/** How much depends on a rule, the least first. */
public enum Severity {
  /** Better done otherwise. */
  ADVICE,
  /** Has to be put right. */
  DUTY,
  /** What goes on has to stop before it is put right. */
  PROHIBITION;

  /** The severity's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity with a code, in either case; empty where there is none. */
  public static Optional<Severity> parse(String code) {
    for (Severity severity : values()) {
      if (severity.name().equalsIgnoreCase(code)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
