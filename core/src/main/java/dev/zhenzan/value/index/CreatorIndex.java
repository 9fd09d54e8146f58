package dev.zhenzan.value.index;

import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import java.util.Objects;

/**
 * An index of a creator.
 *
 * @param kind which
 * @param value 0 to 100
 * @param basis how what it is compared with is founded
 */
public record CreatorIndex(IndexKind kind, Quantiles value, Basis basis) {
  /** Works, sessions or deals that a percentile is shrunk to the middle by. */
  public static final double PRIOR_WORKS = 3;

  /** Growth in 30 days that is one standard deviation among creators: an assumption. */
  public static final double USUAL_GROWTH = 0.25;

  public CreatorIndex {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(basis, "basis");
    if (value.p10() < 0 || value.p90() > 100) {
      throw new IllegalArgumentException("value must be in [0, 100]: " + value);
    }
  }

  /** Of a percentile, 0 to 1, that rests on so many works. */
  public static CreatorIndex ofRank(IndexKind kind, Quantiles rank, double works, Basis basis) {
    Quantiles shrunk =
        new Quantiles(
            shrunk(rank.p10(), works), shrunk(rank.p50(), works), shrunk(rank.p90(), works));
    return new CreatorIndex(kind, shrunk.times(100).within(0, 100), basis);
  }

  private static double shrunk(double rank, double works) {
    return (PRIOR_WORKS * 0.5 + works * rank) / (PRIOR_WORKS + works);
  }

  /** Of a slope in 30 days, natural logarithm, with its standard deviation. */
  public static CreatorIndex ofGrowth(double slope, double deviation) {
    Quantiles growth = Quantiles.normal(slope / USUAL_GROWTH, deviation / USUAL_GROWTH);
    Quantiles rank =
        new Quantiles(
            Normal.cumulative(growth.p10()),
            Normal.cumulative(growth.p50()),
            Normal.cumulative(growth.p90()));
    return new CreatorIndex(IndexKind.GROWTH, rank.times(100), Basis.ASSUMPTION);
  }

  /** Of a share of valid ones, 0 to 1. */
  public static CreatorIndex ofAuthenticity(Quantiles share) {
    return new CreatorIndex(
        IndexKind.AUTHENTICITY, share.times(100).within(0, 100), Basis.MEASURED);
  }
}
