package dev.zhenzan.model;

/** The trust weights of a log's rows. */
@FunctionalInterface
public interface TrustWeights {
  /** 1 less the probability that a row is invalid, 0 to 1. */
  float of(int row);

  /** Every row is trusted. */
  static TrustWeights all() {
    return row -> 1;
  }
}
