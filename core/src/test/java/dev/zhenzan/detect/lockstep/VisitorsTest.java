package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against adding up account by account, over several uses of the same scratch. */
class VisitorsTest {
  private static final double LOG_ODDS = 1.5;
  private static final double SHARE = 0.004;
  private static final double MIN_GAIN = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void chosen_areThoseOfEnoughHitsAndGain_withTheirEdges(long seed) {
    LikeGraph graph =
        LikeGraph.of(OrganicLog.of(500, 40, seed).log().table(), Workers.sequential());
    Cells cells = new Cells(graph, new int[graph.videos()], Scale.DAY, Workers.sequential());
    Visitors visitors = new Visitors(cells);
    SplittableRandom random = new SplittableRandom(seed);
    for (int turn = 1; turn < 6; turn++) {
      int[] visited = random.ints(4L * turn, 0, cells.cells()).distinct().sorted().toArray();
      for (int cell : visited) {
        visitors.addGains(cell, LOG_ODDS, SHARE);
      }

      int[] chosen = visitors.withGain(2, MIN_GAIN);

      List<Integer> accounts = new ArrayList<>();
      List<Integer> edges = new ArrayList<>();
      bruteForce(cells, visited, accounts, edges);
      assertThat(chosen).containsExactly(accounts.toArray(Integer[]::new));
      int[] hits = new int[visited.length];
      assertThat(visitors.edgesOfChosen(visited, hits))
          .containsExactly(edges.toArray(Integer[]::new));
      assertThat(IntStream.of(hits).sum()).isEqualTo(edges.size());
      visitors.clear();
    }
  }

  /** Collects the accounts to be chosen and the edges by which they are in the cells. */
  private static void bruteForce(
      Cells cells, int[] visited, List<Integer> accounts, List<Integer> edges) {
    LikeGraph graph = cells.graph();
    for (int account = 0; account < graph.accounts(); account++) {
      double p = Math.min(0.5, SHARE * graph.degree(account));
      List<Integer> hits = new ArrayList<>();
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        int cell = cells.cell(edge);
        if (IntStream.of(visited).anyMatch(v -> v == cell)) {
          hits.add(edge);
        }
      }
      double gain = hits.size() * (LOG_ODDS - Math.log(p / (1 - p)));
      assertThat(gain).isNotCloseTo(MIN_GAIN, within(1e-4));
      if (hits.size() >= 2 && gain > MIN_GAIN) {
        accounts.add(account);
        edges.addAll(hits);
      }
    }
  }
}
