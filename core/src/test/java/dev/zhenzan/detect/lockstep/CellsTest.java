package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellsTest {
  private static Cells cells(SmallLog log, Scale scale) {
    LikeGraph graph = LikeGraph.of(log.table(), Workers.sequential());
    return new Cells(graph, new int[graph.videos()], scale, Workers.sequential());
  }

  @Test
  void cell_isAVideoWithinABinOfAtLeastFourLikes() {
    SmallLog log = SmallLog.empty();
    for (int account = 0; account < 6; account++) {
      log.like("a" + account, "early", 60 * account);
      log.like("a" + account, "late", 7_200 + 60 * account);
      log.like("a" + account, "spread", 3_600 * account);
    }

    Cells cells = cells(log, Scale.HOUR);

    assertThat(cells.cells()).isEqualTo(2);
    assertThat(cells.size(0)).isEqualTo(6);
    assertThat(cells.stratumOfCell(0)).isNotEqualTo(cells.stratumOfCell(1));
    assertThat(cells(log, Scale.DAY).cells()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void cells_areNumberedByTheirLikesAndHoldThemInOrderOfAccount(Scale scale) {
    Cells cells = cells(OrganicLog.of(300, 40, 1).log(), scale);

    assertThat(IntStream.range(0, cells.cells()).map(cell -> -cells.size(cell)).toArray())
        .isSorted()
        .isNotEmpty();
    for (int cell = 0; cell < cells.cells(); cell++) {
      int[] accounts =
          IntStream.range(cells.start(cell), cells.end(cell)).map(cells::account).toArray();
      assertThat(accounts).isSorted().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void likes_areInTheCellOfTheirVideoAndBin_whereFourAreThere(Scale scale) {
    LikeGraph graph = LikeGraph.of(OrganicLog.of(3_000, 90, 3).log().table(), Workers.sequential());
    Map<String, Integer> likes = new HashMap<>();
    IntFunction<String> place =
        edge -> graph.video(edge) + "@" + Math.floorDiv(graph.time(edge), scale.micros());
    IntStream.range(0, graph.edges()).forEach(e -> likes.merge(place.apply(e), 1, Integer::sum));
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Cells cells = new Cells(graph, new int[graph.videos()], scale, workers);

      Map<String, Integer> cellOf = new HashMap<>();
      for (int edge = 0; edge < graph.edges(); edge++) {
        int cell = cells.cell(edge);
        int together = likes.getOrDefault(place.apply(edge), 0);
        boolean enough = together >= CoLikeScan.MIN_SHARED;
        assertThat(cell >= 0).isEqualTo(enough);
        assertThat(cellOf.merge(place.apply(edge), cell, (a, b) -> a)).isEqualTo(cell);
        assertThat(enough ? cells.size(cell) : together).isEqualTo(together);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void cellRows_turnCellsRound(Scale scale) {
    Cells cells = cells(OrganicLog.of(300, 40, 2).log(), scale);
    CellRows rows = cells.cellRows();
    for (int cell = 0; cell < cells.cells(); cell++) {
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        int place = rows.placeOf(at);
        assertThat(rows.cell(place)).isEqualTo(cell);
        assertThat(place).isBetween(rows.start(cells.account(at)), rows.end(cells.account(at)) - 1);
        assertThat(cells.cell(cells.edge(at))).isEqualTo(cell);
      }
    }
  }

  @Test
  void heavyAccount_isInNoCell() {
    SmallLog log = SmallLog.empty();
    for (int video = 0; video <= LockstepDetector.MAX_DEGREE; video++) {
      log.like("heavy", "v" + video, video);
    }
    for (int account = 0; account < 5; account++) {
      log.like("a" + account, "v0", account);
    }

    Cells cells = cells(log, Scale.WHOLE_LOG);

    assertThat(cells.cells()).isEqualTo(1);
    assertThat(cells.size(0)).isEqualTo(5);
    assertThat(cells.mass(cells.stratumOfCell(0))).isEqualTo(5);
  }
}
