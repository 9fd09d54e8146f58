package dev.zhenzan.evaluation.matching.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.matching.KuaiRecFolder;
import dev.zhenzan.evaluation.matching.MadeLog;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.evaluation.matching.baseline.Rate;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.testkit.Trials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private static final double EXACT = 1e-12;

  /** Ranks works by their number, or the other way round. */
  private record ByNumber(int sign) implements Ranker {
    @Override
    public String name() {
      return "by number times " + sign;
    }

    @Override
    public Scorer fit(MatchLog log, Target target, Workers workers) {
      return (account, work, time) -> sign * work;
    }
  }

  @Test
  void rowOfAnExposureTable_isThatOfTheSettingThatDidBetterTheDayBefore() {
    MatchLog log = MadeLog.random(30, 20, 6_000, new SplittableRandom(1));
    List<Long> lastDays = List.of(2 * 86_400_000_000L, 3 * 86_400_000_000L);
    ExposureTable table = new ExposureTable(log, lastDays, Workers.sequential());
    Family family = new Family("numbers", List.of(new ByNumber(1), new ByNumber(-1)));
    ExposureTable.Row row = table.judge(family);
    ExposureTable.Row one = table.judge(new Family("one", List.of(new ByNumber(1))));
    ExposureTable.Row other = table.judge(new Family("other", List.of(new ByNumber(-1))));
    assertThat(one.watch().estimate() + other.watch().estimate()).isCloseTo(1, within(EXACT));
    assertThat(one.accounts().estimate() + other.accounts().estimate()).isCloseTo(1, within(EXACT));
    assertThat(row.watch())
        .isEqualTo(row.watchChoice().equals(one.watchChoice()) ? one.watch() : other.watch());
    assertThat(row.watchChoice()).isIn(one.watchChoice(), other.watchChoice());
    assertThat(table.told().time()[0]).isEqualTo(lastDays.getLast());
    assertThat(table.difference(one, other).estimate())
        .isCloseTo(one.accounts().estimate() - other.accounts().estimate(), within(EXACT));
    assertThat(table.difference(one, one)).isEqualTo(new Interval(0, 0, 0));
  }

  @Test
  void scoresThatAreNoProbabilities_areMadeOnes() {
    MatchLog log = MadeLog.random(30, 20, 6_000, new SplittableRandom(1));
    ExposureTable table =
        new ExposureTable(
            log, List.of(2 * 86_400_000_000L, 3 * 86_400_000_000L), Workers.sequential());
    ExposureTable.Row rate = table.judge(new Family("r", List.of(new Rate(Rate.Of.WORK, 9, 0))));
    ExposureTable.Row number = table.judge(new Family("n", List.of(new ByNumber(1))));
    assertThat(rate.calibration().error()).isLessThan(0.1);
    assertThat(number.calibration().error()).isLessThan(0.1);
  }

  @Test
  void rankingTable_leavesEarlierWorksOut() {
    // Account 0 had 9 and 8 and then watches 7: by number it comes first of what is left. Account 1
    // watches 0, which comes last; account 2 nothing.
    InteractionTable.Builder rows = new InteractionTable.Builder();
    IntStream.range(0, 30).forEach(work -> rows.videos().intern("w" + work));
    IntStream.range(0, 3).forEach(account -> rows.accounts().intern("a" + account));
    HistoryTable earlier =
        new HistoryTable.Builder()
            .add(0, HistoryTable.Kind.WATCHED_LONG, 29)
            .add(0, HistoryTable.Kind.WATCHED_LONG, 28)
            .build();
    HistoryTable later =
        new HistoryTable.Builder()
            .add(0, HistoryTable.Kind.WATCHED_LONG, 27)
            .add(1, HistoryTable.Kind.WATCHED_LONG, 0)
            .build();
    MatchLog.About about = MatchLog.About.NOTHING.with(earlier);
    RankingTable table =
        new RankingTable(
            new KuaiRecFolder(MatchLog.of(rows.build(), about), later), Workers.sequential());
    RankingTable.Row up = table.judge(new Family("up", List.of(new ByNumber(1))));
    RankingTable.Row down = table.judge(new Family("down", List.of(new ByNumber(-1))));
    assertThat(table.judged()).isEqualTo(2);
    assertThat(up.byAccount()).containsExactly(1, 0, Double.NaN);
    assertThat(down.byAccount()).containsExactly(0, 1, Double.NaN);
    assertThat(table.judge(new Family("both", List.of(new ByNumber(-1), new ByNumber(1)))).choice())
        .isEqualTo("by number times -1");
    Interval difference = table.difference(up, down);
    assertThat(difference).isEqualTo(new Interval(-1, 0, 1));
  }

  @Test
  void dataThatIsAbsent_isToldAndSkipped(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    MatchingTables tables = new MatchingTables(folder, Workers.sequential(), out);
    tables.exposures(List.of());
    tables.ranking(List.of());
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "skipped: there is no " + folder.resolve("kuairand"),
            "skipped: there is no " + folder.resolve("kuairec"));
  }

  @Test
  void firstPlaces_areThoseOfASort() {
    Trials.run(
        1,
        200,
        random -> {
          double[] scores = random.doubles(random.nextInt(40)).map(x -> Math.rint(9 * x)).toArray();
          int[] sorted =
              IntStream.range(0, scores.length)
                  .boxed()
                  .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                  .mapToInt(Integer::intValue)
                  .limit(5)
                  .toArray();
          assertThat(RankingTable.first(scores, 5)).isEqualTo(sorted);
        });
  }

  @Test
  void monotoneRegression_isTheBestOfAllMonotoneSteps() {
    // The least squares fit has the max-min formula: at i the greatest over a <= i of the least
    // over
    // b >= i of the mean of a to b.
    Trials.run(
        1,
        100,
        random -> {
          int size = random.nextInt(1, 15);
          double[] scores = random.doubles(size).sorted().toArray();
          BitSet cameTrue = new BitSet();
          IntStream.range(0, size).filter(i -> random.nextBoolean()).forEach(cameTrue::set);
          MonotoneRegression regression = MonotoneRegression.fit(scores, cameTrue);
          for (int i = 0; i < size; i++) {
            double expected = maxMin(cameTrue, size, i);
            long pooled =
                IntStream.range(0, size)
                    .filter(j -> Math.abs(maxMin(cameTrue, size, j) - expected) < EXACT)
                    .count();
            assertThat(regression.of(scores[i]))
                .isCloseTo((expected * pooled + 0.5) / (pooled + 1), within(EXACT));
          }
        });
  }

  private static double maxMin(BitSet cameTrue, int size, int at) {
    double greatest = 0;
    for (int a = 0; a <= at; a++) {
      double least = 1;
      for (int b = at; b < size; b++) {
        least = Math.min(least, cameTrue.get(a, b + 1).cardinality() / (b + 1.0 - a));
      }
      greatest = Math.max(greatest, least);
    }
    return greatest;
  }

  @Test
  void scoresBetweenSteps_haveTheLowerStep() {
    BitSet cameTrue = new BitSet();
    cameTrue.set(1);
    MonotoneRegression regression = MonotoneRegression.fit(new double[] {1, 2}, cameTrue);
    assertThat(Arrays.stream(new double[] {0, 1, 1.5, 2, 9}).map(regression::of))
        .containsExactly(0.25, 0.25, 0.25, 0.75, 0.75);
  }
}
