package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Times as documents write them: {@code dateTimeStamp} of XML Schema 1.1, part 2; from 1970 to 9999
 * in UTC, as in the ledger.
 */
public final class Timestamp {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Timestamp() {}

  /** The time in UTC, to the second. */
  public static String format(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Reads a time; years have four digits.
   *
   * @throws VerificationException if it has another form, is no time, or before 1970 or after 9999
   */
  public static Instant parse(String text) throws VerificationException {
    if (!FORM.matcher(text).matches()) {
      throw new VerificationException("a time must be as in 2026-05-01T20:15:30Z");
    }
    try {
      return bounded(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new VerificationException("a time is not in the calendar");
    }
  }

  private static Instant bounded(Instant time) throws VerificationException {
    if (time.isBefore(Instant.EPOCH) || !time.isBefore(END)) {
      throw new VerificationException("a time must be from 1970 to 9999 in UTC");
    }
    return time;
  }
}
