package dev.zhenzan.audience.retrieval;

import java.util.BitSet;

/**
 * Who shall be found for a work.
 *
 * @param work whom for
 * @param size how many
 * @param limits whom not
 * @param time at which exposures are counted, micros
 */
public record AudienceRequest(Work work, Size size, Limits limits, long time) {
  /**
   * A work.
   *
   * @param id dense int
   * @param vector whose inner product with an account's vector is the account's part of the score
   * @param bias the work's own part of the score
   * @param suitability by age
   */
  public record Work(int id, float[] vector, float bias, Suitability suitability) {}

  /**
   * How many accounts.
   *
   * @param matched by personal data, at most
   * @param drawn at random from those who are not matched by personal data, at most
   * @param seed of the draw
   */
  public record Size(int matched, int drawn, long seed) {
    public Size {
      if (matched < 0 || drawn < 0) {
        throw new IllegalArgumentException("sizes: " + matched + ", " + drawn);
      }
    }
  }

  /**
   * What is filtered beside consent and age.
   *
   * @param regions to which the work is limited; empty where it is not
   * @param seen accounts that know the work by their own interactions; it is not asked of those who
   *     are not matched by personal data
   * @param cap on all exposures of an account
   */
  public record Limits(BitSet regions, BitSet seen, FrequencyCap cap) {}
}
