package dev.zhenzan.model;

import java.util.Locale;

/**
 * A fused decision on an interaction or an account. General and sophisticated invalid traffic are
 * meant as in the Media Rating Council's Invalid Traffic Detection and Filtration Standards.
 */
public enum Verdict {
  VALID,
  SUSPECT,
  INVALID_GENERAL,
  INVALID_SOPHISTICATED;

  /** The verdict's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the interaction is not to be counted. */
  public boolean invalid() {
    return this == INVALID_GENERAL || this == INVALID_SOPHISTICATED;
  }
}
