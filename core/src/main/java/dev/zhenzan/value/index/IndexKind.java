package dev.zhenzan.value.index;

import java.util.Locale;

/** What indices there are, in the order of the radar chart. */
public enum IndexKind {
  /** How far works spread. */
  SPREAD,
  /** How viewers act on them. */
  CONVERSION,
  /** How reach grows. */
  GROWTH,
  /** What is reached for the money. */
  VALUE_FOR_MONEY,
  /** How much of it is valid. */
  AUTHENTICITY;

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
