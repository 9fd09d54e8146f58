package dev.zhenzan.value.deal;

import java.util.List;
import java.util.Objects;

/**
 * What is taken to be so before any deal is known, natural logarithms.
 *
 * @param level deviation of the level that all deals share, positive
 * @param creator deviation between creators, positive
 * @param residual scale of Student's t between deals of one creator
 * @param multiple logarithm of the multiple for popular works
 * @param multipleDeviation of that, positive
 */
public record DealPrior(
    double level, double creator, Residual residual, double multiple, double multipleDeviation) {
  /** A deviation that says nothing. */
  static final double NONE = 20;

  public DealPrior {
    Objects.requireNonNull(residual, "residual");
    if (!(level > 0 && creator > 0 && multipleDeviation > 0)) {
      throw new IllegalArgumentException(
          "deviations must be positive: " + List.of(level, creator, multipleDeviation));
    }
  }

  /**
   * Student's t.
   *
   * @param scale positive
   * @param freedom degrees of freedom, positive
   */
  public record Residual(double scale, double freedom) {
    public Residual {
      if (!(scale > 0 && freedom > 0)) {
        throw new IllegalArgumentException(
            "scale and freedom must be positive: " + scale + ", " + freedom);
      }
    }
  }

  /** The same, of which level and multiple count for next to nothing. */
  DealPrior without(Claims claims) {
    return switch (claims) {
      case LEVEL -> new DealPrior(NONE, creator, residual, multiple, multipleDeviation);
      case MULTIPLE -> new DealPrior(level, creator, residual, multiple, NONE);
    };
  }

  /** What can be left out. */
  enum Claims {
    LEVEL,
    MULTIPLE
  }
}
