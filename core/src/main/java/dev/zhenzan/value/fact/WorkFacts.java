package dev.zhenzan.value.fact;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a log says of a work.
 *
 * @param video dense int
 * @param publishedAt micros
 * @param valid expected valid counts
 * @param counted all counts
 * @param doubt standard deviation of what was reached by valid rows, at least 0
 * @param completeness share of the work's first 30 days' reach that the log holds, above 0, at most
 *     1; 1 where it is not known when the work was published
 */
public record WorkFacts(
    int video,
    OptionalLong publishedAt,
    Counts valid,
    Counts counted,
    double doubt,
    double completeness) {
  public WorkFacts {
    Objects.requireNonNull(publishedAt, "publishedAt");
    Objects.requireNonNull(valid, "valid");
    Objects.requireNonNull(counted, "counted");
    if (!(doubt >= 0) || !(completeness > 0 && completeness <= 1)) {
      throw new IllegalArgumentException(
          "doubt must not be negative and completeness in (0, 1]: " + doubt + ", " + completeness);
    }
  }

  /** One of the two counts. */
  public Counts counts(Weighing weighing) {
    return switch (weighing) {
      case VALID -> valid;
      case COUNTED -> counted;
    };
  }
}
