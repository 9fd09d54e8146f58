package dev.zhenzan.detect.counter;

/**
 * What a work's views make of its likes.
 *
 * @param growth the work's
 * @param baseline likes per view of it
 */
record Account(Growth growth, Baseline baseline) {
  static Account of(Growth growth) {
    return new Account(growth, Baseline.of(growth));
  }

  /** Likes that the views of bins {@code [from, to)} bring. */
  double expected(int from, int to) {
    return baseline.rate() * (Growth.sum(growth.views(), from, to) + 1);
  }

  /** How strongly the likes of bins {@code [from, to)} are beyond that, nats. */
  double excess(int from, int to) {
    double likes = Growth.sum(growth.likes(), from, to);
    return Counts.excess(likes, expected(from, to), baseline.shape());
  }
}
