package dev.zhenzan.compliance.purpose;

import java.util.Locale;
import java.util.Optional;

/** In which role somebody reads data. */
public enum Role {
  /** Whose works the data is about. */
  CREATOR,
  /** Who is offered a creator's audience. */
  BRAND,
  /** Who runs the business of creators. */
  MCN,
  /** Where the works are shown. */
  PLATFORM,
  /** Who runs this system for others. */
  OPERATOR,
  /** Who checks it from outside. */
  AUDITOR,
  /** Who supervises by law. */
  REGULATOR;

  /** The role's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with a code, in either case; empty where there is none. */
  public static Optional<Role> parse(String code) {
    for (Role role : values()) {
      if (role.name().equalsIgnoreCase(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
