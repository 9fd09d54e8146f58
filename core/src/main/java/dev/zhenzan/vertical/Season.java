package dev.zhenzan.vertical;

import java.time.MonthDay;

/**
 * A time of the year that moves a vertical's audience.
 *
 * @param from first day
 * @param to last day; before {@code from} where the season spans the new year
 * @param factor audience over that of ordinary days, finite and above 0
 * @param source one sentence: where the factor comes from; not blank
 */
public record Season(
    String code,
    LocalizedText name,
    MonthDay from,
    MonthDay to,
    double factor,
    Basis basis,
    String source) {
  public Season {
    Codes.require("code", code);
    if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "season " + code + ": factor: not finite and above 0: " + factor);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("season " + code + ": source: blank");
    }
  }

  public boolean covers(MonthDay day) {
    boolean begun = !day.isBefore(from);
    boolean goesOn = !day.isAfter(to);
    return from.isAfter(to) ? begun || goesOn : begun && goesOn;
  }
}
