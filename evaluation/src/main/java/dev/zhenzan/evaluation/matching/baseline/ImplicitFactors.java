package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors of accounts and works by alternating least squares, of which the inner product is the
 * score s. Minimised is
 *
 * <pre>sum over pairs (1 - s)^2 + alpha * sum over all accounts and works s^2
 *   + lambda * sum over accounts (n + alpha works)^nu |vector|^2
 *   + lambda * sum over works    (n + alpha accounts)^nu |vector|^2</pre>
 *
 * <p>with n the pairs of the account or work.
 *
 * @param factors length k of a vector
 * @param lambda regularisation
 * @param alpha what a pair that is not there weighs
 * @param nu how regularisation grows with frequency; 0 not at all
 */
public record ImplicitFactors(int factors, double lambda, double alpha, double nu)
    implements Ranker {
  private static final int ROUNDS = 10;
  private static final long SEED = 8;
  private static final double FIRST_LENGTH = 0.1;

  @Override
  public String name() {
    return "implicit ALS k %d, lambda %s, alpha %s, nu %s".formatted(factors, lambda, alpha, nu);
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    Pairs worksOf = Pairs.of(log, target);
    Pairs accountsOf = worksOf.transposed();
    Chance chance = Chance.of(SEED, "factors");
    double[][] accounts = new double[log.accounts()][factors];
    double[][] works = new double[log.works()][factors];
    for (double[] work : works) {
      for (int k = 0; k < factors; k++) {
        work[k] = FIRST_LENGTH / Math.sqrt(factors) * chance.normal();
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      solve(worksOf, works, accounts, workers);
      solve(accountsOf, accounts, works, workers);
    }
    return (account, work, time) -> dot(accounts[account], works[work]);
  }

  /** Replaces the vectors of rows by the best ones for those of columns. */
  private void solve(Pairs pairs, double[][] columns, double[][] rows, Workers workers) {
    double[][] gram = gram(columns, workers);
    Ranges.of(rows.length)
        .run(
            workers,
            (from, to) -> {
              Equations equations = new Equations(this, gram);
              for (int row = from; row < to; row++) {
                equations.solve(pairs, row, columns, rows[row]);
              }
            });
  }

  /** The normal equations of one row after the other: a matrix of k by k. Not thread-safe. */
  static final class Equations {
    private final ImplicitFactors settings;
    private final double[][] gram;
    private final double[][] a;

    Equations(ImplicitFactors settings, double[][] gram) {
      this.settings = settings;
      this.gram = gram;
      this.a = new double[settings.factors][settings.factors];
    }

    /** Writes the solution of a row into b. */
    void solve(Pairs pairs, int row, double[][] columns, double[] b) {
      double ridge =
          settings.lambda
              * Math.pow(pairs.length(row) + settings.alpha * pairs.columns(), settings.nu);
      Arrays.fill(b, 0);
      for (int i = 0; i < b.length; i++) {
        for (int j = 0; j <= i; j++) {
          a[i][j] = settings.alpha * gram[i][j];
        }
        a[i][i] += ridge;
      }
      for (int at = pairs.from(row); at < pairs.to(row); at++) {
        double[] y = columns[pairs.element(at)];
        for (int i = 0; i < b.length; i++) {
          b[i] += y[i];
          addScaled(a[i], y[i], y, i + 1);
        }
      }
      SmallSystem.solve(a, b, b.length);
    }
  }

  /** The lower triangle of the sum of outer squares. */
  private double[][] gram(double[][] vectors, Workers workers) {
    List<double[][]> parts =
        Ranges.of(vectors.length)
            .map(
                workers,
                (from, to) -> {
                  double[][] part = new double[factors][factors];
                  for (int row = from; row < to; row++) {
                    for (int i = 0; i < factors; i++) {
                      addScaled(part[i], vectors[row][i], vectors[row], i + 1);
                    }
                  }
                  return part;
                });
    double[][] sum = new double[factors][factors];
    for (double[][] part : parts) {
      for (int i = 0; i < factors; i++) {
        addScaled(sum[i], 1, part[i], i + 1);
      }
    }
    return sum;
  }

  private static void addScaled(double[] to, double scale, double[] of, int length) {
    for (int i = 0; i < length; i++) {
      to[i] += scale * of[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
