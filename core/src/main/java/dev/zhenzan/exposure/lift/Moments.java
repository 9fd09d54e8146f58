package dev.zhenzan.exposure.lift;

/**
 * Running weighted means and co-moments of covariates, among themselves and with outcomes: West's
 * update (CACM 22, 1979) and the merge of Chan, Golub and LeVeque (1983), which do not cancel. Not
 * thread-safe.
 */
final class Moments {
  private final double[] covariateMeans;
  private final double[] outcomeMeans;

  /** Rows: covariates, then outcomes; columns: covariates. */
  private final double[][] comoments;

  private double weight;

  Moments(int covariates, int outcomes) {
    covariateMeans = new double[covariates];
    outcomeMeans = new double[outcomes];
    comoments = new double[covariates + outcomes][covariates];
  }

  double weight() {
    return weight;
  }

  double meanOutcome(int outcome) {
    return outcomeMeans[outcome];
  }

  double meanCovariate(int covariate) {
    return covariateMeans[covariate];
  }

  void merge(Moments other) {
    add(other.weight, other.outcomeMeans, other.covariateMeans);
    for (int row = 0; row < comoments.length; row++) {
      for (int column = 0; column < comoments[row].length; column++) {
        comoments[row][column] += other.comoments[row][column];
      }
    }
  }

  /** Adds a group of a weight, such as one account, with these means and no spread of its own. */
  void add(double added, double[] outcomes, double[] covariates) {
    if (added <= 0) {
      return;
    }
    double sum = weight + added;
    double between = weight * added / sum;
    int dimension = covariateMeans.length;
    for (int column = 0; column < dimension; column++) {
      double step = between * (covariates[column] - covariateMeans[column]);
      for (int row = 0; row < dimension; row++) {
        comoments[row][column] += step * (covariates[row] - covariateMeans[row]);
      }
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        comoments[dimension + outcome][column] +=
            step * (outcomes[outcome] - outcomeMeans[outcome]);
      }
    }
    approach(covariateMeans, covariates, added / sum);
    approach(outcomeMeans, outcomes, added / sum);
    weight = sum;
  }

  private static void approach(double[] means, double[] values, double share) {
    for (int i = 0; i < means.length; i++) {
      means[i] += share * (values[i] - means[i]);
    }
  }

  /** Adds the co-moments, times a factor, to those among covariates and those with outcomes. */
  void addTo(double[][] square, double[][] cross, double factor) {
    for (int row = 0; row < comoments.length; row++) {
      double[] into = row < square.length ? square[row] : cross[row - square.length];
      for (int column = 0; column < into.length; column++) {
        into[column] += factor * comoments[row][column];
      }
    }
  }
}
