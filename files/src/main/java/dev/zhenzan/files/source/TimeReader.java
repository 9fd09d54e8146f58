package dev.zhenzan.files.source;

import org.jspecify.annotations.Nullable;

/**
 * Reads the times of one file, all in one format: the given one, or that of the first sane time. A
 * time in another format is wrong and not silently read in that. Not thread-safe.
 */
final class TimeReader {
  /** What {@link #read} answers where there is no sane time. */
  static final long BAD = Long.MIN_VALUE;

  private static final String OUTSIDE = "the time lies outside the years 2005 to 2049";
  private static final String NOT_EPOCH =
      "is no %s of the years 2005 to 2049, in which this file writes its times";
  private static final String NOT_ISO =
      "is a number, but this file writes its times in ISO-8601 with offset";

  private final IsoTime iso = new IsoTime();
  private final WholeNumber number = new WholeNumber();
  private @Nullable TimeFormat format;
  private String reason = "";

  TimeReader(@Nullable TimeFormat format) {
    this.format = format;
  }

  /** The format, as far as it is known. */
  @Nullable TimeFormat format() {
    return format;
  }

  /** The micros of {@code bytes[from, to)}, or {@link #BAD}. */
  long read(byte[] bytes, int from, int to) {
    boolean isNumber = number.read(bytes, from, to);
    if (format == null) {
      format = isNumber ? number.unit() : null;
    }
    return isNumber ? epoch() : iso(bytes, from, to);
  }

  /** Why the last answer was {@link #BAD}. */
  String reason() {
    return reason;
  }

  /** The index of the style of the time last read. */
  int style(TimeStyles styles) {
    return format == null || format == TimeFormat.ISO ? styles.index(iso) : styles.index(format);
  }

  private long epoch() {
    if (format == null) {
      return bad(OUTSIDE);
    }
    if (format == TimeFormat.ISO) {
      return bad(NOT_ISO);
    }
    return format.fits(number.value())
        ? number.value() * format.micros()
        : bad(NOT_EPOCH.formatted(format.text()));
  }

  private long iso(byte[] bytes, int from, int to) {
    String problem = iso.read(bytes, from, to);
    if (problem != null) {
      return bad(problem);
    }
    if (!TimeFormat.isSane(iso.micros())) {
      return bad(OUTSIDE);
    }
    if (format != null && format != TimeFormat.ISO) {
      return bad(NOT_EPOCH.formatted(format.text()));
    }
    format = TimeFormat.ISO;
    return iso.micros();
  }

  private long bad(String why) {
    reason = why;
    return BAD;
  }
}
