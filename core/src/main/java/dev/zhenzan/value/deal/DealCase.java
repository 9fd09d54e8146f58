package dev.zhenzan.value.deal;

/**
 * A deal beside what the formula says of it.
 *
 * @param creator dense int
 * @param log natural logarithm of the price over the formula's without multiple
 * @param popularity how far the multiple applies, 0 to 1: the chance that the work is popular
 * @param coin variance, between works of the creator, of being popular, 0 to 1/4
 * @param together covariance of being popular and of the logarithm of a work's price, at least 0
 */
public record DealCase(int creator, double log, double popularity, double coin, double together) {
  /** A deal on which no multiple bears. */
  public static DealCase plain(int creator, double log) {
    return new DealCase(creator, log, 0, 0, 0);
  }

  /** Variance that a multiple of a logarithm adds, since a work is popular or is not. */
  double variance(double multiple) {
    return multiple * multiple * coin + 2 * multiple * together;
  }

  /** The same at another price. */
  DealCase at(double other) {
    return new DealCase(creator, other, popularity, coin, together);
  }
}
