package dev.zhenzan.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {
  private static Dom drawn(Consumer<Html> chart) throws Exception {
    Html html = new Html();
    html.open("html").open("body");
    chart.accept(html);
    return Dom.of(html.close("body").close("html").page());
  }

  @Test
  void weekMap_hasACellAnHour_andFramesTheChosen() throws Exception {
    List<WeekMap.Cell> cells =
        new ArrayList<>(Collections.nCopies(168, new WeekMap.Cell(-0.5, "less", Set.of())));
    cells.set(30, new WeekMap.Cell(1, "best", Set.of(WeekMap.Mark.CHOSEN)));
    cells.set(31, new WeekMap.Cell(0, "unknown", Set.of(WeekMap.Mark.UNSEEN)));
    List<String> days = List.of("一", "二", "三", "四", "五", "六", "日");
    Dom page = drawn(html -> WeekMap.write(html, new WeekMap.Week("w", "t", "d", days, cells)));
    assertThat(page.all("rect", "f-less")).hasSize(166);
    assertThat(page.all("rect", "f-more")).hasSize(1);
    assertThat(page.all("rect", "f-none")).hasSize(1);
    Element frame = page.all("rect", "chosen").getFirst();
    assertThat(frame.getAttribute("x")).isEqualTo("25.000%");
    assertThat(frame.getAttribute("y")).isEqualTo("21");
  }

  @Test
  void weekWithoutAllHours_isRefused() {
    assertThatThrownBy(() -> new WeekMap.Week("w", "t", "d", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("168");
  }

  @Test
  void radar_putsTheFirstSpokeUpright_andFullAtItsEnd() throws Exception {
    List<Radar.Spoke> spokes =
        List.of(
            new Radar.Spoke("up", new Interval(90, 100, 100)),
            new Radar.Spoke("right", new Interval(0, 50, 60)),
            new Radar.Spoke("left", new Interval(0, 0, 0)));
    Dom page = drawn(html -> Radar.write(html, "r", new ChartWords("t", "d"), spokes));
    String points = page.all("polygon", "c-first").getFirst().getAttribute("points");
    assertThat(points).startsWith("186,46 ").endsWith(" 186,141");
    assertThat(page.all("text")).hasSize(3);
  }

  @Test
  void curve_goesFromPointToPoint_andMarksLieWhereTheyShould() throws Exception {
    Curves.Drawing drawing =
        new Curves.Drawing(
            "c",
            new ChartWords("t", "d"),
            List.of(
                new Curves.Curve("likes", List.of(new Curves.Point(0, 0), new Curves.Point(1, 1)))),
            List.of(new Curves.Stretch(0.25, 0.5, "step")),
            List.of(new Curves.Tick(0, "01-01")));
    Dom page = drawn(html -> Curves.write(html, drawing));
    assertThat(page.all("path").getFirst().getAttribute("d")).isEqualTo("M0 180L680 0");
    Element mark = page.all("rect", "marked").getFirst();
    assertThat(mark.getAttribute("x")).isEqualTo("25.000%");
    assertThat(mark.getAttribute("width")).isEqualTo("25.000%");
  }

  @Test
  void bars_fillUpToTheirShareOfTheGreatestBound() throws Exception {
    List<Bars.Bar> bars =
        List.of(
            new Bars.Bar("a", new Interval(0.2, 0.4, 0.5), 0.25, "40%"),
            new Bars.Bar("b", new Interval(0, 0.1, 0.2), Double.NaN, "10%"));
    Dom page = drawn(html -> Bars.write(html, "shares", bars));
    assertThat(page.all("rect", "f-valid"))
        .extracting(bar -> bar.getAttribute("width"))
        .containsExactly("80.000%", "20.000%");
    assertThat(page.all("line", "mean")).hasSize(1);
  }

  @Test
  void scale_putsWhatLiesOutsideAtItsEnds() {
    Scale scale = new Scale(10, 20);
    assertThat(scale.place(15)).isEqualTo(0.5);
    assertThat(scale.place(5)).isZero();
    assertThat(scale.place(25)).isEqualTo(1);
    assertThat(Scale.around(3, 3).place(3)).isEqualTo(0.5);
    assertThatThrownBy(() -> new Scale(1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
