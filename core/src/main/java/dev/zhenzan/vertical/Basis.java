package dev.zhenzan.vertical;

import java.util.Locale;
import java.util.Optional;

/** How well a figure is founded; the strongest first. */
public enum Basis {
  /** Computed from data that its source names. */
  MEASURED,
  /** Said by others without data that could be looked at. */
  CLAIM,
  /** Set by whoever wrote it down, for want of data. */
  ASSUMPTION;

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The basis with a code; empty where there is none. */
  public static Optional<Basis> parse(String code) {
    for (Basis basis : values()) {
      if (basis.code().equals(code)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
