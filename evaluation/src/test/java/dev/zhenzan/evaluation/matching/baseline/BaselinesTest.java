package dev.zhenzan.evaluation.matching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.matching.MadeLog;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.testkit.Trials;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The baselines against their formulas on dense matrices. */
class BaselinesTest {
  private static final double NEAR = 1e-4;
  private static final int ACCOUNTS = 9;
  private static final int WORKS = 7;

  private static void eachLog(BiConsumer<MatchLog, double[][]> check) {
    Trials.run(
        1,
        15,
        random -> {
          MatchLog log = MadeLog.random(ACCOUNTS, WORKS, 60, random);
          check.accept(log, pairs(log));
        });
  }

  /** The matrix of ones. */
  private static double[][] pairs(MatchLog log) {
    double[][] x = new double[ACCOUNTS][WORKS];
    HistoryTable.Lists before = log.about().histories().lists(HistoryTable.Kind.WATCHED_LONG);
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int work : before.videos(account)) {
        x[account][work] = 1;
      }
    }
    for (int row = 0; row < log.exposures().size(); row++) {
      if (log.exposures().watched().get(row)) {
        x[log.exposures().account()[row]][log.exposures().work()[row]] = 1;
      }
    }
    return x;
  }

  private static Scorer fit(Ranker ranker, MatchLog log) {
    return ranker.fit(log, Target.WATCH, Workers.sequential());
  }

  private static double[][] scores(Scorer scorer) {
    double[][] scores = new double[ACCOUNTS][WORKS];
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int work = 0; work < WORKS; work++) {
        scores[account][work] = scorer.score(account, work, 0);
      }
    }
    return scores;
  }

  private static void assertNear(double[][] actual, double[][] expected) {
    for (int row = 0; row < expected.length; row++) {
      assertThat(actual[row]).as("row %s", row).containsExactly(expected[row], within(NEAR));
    }
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  @Test
  void linearAutoencoder_isTheRidgeRegressionOfEachWorkOnTheOthers() {
    eachLog(
        (log, x) -> {
          double[][] b = new double[WORKS][WORKS];
          for (int work = 0; work < WORKS; work++) {
            regressOnOthers(x, work, b);
          }
          assertNear(scores(fit(new LinearAutoencoder(2, WORKS), log)), product(x, b));
        });
  }

  /** The column of B that minimises |x_w - X b|^2 + 2 |b|^2 with b_w = 0, by its equations. */
  private static void regressOnOthers(double[][] x, int work, double[][] b) {
    double[][] gram = product(transposed(x), x);
    double[] right = transposed(gram)[work].clone();
    for (int i = 0; i < WORKS; i++) {
      gram[i][i] += 2;
      if (i != work) {
        gram[i][work] = 0;
        gram[work][i] = 0;
      }
    }
    right[work] = 0;
    SmallSystem.solve(gram, right, WORKS);
    for (int i = 0; i < WORKS; i++) {
      b[i][work] = right[i];
    }
  }

  @Test
  void keptWorks_leaveTheRestAtZero() {
    eachLog(
        (log, x) -> {
          double[] count = new double[WORKS];
          for (double[] own : x) {
            for (int work = 0; work < WORKS; work++) {
              count[work] += own[work];
            }
          }
          double[][] scores = scores(fit(new LinearAutoencoder(2, 3), log));
          int zero = 0;
          for (double[] ofWork : transposed(scores)) {
            boolean allZero = true;
            for (double score : ofWork) {
              allZero &= score == 0;
            }
            zero += allZero ? 1 : 0;
          }
          assertThat(zero).isEqualTo(WORKS - 3);
        });
  }

  @Test
  void workNeighbours_sumShrunkCosines() {
    eachLog(
        (log, x) -> {
          double[][] together = product(transposed(x), x);
          double[][] similarity = new double[WORKS][WORKS];
          for (int i = 0; i < WORKS; i++) {
            for (int j = 0; j < WORKS; j++) {
              double root = Math.sqrt(together[i][i] * together[j][j]);
              similarity[i][j] = i == j ? 0 : together[i][j] / (root + 3);
            }
          }
          assertNear(scores(fit(new WorkNeighbours(3, WORKS), log)), product(x, similarity));
        });
  }

  @Test
  void neighboursOfAWork_areTheMostSimilar() {
    MatchLog log = MadeLog.random(ACCOUNTS, WORKS, 60, new SplittableRandom(1));
    double[][] all = scores(fit(new WorkNeighbours(0, WORKS), log));
    double[][] two = scores(fit(new WorkNeighbours(0, 2), log));
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int work = 0; work < WORKS; work++) {
        assertThat(two[account][work]).isLessThanOrEqualTo(all[account][work]);
      }
    }
  }

  @Test
  void vectorOfARow_cannotBeBettered() {
    eachLog(
        (log, x) -> {
          ImplicitFactors settings = new ImplicitFactors(2, 0.3, 0.2, 0.5);
          SplittableRandom random = new SplittableRandom(log.exposures().watched().hashCode());
          double[][] columns = new double[WORKS][];
          for (int work = 0; work < WORKS; work++) {
            columns[work] = random.doubles(2, -1, 1).toArray();
          }
          ImplicitFactors.Equations equations =
              new ImplicitFactors.Equations(settings, product(transposed(columns), columns));
          for (int account = 0; account < ACCOUNTS; account++) {
            double[] best = new double[2];
            equations.solve(Pairs.of(log, Target.WATCH), account, columns, best);
            double least = loss(x[account], columns, best);
            for (double step : new double[] {-1e-3, 1e-3}) {
              assertThat(loss(x[account], columns, new double[] {best[0] + step, best[1]}))
                  .isGreaterThan(least);
              assertThat(loss(x[account], columns, new double[] {best[0], best[1] + step}))
                  .isGreaterThan(least);
            }
          }
        });
  }

  /** What is minimised over the vector of one account, with the settings of the test above. */
  private static double loss(double[] x, double[][] columns, double[] vector) {
    double pairs = 0;
    double loss = 0;
    for (int work = 0; work < WORKS; work++) {
      double s = vector[0] * columns[work][0] + vector[1] * columns[work][1];
      loss += x[work] * (1 - s) * (1 - s) + 0.2 * s * s;
      pairs += x[work];
    }
    double square = vector[0] * vector[0] + vector[1] * vector[1];
    return loss + 0.3 * Math.sqrt(pairs + 0.2 * WORKS) * square;
  }

  @Test
  void implicitFactors_tellPairsFromOthers() {
    eachLog(
        (log, x) -> {
          double[][] s = scores(fit(new ImplicitFactors(4, 0.01, 0.1, 1), log));
          double ofPairs = 0;
          double ofOthers = 0;
          double pairs = 0;
          for (int account = 0; account < ACCOUNTS; account++) {
            for (int work = 0; work < WORKS; work++) {
              ofPairs += x[account][work] * s[account][work];
              ofOthers += (1 - x[account][work]) * s[account][work];
              pairs += x[account][work];
            }
          }
          assertThat(ofPairs / pairs).isGreaterThan(ofOthers / (ACCOUNTS * WORKS - pairs) + 0.1);
        });
  }

  @Test
  void rate_isTheSmoothedShare() {
    eachLog(
        (log, x) -> {
          double[] shown = new double[WORKS];
          double[] watched = new double[WORKS];
          for (int row = 0; row < 60; row++) {
            shown[log.exposures().work()[row]]++;
            watched[log.exposures().work()[row]] += log.exposures().watched().get(row) ? 1 : 0;
          }
          double share = (log.exposures().watched().cardinality() + 0.5) / 61;
          Scorer scorer = fit(new Rate(Rate.Of.WORK, 4, 0), log);
          for (int work = 0; work < WORKS; work++) {
            assertThat(scorer.score(0, work, 0))
                .isCloseTo((watched[work] + 4 * share) / (shown[work] + 4), within(1e-12));
          }
        });
  }

  static List<Ranker> all() {
    Rate works = new Rate(Rate.Of.WORK, 10, 0.3);
    Rate accounts = new Rate(Rate.Of.ACCOUNT, 5, 0.3);
    return List.of(
        new Popularity(0.3),
        works,
        accounts,
        new BothRates(works, accounts),
        new TagAffinity(5),
        new WorkNeighbours(10, 5),
        new ImplicitFactors(4, 0.01, 0.1, 1),
        new LinearAutoencoder(10, 15),
        new WithPopularity(new LinearAutoencoder(10, 15), 0.3));
  }

  @ParameterizedTest
  @MethodSource("all")
  void scores_areTheSameOneByOneAndByAnyNumberOfThreads(Ranker ranker) {
    MatchLog log = MadeLog.random(3_000, 2_500, 9_000, new SplittableRandom(2));
    Scorer scorer = fit(ranker, log);
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Scorer threaded = ranker.fit(log, Target.WATCH, workers);
      double[] byWork = new double[log.works()];
      for (int account = 0; account < 40; account++) {
        threaded.scoreAll(account, 0, byWork);
        for (int work = 0; work < byWork.length; work += 7) {
          assertThat(byWork[work]).isEqualTo(scorer.score(account, work, 0));
        }
      }
    }
  }
}
