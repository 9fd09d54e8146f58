package dev.zhenzan.value.reach;

import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.number.StudentT;
import java.util.Objects;

/**
 * How far the next work may reach, natural logarithms.
 *
 * @param level where the middle of the next works lies
 * @param scatter how works lie around it
 * @param growth slope in 30 days
 * @param works that it rests on
 * @param measuredShare how much of the level comes from the creator's own works, 0 to 1
 */
public record ReachForecast(
    Level level, Scatter scatter, Growth growth, int works, double measuredShare) {
  public ReachForecast {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(scatter, "scatter");
    Objects.requireNonNull(growth, "growth");
  }

  /**
   * Where the middle lies.
   *
   * @param median of the logarithm
   * @param deviation standard deviation of what is known of it
   */
  public record Level(double median, double deviation) {}

  /**
   * Student's t around the middle.
   *
   * @param scale of the logarithm, positive
   * @param freedom degrees of freedom
   */
  public record Scatter(double scale, double freedom) {
    /** Standard deviation of the normal distribution with the same 10th and 90th percentile. */
    public double deviation() {
      return scale * new StudentT(freedom).quantile(0.9) / Normal.P90;
    }
  }

  /**
   * A trend.
   *
   * @param slope of the logarithm in 30 days
   * @param deviation standard deviation of what is known of it
   */
  public record Growth(double slope, double deviation) {
    /** The change in 30 days as a share: 0.1 is a tenth more. */
    public Quantiles monthly() {
      Quantiles factor = Quantiles.logNormal(slope, deviation);
      return new Quantiles(factor.p10() - 1, factor.p50() - 1, factor.p90() - 1);
    }
  }

  /** The same with another level, higher by a logarithm. */
  public ReachForecast plus(double rise) {
    Level raised = new Level(level.median + rise, level.deviation);
    return new ReachForecast(raised, scatter, growth, works, measuredShare);
  }

  /** The middle of the works to come, with what is known of it. */
  public Quantiles typical() {
    return Quantiles.logNormal(level.median, level.deviation);
  }
}
