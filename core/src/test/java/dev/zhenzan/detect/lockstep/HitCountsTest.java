package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against counting every like of the accounts, over several uses of the same scratch. */
class HitCountsTest {
  private static final int MIN_HITS = 3;

  private static Cells cells(long seed) {
    LikeGraph graph =
        LikeGraph.of(OrganicLog.of(900, 60, seed).log().table(), Workers.sequential());
    int[] interests = IntStream.range(0, graph.videos()).map(video -> video % 3).toArray();
    return new Cells(graph, interests, Scale.DAY, Workers.sequential());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void counts_areThoseOfBruteForce(long seed) {
    Cells cells = cells(seed);
    HitCounts counts = new HitCounts(cells, MIN_HITS);
    SplittableRandom random = new SplittableRandom(seed);
    for (int turn = 0; turn < 5; turn++) {
      int size = 1 + 200 * turn;
      int[] accounts = random.ints(size, 0, cells.graph().accounts()).distinct().sorted().toArray();

      counts.addCells(accounts);
      int likes = counts.addStrata(accounts);

      assertThat(likes).isEqualTo(Arrays.stream(accounts).map(cells.graph()::degree).sum());
      int[] hits = hits(cells, accounts);
      for (int cell = 0; cell < hits.length; cell++) {
        assertThat(counts.in(cell)).as("cell %d", cell).isEqualTo(hits[cell]);
        assertThat(counts.inStratumOf(cell)).isEqualTo(inStratum(cells, accounts, cell));
      }
      assertThat(IntStream.range(0, counts.often()).map(counts::often))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, hits.length).filter(c -> hits[c] >= MIN_HITS).boxed().toList());
      counts.clear();
    }
  }

  private static int[] hits(Cells cells, int[] accounts) {
    int[] hits = new int[cells.cells()];
    for (int account : accounts) {
      for (int edge = cells.graph().start(account); edge < cells.graph().end(account); edge++) {
        if (cells.cell(edge) >= 0) {
          hits[cells.cell(edge)]++;
        }
      }
    }
    return hits;
  }

  private static int inStratum(Cells cells, int[] accounts, int cell) {
    long day = cells.graph().time(cells.edge(cells.start(cell))) / Scale.DAY.micros();
    int interest = cells.videoOfCell(cell) % 3;
    int likes = 0;
    for (int account : accounts) {
      for (int edge = cells.graph().start(account); edge < cells.graph().end(account); edge++) {
        boolean sameDay = cells.graph().time(edge) / Scale.DAY.micros() == day;
        likes += sameDay && cells.graph().video(edge) % 3 == interest ? 1 : 0;
      }
    }
    return likes;
  }
}
