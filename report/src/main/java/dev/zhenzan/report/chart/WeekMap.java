package dev.zhenzan.report.chart;

import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.List;
import java.util.Set;

/**
 * The hours of a week as cells, a line a day: what is more than usual in one colour, what is less
 * in another, the stronger the further from it.
 */
public final class WeekMap {
  private static final int DAYS = 7;
  private static final int HOURS = 24;
  private static final int CELL = 20;
  private static final int BELOW = 20;
  private static final int EVERY = 6;
  private static final double FAINTEST = 0.06;

  private final Html html;
  private final Week week;

  private WeekMap(Html html, Week week) {
    this.html = html;
    this.week = week;
  }

  /**
   * What is drawn.
   *
   * @param id the chart's own
   * @param title of the chart
   * @param description what it shows, in words
   * @param days names of the days, Monday first
   * @param cells an hour of the week each, Monday's first hour first
   */
  public record Week(
      String id, String title, String description, List<String> days, List<Cell> cells) {
    public Week {
      days = List.copyOf(days);
      cells = List.copyOf(cells);
      if (days.size() != DAYS || cells.size() != DAYS * HOURS) {
        throw new IllegalArgumentException(
            "7 days and 168 cells are needed: " + days.size() + ", " + cells.size());
      }
    }
  }

  /**
   * An hour of the week.
   *
   * @param strength from -1, as little as it gets, over 0, as usual, to 1, as much
   * @param words what it says when pointed at
   * @param marks what is said of it beside
   */
  public record Cell(double strength, String words, Set<Mark> marks) {
    public Cell {
      marks = Set.copyOf(marks);
    }
  }

  /** What can be said of an hour. */
  public enum Mark {
    /** It is recommended: a frame. */
    CHOSEN,
    /** Nothing was ever seen there: no colour. */
    UNSEEN
  }

  /** Draws it. */
  public static void write(Html html, Week week) {
    new WeekMap(html, week).write();
  }

  private void write() {
    int height = DAYS * CELL + BELOW;
    html.open("div", "class", "plot week");
    Chart.openSide(html, 4, height);
    for (int day = 0; day < DAYS; day++) {
      Chart.text(html, week.days.get(day), "0", day * CELL + CELL - 6, "start", "name");
    }
    html.close("svg");
    Chart.open(html, week.id, height, week.title, week.description);
    for (int hour = 0; hour < DAYS * HOURS; hour++) {
      cell(hour, week.cells.get(hour));
    }
    for (int hour = 0; hour <= HOURS; hour += EVERY) {
      String anchor = hour == 0 ? "start" : hour == HOURS ? "end" : "middle";
      String x = Chart.across((double) hour / HOURS);
      Chart.text(html, hour + ":00", x, DAYS * CELL + 15, anchor, "axis");
    }
    html.close("svg").close("div");
  }

  private void cell(int hour, Cell cell) {
    String kind = kind(cell);
    double strength = kind.equals("f-none") ? 0.5 : FAINTEST + Math.abs(cell.strength);
    rect(hour, kind, Math.min(1, strength), cell.words);
    if (cell.marks.contains(Mark.CHOSEN)) {
      frame(hour);
    }
  }

  private static String kind(Cell cell) {
    if (cell.marks.contains(Mark.UNSEEN)) {
      return "f-none";
    }
    return cell.strength >= 0 ? "f-more" : "f-less";
  }

  private void rect(int hour, String kind, double opacity, String words) {
    html.open(
        "rect",
        "class",
        kind,
        "fill-opacity",
        Numbers.decimals(opacity, 2),
        "x",
        Chart.across((hour % HOURS) / (double) HOURS),
        "y",
        Integer.toString(hour / HOURS * CELL),
        "width",
        Chart.across(0.96 / HOURS),
        "height",
        Integer.toString(CELL - 1));
    html.leaf("title", words).close("rect");
  }

  private void frame(int hour) {
    html.empty(
        "rect",
        "class",
        "chosen",
        "x",
        Chart.across((hour % HOURS) / (double) HOURS),
        "y",
        Integer.toString(hour / HOURS * CELL + 1),
        "width",
        Chart.across(0.96 / HOURS),
        "height",
        Integer.toString(CELL - 3));
  }
}
