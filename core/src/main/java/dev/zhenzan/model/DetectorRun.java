package dev.zhenzan.model;

import java.util.Objects;

/**
 * Whether a detector, or one check of it, ran.
 *
 * @param detector stable name, such as {@code lockstep}
 * @param skipped why it did not run, in words; empty where it ran
 * @param findings how many findings it made
 */
public record DetectorRun(String detector, String skipped, int findings) {
  public DetectorRun {
    Objects.requireNonNull(detector, "detector");
    Objects.requireNonNull(skipped, "skipped");
  }

  /** Whether it ran; where not, {@link #skipped()} says why. */
  public boolean ran() {
    return skipped.isEmpty();
  }
}
