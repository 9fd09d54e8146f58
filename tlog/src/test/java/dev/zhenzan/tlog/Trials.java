package dev.zhenzan.tlog;

import java.util.SplittableRandom;

/** Repeats a check on random cases; a failure tells the seed that brings its case back. */
public final class Trials {
  private Trials() {}

  /** A check that may fail to verify what it made itself, which then fails the trial. */
  @FunctionalInterface
  public interface Check {
    void accept(SplittableRandom random) throws Exception;
  }

  /**
   * Runs a check {@code count} times, with the seeds {@code firstSeed}, {@code firstSeed + 1}...
   */
  public static void run(long firstSeed, int count, Check check) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      try {
        check.accept(new SplittableRandom(seed));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("fails with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
