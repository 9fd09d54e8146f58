package dev.zhenzan.cli.console;

import java.io.PrintStream;

/**
 * Where a command speaks to people.
 *
 * @param out for what was found
 * @param err for progress and trouble
 * @param columns width of the terminal behind {@code err}; 0 where there is none
 */
public record Console(PrintStream out, PrintStream err, int columns) {
  /** A bar needs this much. */
  private static final int FEWEST_COLUMNS = 40;

  /** Picocli throws below this. */
  private static final int NARROWEST_HELP = 55;

  private static final int MOST_COLUMNS = 120;
  private static final int USUAL_COLUMNS = 100;

  /** The streams of the process; the launcher says how wide the terminal is. */
  public static Console standard() {
    return new Console(System.out, System.err, Integer.getInteger("zhenzan.columns", 0));
  }

  /**
   * What somebody else wrote, on one line that cannot steer a terminal: characters that are not
   * seen stand by their numbers.
   */
  public static String plain(String foreign) {
    StringBuilder shown = new StringBuilder();
    foreign
        .codePoints()
        .forEach(
            c -> {
              if (isUnseen(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** A line of findings. */
  public void say(String line) {
    out.println(line);
  }

  /** A line beside the findings. */
  public void note(String line) {
    err.println(line);
  }

  /** Columns to fold help texts to. */
  public int width() {
    return columns == 0 ? USUAL_COLUMNS : Math.clamp(columns, NARROWEST_HELP, MOST_COLUMNS);
  }

  /**
   * Starts to show how far a piece of work is.
   *
   * @param task what is done, in a word or two
   * @param measure what the work is counted in
   */
  public Progress progress(String task, Measure measure) {
    return columns >= FEWEST_COLUMNS
        ? new BarProgress(this, task, measure)
        : new LineProgress(this, task, measure);
  }
}
