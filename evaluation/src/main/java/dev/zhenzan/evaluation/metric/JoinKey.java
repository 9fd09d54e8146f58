package dev.zhenzan.evaluation.metric;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The text by which rows of truth and verdicts are joined. */
final class JoinKey {
  private static final String SEPARATOR = "\u0000";

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX][XX][X]")
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT);

  private JoinKey() {}

  /** Key of a row whose first four columns are account, video, kind and time, as written. */
  static String ofInteraction(ColumnFile.Row row) {
    return ofInteraction(row, row.text(3));
  }

  /**
   * The same where an ISO-8601 time counts as its instant: a log may write offset and seconds in a
   * way that verdicts do not keep. Ten times slower.
   */
  static String ofInteractionByInstant(ColumnFile.Row row) {
    return ofInteraction(row, instant(row.text(3)));
  }

  private static String ofInteraction(ColumnFile.Row row, String time) {
    return String.join(SEPARATOR, row.text(0), row.text(1), row.text(2), time);
  }

  /** Key of a row whose first column is the account. */
  static String ofAccount(ColumnFile.Row row) {
    return row.text(0);
  }

  private static String instant(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    try {
      Instant instant = OffsetDateTime.parse(text, ISO).toInstant();
      return instant.getEpochSecond() + "." + instant.getNano() / 1_000;
    } catch (DateTimeParseException notIso) {
      return text;
    }
  }
}
