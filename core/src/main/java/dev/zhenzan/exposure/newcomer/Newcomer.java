package dev.zhenzan.exposure.newcomer;

import java.util.Objects;

/**
 * All that the programme knows of a creator.
 *
 * @param creator dense int
 * @param group what the creator is counted among
 * @param standing of the account
 * @param first viewers of its works so far
 */
public record Newcomer(int creator, CreatorGroup group, Standing standing, FirstViewers first) {
  public Newcomer {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(first, "first");
  }

  /**
   * Standing of an account.
   *
   * @param ageDays whole days since it was registered, not negative
   * @param originality signal that its works are its own, 0 to 1
   * @param violations findings of compliance that are not settled, not negative
   */
  public record Standing(int ageDays, double originality, int violations) {
    public Standing {
      if (ageDays < 0 || violations < 0) {
        throw new IllegalArgumentException(
            "ageDays and violations must not be negative: " + ageDays + ", " + violations);
      }
      if (!(originality >= 0 && originality <= 1)) {
        throw new IllegalArgumentException("originality must be in [0, 1]: " + originality);
      }
    }
  }

  /**
   * Genuine first viewers.
   *
   * @param viewers of whom it is known how far they watched
   * @param completed those who watched to the end
   */
  public record FirstViewers(int viewers, int completed) {
    public FirstViewers {
      if (completed < 0 || completed > viewers) {
        throw new IllegalArgumentException(
            "0 <= completed <= viewers must hold: " + completed + ", " + viewers);
      }
    }
  }
}
