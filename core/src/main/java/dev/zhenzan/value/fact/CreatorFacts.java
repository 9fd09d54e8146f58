package dev.zhenzan.value.fact;

import dev.zhenzan.value.number.Quantiles;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a log says of a creator.
 *
 * @param creator dense int of an account
 * @param followers as the accounts file says
 * @param works those that the log knows, in the order of their dense ints
 */
public record CreatorFacts(int creator, OptionalLong followers, List<WorkFacts> works) {
  /** Likes that a share of valid ones is shrunk by: as if half of one more were valid. */
  private static final double PRIOR_LIKES = 1;

  public CreatorFacts {
    Objects.requireNonNull(followers, "followers");
    works = List.copyOf(works);
  }

  /** All works together. */
  public Counts total(Weighing weighing) {
    return works.stream().map(work -> work.counts(weighing)).reduce(Counts.NONE, Counts::plus);
  }

  /** Standard deviation of what valid rows reached in all; works are doubted independently. */
  public double doubt() {
    return Math.sqrt(works.stream().mapToDouble(work -> work.doubt() * work.doubt()).sum());
  }

  /**
   * The share of valid ones among what was reached, 0 to 1: between the expected counts, with the
   * verdicts' doubt and, as of a sample of that size, a coin's.
   */
  public Quantiles authenticity(ReachSource source) {
    double counted = total(Weighing.COUNTED).reached(source);
    double valid = Math.min(total(Weighing.VALID).reached(source), counted);
    double share = (valid + PRIOR_LIKES / 2) / (counted + PRIOR_LIKES);
    double sampling = share * (1 - share) / (counted + PRIOR_LIKES);
    double labels = doubt() / (counted + PRIOR_LIKES);
    return Quantiles.normal(share, Math.sqrt(sampling + labels * labels)).within(0, 1);
  }
}
