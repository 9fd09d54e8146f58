package dev.zhenzan.files.yaml;

/** So much of a value as fits into an error. */
final class Excerpt {
  private static final int MOST = 60;

  private Excerpt() {}

  static String of(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST / 2)) + "...";
  }
}
