package dev.zhenzan.tlog.tile;

import dev.zhenzan.tlog.VerificationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spelling of indexes and widths in paths. */
final class TilePaths {
  // At most 7 elements: 21 digits hold every index of 63 bits.
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private TilePaths() {}

  static void require(long index, int width) {
    if (index < 0) {
      throw new IllegalArgumentException("index: " + index);
    }
    if (width < 1 || width > Tile.FULL_WIDTH) {
      throw new IllegalArgumentException("width: " + width);
    }
  }

  /** The width of the object at {@code index} when its level holds {@code total}. */
  static int width(long total, long index) {
    long before = index * Tile.FULL_WIDTH;
    if (index < 0 || before >= total) {
      throw new IllegalArgumentException("index: " + index + ", the level holds " + total);
    }
    return (int) Math.min(total - before, Tile.FULL_WIDTH);
  }

  /** Three digits an element, all but the last behind an {@code x}; then the width if partial. */
  static String format(long index, int width) {
    String path = digits(index);
    for (long above = index / 1000; above > 0; above /= 1000) {
      path = "x" + digits(above) + "/" + path;
    }
    return width == Tile.FULL_WIDTH ? path : path + ".p/" + width;
  }

  private static String digits(long index) {
    return Long.toString(1000 + index % 1000).substring(1);
  }

  static LogObject parse(String path) throws VerificationException {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      throw new VerificationException("path is neither of a tile nor of an entry bundle: " + path);
    }
    LogObject parsed;
    try {
      parsed = parse(matcher);
    } catch (IllegalArgumentException e) {
      throw new VerificationException("path is out of range: " + path, e);
    }
    if (!parsed.path().equals(path)) {
      throw new VerificationException("path is not in its one spelling: " + path);
    }
    return parsed;
  }

  private static LogObject parse(Matcher matcher) {
    String digits = matcher.group(2).replace("x", "").replace("/", "");
    long index = Long.parseLong(digits);
    String partial = matcher.group(3);
    int width = partial == null ? Tile.FULL_WIDTH : Integer.parseInt(partial);
    String level = matcher.group(1);
    return level.equals("entries")
        ? new Bundle(index, width)
        : new Tile(Integer.parseInt(level), index, width);
  }
}
