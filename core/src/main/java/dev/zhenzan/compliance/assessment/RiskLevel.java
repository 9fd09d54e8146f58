package dev.zhenzan.compliance.assessment;

import java.util.Locale;

/** How high a risk is, the lowest first. */
public enum RiskLevel {
  /** All rules against it that apply are kept. */
  LOW,
  /** One is broken, or not known to be kept. */
  MEDIUM,
  /** A prohibition is broken. */
  HIGH;

  /** The level's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
