package dev.zhenzan.compliance.purpose;

import java.util.Locale;
import java.util.Optional;

/** What data is read for. */
public enum Purpose {
  /** To tell genuine interactions from invalid ones. */
  AUDIT,
  /** To find works for accounts and accounts for works. */
  MATCHING,
  /** To tell a creator when and about what to publish. */
  DIAGNOSIS,
  /** To say what a post or a live session is worth. */
  VALUATION,
  /** To certify to others what an audit found. */
  CERTIFICATION,
  /** To check rules, and to answer a person about the own data. */
  COMPLIANCE;

  /** The purpose's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose with a code, in either case; empty where there is none. */
  public static Optional<Purpose> parse(String code) {
    for (Purpose purpose : values()) {
      if (purpose.name().equalsIgnoreCase(code)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
