package dev.zhenzan.audience.retrieval;

import java.util.BitSet;

/**
 * What shall be found for an account.
 *
 * @param account whom for, and its vector, which is not looked at unless it may be matched
 * @param n how many works at most
 * @param limits what not
 * @param time at which exposures are counted, micros
 */
public record WorkRequest(Viewer account, int n, Limits limits, long time) {
  public WorkRequest {
    if (n < 0) {
      throw new IllegalArgumentException("n must not be negative: " + n);
    }
  }

  /**
   * An account.
   *
   * @param id dense int
   * @param vector whose inner product with a work's vector is the account's part of the score
   */
  public record Viewer(int id, float[] vector) {}

  /**
   * What is filtered beside consent, age and region.
   *
   * @param seen works that the account knows by its own interactions; not asked unless it may be
   *     matched
   * @param cap on all exposures of the account
   */
  public record Limits(BitSet seen, FrequencyCap cap) {}
}
