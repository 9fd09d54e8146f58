package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * What a match would say of the pairs of a world: the truth's log odds x behind normal noise of
 * variance s, shrunk to the mean of log odds given what is seen, m + v / (v + s) (x - m), and
 * turned to a chance with the rest of the variance averaged over (D. MacKay, Neural Computation 4,
 * 1992), so that scores are calibrated.
 */
final class MatchScores {
  /** So large that the AUC of long views is about 0.74. */
  static final double NOISE = 1.75;

  private static final int SAMPLE = 2_000;

  private final ExposureWorld world;

  MatchScores(ExposureWorld world) {
    this.world = world;
  }

  /** The score of each account for a work, 0 to 1. */
  float[] of(SimulatedWork work) {
    Chance chance = Chance.of(world.seed(), "scores of " + work.id());
    Spread spread = Spread.of(SAMPLE, account -> known(work, account % accounts()));
    float[] scores = new float[accounts()];
    for (int account = 0; account < scores.length; account++) {
      double seen = known(work, account) + NOISE * chance.normal();
      scores[account] = (float) spread.calibrated(seen, NOISE * NOISE);
    }
    return scores;
  }

  private int accounts() {
    return world.size().accounts();
  }

  /** Log odds that the score would be without noise. */
  private double known(SimulatedWork work, int account) {
    return switch (work.kind()) {
      case ORDINARY -> world.logOdds(account, work);
      case COLD -> world.habitLogOdds(account);
      case UNWANTED ->
          world.logOdds(
              account,
              new SimulatedWork(
                  work.work(),
                  WorkKind.ORDINARY,
                  work.interest(),
                  0,
                  Point.centre(work.interest())));
    };
  }

  /**
   * Mean and variance of log odds.
   *
   * @param mean of all accounts
   * @param variance among them
   */
  private record Spread(double mean, double variance) {
    interface LogOdds {
      double of(int account);
    }

    static Spread of(int sample, LogOdds logOdds) {
      double sum = 0;
      double squares = 0;
      for (int account = 0; account < sample; account++) {
        double at = logOdds.of(account);
        sum += at;
        squares += at * at;
      }
      double mean = sum / sample;
      return new Spread(mean, squares / sample - mean * mean);
    }

    double calibrated(double seen, double noise) {
      double believed = mean + variance / (variance + noise) * (seen - mean);
      double left = variance * noise / (variance + noise);
      return ExposureWorld.logistic(believed / Math.sqrt(1 + Math.PI * left / 8));
    }
  }
}
