package dev.zhenzan.report.audit;

import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;

/**
 * Draws a group: a line for each video, a column for each account, a dot where they met, coloured
 * by when.
 */
final class GroupPicture {
  private static final int LINE = 13;
  private static final int TOP = 20;
  private static final int BOTTOM = 20;
  private static final int ID_WIDTH = 16;

  /** Few accounts do not spread over the whole width. */
  private static final int MIN_COLUMNS = 24;

  /** Height of a dot in pixels; its width is most of its column. */
  private static final int DOT = 6;

  private final Page page;
  private final Html html;
  private final GroupView view;
  private final String name;
  private final int height;

  GroupPicture(Page page, GroupView view, String name) {
    this.page = page;
    this.html = page.html();
    this.view = view;
    this.name = name;
    this.height = TOP + LINE * view.lines() + BOTTOM;
  }

  /**
   * Draws it.
   *
   * @param description what it shows, in words
   */
  void draw(String description) {
    html.open("div", "class", "plot");
    ids();
    Chart.open(html, "pic-" + name, height, page.t("picture.title", name), description);
    for (int line = 0; line < view.lines(); line++) {
      Chart.line(html, middle(line), "grid");
    }
    dots();
    columns();
    html.close("svg");
    members();
    html.close("div");
  }

  private static int middle(int line) {
    return TOP + LINE * line + LINE / 2;
  }

  private int width() {
    return Math.max(MIN_COLUMNS, view.columns());
  }

  private void ids() {
    int columns = 4;
    for (int line = 0; line < view.lines(); line++) {
      columns = Math.max(columns, Shown.columns(id(line)));
    }
    Chart.openSide(html, columns, height);
    Chart.text(html, page.t("picture.videos"), "0", 12, "start", "name");
    for (int line = 0; line < view.lines(); line++) {
      Chart.text(html, id(line), "0", middle(line) + 4, "start", "id");
    }
    html.close("svg");
  }

  private String id(int line) {
    return Shown.cut(page.video(view.video(line)), ID_WIDTH);
  }

  private void members() {
    int columns = Numbers.count(view.mostMembers()).length();
    Chart.openSide(html, columns, height);
    Chart.text(html, page.t("picture.members"), "100%", 12, "end", "name");
    for (int line = 0; line < view.lines(); line++) {
      Chart.text(
          html, Numbers.count(view.membersOn(line)), "100%", middle(line) + 4, "end", "axis");
    }
    html.close("svg");
  }

  private void columns() {
    int below = height - 6;
    Chart.text(html, page.t("picture.account", 1), "0", below, "start", "axis");
    if (view.columns() > MIN_COLUMNS / 2) {
      String last = Chart.across((double) view.columns() / width());
      Chart.text(html, page.t("picture.account", view.columns()), last, below, "end", "axis");
    }
  }

  private void dots() {
    Chart.openPlot(html, TOP, width(), LINE * view.lines());
    StringBuilder[] paths = paths();
    for (int step = 0; step < paths.length; step++) {
      if (!paths[step].isEmpty()) {
        String kind = "f-" + Palette.time(step);
        html.empty("path", "class", kind, "d", paths[step].toString());
      }
    }
    html.close("svg");
  }

  private StringBuilder[] paths() {
    StringBuilder[] paths = new StringBuilder[Palette.TIMES];
    for (int step = 0; step < paths.length; step++) {
      paths[step] = new StringBuilder();
    }
    for (int line = 0; line < view.lines(); line++) {
      int y = middle(line) - TOP;
      view.dots(
          line,
          (column, when) -> {
            int step = Math.min(Palette.TIMES - 1, (int) (when * Palette.TIMES));
            paths[step].append('M').append(column).append(".15 ").append(y - DOT / 2);
            paths[step].append("h.7v").append(DOT).append("h-.7z");
          });
    }
    return paths;
  }
}
