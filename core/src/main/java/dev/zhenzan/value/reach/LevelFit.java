package dev.zhenzan.value.reach;

import java.util.List;

/** Fits a creator's level, slope and scale to its works by iterated weights. Used once. */
final class LevelFit {
  private static final int ROUNDS = 25;

  /** Works' worth of the log's scale that a creator's own is shrunk by. */
  private static final double SCALE_WORKS = 5;

  private static final double MONTH = 30;

  /** Standard deviation of a creator's growth, natural logarithms in 30 days: an assumption. */
  static final double SLOPE_DEVIATION = 0.25;

  /** Months that a trend is drawn out beyond the works' middle, at most. */
  private static final double FARTHEST = 3;

  private final List<WorkPoint> works;
  private final Residuals residuals;
  private final LevelPrior prior;
  private final double middle;
  private double level;
  private double slope;
  private double variance;
  private double levelPrecision;
  private double slopePrecision;
  private double cross;

  LevelFit(List<WorkPoint> works, Residuals residuals, LevelPrior prior) {
    this.works = works;
    this.residuals = residuals;
    this.prior = prior;
    this.middle =
        works.stream().mapToDouble(WorkPoint::days).filter(Double::isFinite).average().orElse(0);
    this.level = works.stream().mapToDouble(WorkPoint::log).average().orElse(prior.mean());
    this.variance = residuals.scale() * residuals.scale();
    for (int round = 0; round < ROUNDS; round++) {
      solve();
      rescale();
    }
    solve();
  }

  /** The forecast of a work published at a time, days since 1970. */
  ReachForecast forecast(double days) {
    double months = Math.clamp((days - middle) / MONTH, -FARTHEST, FARTHEST);
    double determinant = levelPrecision * slopePrecision - cross * cross;
    double levelVariance = slopePrecision / determinant;
    double slopeVariance = levelPrecision / determinant;
    double covariance = -cross / determinant;
    double at = levelVariance + 2 * months * covariance + months * months * slopeVariance;
    return new ReachForecast(
        new ReachForecast.Level(level + months * slope, Math.sqrt(at)),
        new ReachForecast.Scatter(Math.sqrt(variance), residuals.freedom()),
        new ReachForecast.Growth(slope, Math.sqrt(slopeVariance)),
        works.size(),
        1 - Math.min(1, levelVariance / (prior.deviation() * prior.deviation())));
  }

  private double months(WorkPoint work) {
    return Double.isFinite(work.days()) ? (work.days() - middle) / MONTH : 0;
  }

  private double residual(WorkPoint work) {
    return work.log() - level - months(work) * slope;
  }

  /** The weight of Student's t: small for what lies far out. */
  private double weight(WorkPoint work) {
    double total = variance + work.variance();
    double squared = residual(work) * residual(work) / total;
    return (residuals.freedom() + 1) / (residuals.freedom() + squared);
  }

  private void solve() {
    double priorPrecision = 1 / (prior.deviation() * prior.deviation());
    levelPrecision = priorPrecision;
    slopePrecision = 1 / (SLOPE_DEVIATION * SLOPE_DEVIATION);
    cross = 0;
    double levelSum = priorPrecision * prior.mean();
    double slopeSum = 0;
    for (WorkPoint work : works) {
      double weight = weight(work) / (variance + work.variance());
      double months = months(work);
      levelPrecision += weight;
      slopePrecision += weight * months * months;
      cross += weight * months;
      levelSum += weight * work.log();
      slopeSum += weight * months * work.log();
    }
    double determinant = levelPrecision * slopePrecision - cross * cross;
    level = (slopePrecision * levelSum - cross * slopeSum) / determinant;
    slope = (levelPrecision * slopeSum - cross * levelSum) / determinant;
  }

  /** The scale of Student's t by its likelihood, shrunk to that of the log. */
  private void rescale() {
    double sum = SCALE_WORKS * residuals.scale() * residuals.scale();
    for (WorkPoint work : works) {
      double own = variance / (variance + work.variance());
      sum += weight(work) * residual(work) * residual(work) * own * own;
      sum += variance * (1 - own);
    }
    variance = sum / (SCALE_WORKS + Math.max(0, works.size() - 1));
  }
}
