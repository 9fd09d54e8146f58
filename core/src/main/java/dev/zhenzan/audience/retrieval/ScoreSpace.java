package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.List;

/**
 * The linear change of coordinates that keeps inner products and makes squared distance between
 * accounts the expected squared difference of their scores. Dimensions go by falling variance.
 *
 * <p>With M = LL' the queries' second moment, C the accounts' covariance and L'CL = UDU', accounts
 * go to U'L'x and queries to U'L<sup>-1</sup>q. M gets a ridge, so that a direction in which no
 * sample query points still has a meaning.
 */
final class ScoreSpace {
  private static final double RIDGE = 1e-3;

  /** Accounts from which the covariance is learnt at most. */
  private static final int MAX_LEARNT = 1 << 17;

  private final int dimensions;

  /** Row k is the k-th new coordinate of an account as a function of the old ones. */
  private final float[] account;

  /** As {@link #account}, of a query. */
  private final float[] query;

  private ScoreSpace(int dimensions, float[] account, float[] query) {
    this.dimensions = dimensions;
    this.account = account;
    this.query = query;
  }

  /** The space of some accounts for queries like the sample. */
  static ScoreSpace of(Vectors accounts, int[] members, Vectors queries, Workers workers) {
    int d = accounts.dimensions();
    double[] lower = Symmetric.cholesky(ridged(secondMoment(queries), d), d);
    double[] seen = covariance(accounts, members, workers);
    double[] axes = Symmetric.axes(congruent(seen, lower, d), d);
    return new ScoreSpace(d, accountMap(axes, lower, d), queryMap(axes, lower, d));
  }

  private static double[] secondMoment(Vectors queries) {
    int d = queries.dimensions();
    double[] sums = new double[d * d];
    for (int i = 0; i < queries.size(); i++) {
      addOuter(sums, queries.row(i), d);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= queries.size();
    }
    return sums;
  }

  private static double[] ridged(double[] moment, int d) {
    double trace = 0;
    for (int k = 0; k < d; k++) {
      trace += moment[k * d + k];
    }
    double ridge = trace > 0 ? RIDGE * trace / d : 1;
    for (int k = 0; k < d; k++) {
      moment[k * d + k] += ridge;
    }
    return moment;
  }

  private static void addOuter(double[] sums, float[] x, int d) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        sums[i * d + j] += (double) x[i] * x[j];
      }
    }
  }

  private static double[] covariance(Vectors accounts, int[] members, Workers workers) {
    int d = accounts.dimensions();
    if (members.length == 0) {
      return new double[d * d];
    }
    int every = 1 + members.length / MAX_LEARNT;
    int count = 1 + (members.length - 1) / every;
    List<double[]> parts =
        Ranges.of(count)
            .map(
                workers,
                (from, to) -> {
                  double[] sums = new double[d * d + d];
                  for (int i = from; i < to; i++) {
                    add(sums, accounts.row(members[i * every]), d);
                  }
                  return sums;
                });
    double[] sums = new double[d * d + d];
    for (double[] part : parts) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    double[] covariance = new double[d * d];
    for (int i = 0; i < d * d; i++) {
      double product = sums[d * d + i / d] / count * (sums[d * d + i % d] / count);
      covariance[i] = sums[i] / count - product;
    }
    return covariance;
  }

  private static void add(double[] sums, float[] x, int d) {
    addOuter(sums, x, d);
    for (int k = 0; k < d; k++) {
      sums[d * d + k] += x[k];
    }
  }

  /** L'CL. */
  private static double[] congruent(double[] c, double[] lower, int d) {
    double[] half = new double[d * d];
    double[] whole = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = j; k < d; k++) {
          half[i * d + j] += c[i * d + k] * lower[k * d + j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = i; k < d; k++) {
          whole[i * d + j] += lower[k * d + i] * half[k * d + j];
        }
      }
    }
    return whole;
  }

  /** U'L', where rows of {@code axes} are the columns of U. */
  private static float[] accountMap(double[] axes, double[] lower, int d) {
    float[] map = new float[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum += axes[i * d + k] * lower[j * d + k];
        }
        map[i * d + j] = (float) sum;
      }
    }
    return map;
  }

  /** U'L<sup>-1</sup>: rows y solve L'y = u. */
  private static float[] queryMap(double[] axes, double[] lower, int d) {
    float[] map = new float[d * d];
    for (int i = 0; i < d; i++) {
      double[] solved = new double[d];
      for (int j = d - 1; j >= 0; j--) {
        double left = axes[i * d + j];
        for (int k = j + 1; k < d; k++) {
          left -= lower[k * d + j] * solved[k];
        }
        solved[j] = left / lower[j * d + j];
        map[i * d + j] = (float) solved[j];
      }
    }
    return map;
  }

  int dimensions() {
    return dimensions;
  }

  /** The coordinates of a query. */
  float[] query(float[] original) {
    float[] mapped = new float[dimensions];
    for (int k = 0; k < dimensions; k++) {
      double sum = 0;
      for (int j = 0; j < dimensions; j++) {
        sum += (double) query[k * dimensions + j] * original[j];
      }
      mapped[k] = (float) sum;
    }
    return mapped;
  }

  /**
   * The query in old coordinates whose inner product with an account is that of {@code mapped} with
   * the account's new ones.
   */
  float[] original(float[] mapped) {
    float[] query = new float[dimensions];
    for (int k = 0; k < dimensions; k++) {
      for (int j = 0; j < dimensions; j++) {
        query[j] += mapped[k] * account[k * dimensions + j];
      }
    }
    return query;
  }

  /** Replaces the old coordinates of a batch by the new ones, which go {@code into} another. */
  void map(Columns batch, Columns into) {
    for (int k = 0; k < dimensions; k++) {
      batch.dot(account, k * dimensions, into.values(), k * Columns.WIDTH);
    }
  }

  /** The new coordinates of a mean of accounts. */
  float[] account(double[] mean) {
    float[] mapped = new float[dimensions];
    for (int k = 0; k < dimensions; k++) {
      double sum = 0;
      for (int j = 0; j < dimensions; j++) {
        sum += account[k * dimensions + j] * mean[j];
      }
      mapped[k] = (float) sum;
    }
    return mapped;
  }
}
