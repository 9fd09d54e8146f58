package dev.zhenzan.compliance.consent;

import java.util.Locale;
import java.util.Optional;

/** What a person did. Of two acts at one time the later constant holds. */
public enum ConsentAct {
  GIVEN,
  WITHDRAWN;

  /** The act's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The act with a code, in either case; empty where there is none. */
  public static Optional<ConsentAct> parse(String code) {
    for (ConsentAct act : values()) {
      if (act.name().equalsIgnoreCase(code)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
