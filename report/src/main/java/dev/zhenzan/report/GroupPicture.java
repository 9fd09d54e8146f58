package dev.zhenzan.report;

/**
 * Draws a group: a line for each video, a column for each account, a dot where they met, coloured
 * by when.
 */
final class GroupPicture {
  private static final int LINE = 14;
  private static final int TOP = 20;
  private static final int BOTTOM = 20;
  private static final int ID_WIDTH = 16;
  private static final String PLOT_FROM = "27%";
  private static final String PLOT_WIDTH = "58%";
  private static final String PLOT_TO = "85%";

  /** Few accounts do not spread over the whole width. */
  private static final int MIN_COLUMNS = 24;

  private final Page page;
  private final Html html;
  private final GroupView view;
  private final String name;

  GroupPicture(Page page, GroupView view, String name) {
    this.page = page;
    this.html = page.html();
    this.view = view;
    this.name = name;
  }

  /**
   * Draws it.
   *
   * @param description what it shows, in words
   */
  void draw(String description) {
    int height = TOP + LINE * view.lines() + BOTTOM;
    Chart.open(html, "pic-" + name, height, page.t("picture.title", name), description);
    text(page.t("picture.videos"), "0", 12, "start", "name");
    text(page.t("picture.members"), "100%", 12, "end", "name");
    for (int line = 0; line < view.lines(); line++) {
      line(line);
    }
    plot();
    int below = TOP + LINE * view.lines() + 14;
    text(page.t("picture.account", 1), PLOT_FROM, below, "start", "axis");
    if (view.columns() > MIN_COLUMNS / 2) {
      text(page.t("picture.account", view.columns()), lastColumn(), below, "end", "axis");
    }
    html.close("svg");
  }

  private String lastColumn() {
    double share = (double) view.columns() / width();
    return Numbers.decimals(27 + 58 * share, 2) + '%';
  }

  private int width() {
    return Math.max(MIN_COLUMNS, view.columns());
  }

  private void line(int line) {
    int middle = TOP + LINE * line + LINE / 2;
    String id = page.video(view.video(line));
    html.open("text", "x", "0", "y", Integer.toString(middle + 4), "class", "id");
    String cut = Shown.cut(id, ID_WIDTH);
    if (!cut.equals(id)) {
      html.leaf("title", Shown.title(id));
    }
    html.text(cut).close("text");
    String y = Integer.toString(middle);
    html.empty("line", "class", "grid", "x1", PLOT_FROM, "x2", PLOT_TO, "y1", y, "y2", y);
    text(Numbers.count(view.membersOn(line)), "100%", middle + 4, "end", "axis");
  }

  private void text(String text, String x, int y, String anchor, String kind) {
    html.leaf("text", text, "x", x, "y", Integer.toString(y), "text-anchor", anchor, "class", kind);
  }

  private void plot() {
    int height = LINE * view.lines();
    html.open(
        "svg",
        "x",
        PLOT_FROM,
        "y",
        Integer.toString(TOP),
        "width",
        PLOT_WIDTH,
        "height",
        Integer.toString(height),
        "viewBox",
        "0 0 " + width() + ' ' + height,
        "preserveAspectRatio",
        "none");
    StringBuilder[] paths = paths();
    for (int step = 0; step < paths.length; step++) {
      if (!paths[step].isEmpty()) {
        String kind = "dots s-" + Palette.time(step);
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
      int y = LINE * line + LINE / 2;
      view.dots(
          line,
          (column, when) -> {
            int step = Math.min(Palette.TIMES - 1, (int) (when * Palette.TIMES));
            paths[step].append('M').append(column).append(".5 ").append(y).append("h0");
          });
    }
    return paths;
  }
}
