package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against counting every pair of cells account by account. */
class CoLikeScanTest {
  private static final double MIN_LIFT = 3;

  /** An organic log in which accounts meet: two dozen on six videos within the hour. */
  private static Cells cells(long seed, Scale scale) {
    OrganicLog organic = OrganicLog.of(400, 80, seed);
    for (int target = 0; target < 6; target++) {
      double from = OrganicLog.DAY * organic.random().nextDouble(5);
      for (int member = 0; member < 24; member++) {
        organic.log().like("m" + member, "t" + target, from + organic.random().nextDouble(900));
      }
    }
    LikeGraph graph = LikeGraph.of(organic.log().table(), Workers.sequential());
    int[] interests = IntStream.range(0, graph.videos()).map(video -> video % 3).toArray();
    return new Cells(graph, interests, scale, Workers.sequential());
  }

  @ParameterizedTest
  @CsvSource({"1, HOUR", "2, HOUR", "1, DAY", "2, DAY", "1, WHOLE_LOG", "2, WHOLE_LOG"})
  void pairs_areThoseOfBruteForce(long seed, Scale scale) {
    Cells cells = cells(seed, scale);

    Pairs pairs = new CoLikeScan(cells, MIN_LIFT).pairs(Workers.sequential());

    Map<Long, Double> expected = bruteForce(cells);
    assertThat(expected).isNotEmpty();
    assertThat(pairs.size()).isEqualTo(expected.size());
    for (int pair = 0; pair < pairs.size(); pair++) {
      Double surprise = expected.get(key(pairs.a(pair), pairs.b(pair)));
      assertThat(surprise).as("pair %d", pair).isNotNull();
      assertThat((double) pairs.surprise(pair)).isCloseTo(surprise, withinPercent());
      assertThat(pairs.surprise(Math.max(0, pair - 1)))
          .isGreaterThanOrEqualTo(pairs.surprise(pair));
    }
  }

  private static Percentage withinPercent() {
    return Percentage.withPercentage(0.001);
  }

  /** Surprise of every pair, seen from both cells. */
  private static Map<Long, Double> bruteForce(Cells cells) {
    PairNull pairNull = new PairNull(cells, MIN_LIFT);
    Map<Long, Double> found = new HashMap<>();
    for (int a = 0; a < cells.cells(); a++) {
      for (int b = a + 1; b < cells.cells(); b++) {
        Set<Integer> shared = accounts(cells, a);
        shared.retainAll(accounts(cells, b));
        double there = pairNull.surprise(b, shared.size(), otherLikes(cells, a, b));
        double back = pairNull.surprise(a, shared.size(), otherLikes(cells, b, a));
        if (shared.size() >= CoLikeScan.MIN_SHARED
            && Math.min(there, back) >= CoLikeScan.MIN_SURPRISE) {
          found.put(key(a, b), Math.min(there, back));
        }
      }
    }
    return found;
  }

  private static Set<Integer> accounts(Cells cells, int cell) {
    Set<Integer> accounts = new HashSet<>();
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      accounts.add(cells.account(at));
    }
    return accounts;
  }

  /** Likes, other than in the cell, of its likers in the stratum of another. */
  private static int otherLikes(Cells cells, int cell, int other) {
    int likes = cells.stratumOfCell(cell) == cells.stratumOfCell(other) ? -cells.size(cell) : 0;
    StrataRows rows = cells.strataRows();
    for (int account : accounts(cells, cell)) {
      for (int at = rows.start(account); at < rows.end(account); at++) {
        likes += rows.stratum(at) == cells.stratumOfCell(other) ? rows.likes(at) : 0;
      }
    }
    return likes;
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }

  @Test
  void pairs_doNotDependOnTheNumberOfThreads() {
    Cells cells = cells(3, Scale.DAY);
    Pairs expected = new CoLikeScan(cells, MIN_LIFT).pairs(Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(3)) {
      assertThat(new CoLikeScan(cells, MIN_LIFT).pairs(workers))
          .usingRecursiveComparison()
          .isEqualTo(expected);
    }
  }
}
