package dev.zhenzan.testkit;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Repeats a check on random cases; a failure tells the seed that brings its case back. */
public final class Trials {
  private Trials() {}

  /**
   * Runs a check {@code count} times, each with a generator of its own seed: {@code firstSeed},
   * {@code firstSeed + 1}, and so on.
   *
   * @throws AssertionError of the first check that fails, with its seed in the message
   */
  public static void run(long firstSeed, int count, Consumer<SplittableRandom> check) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      try {
        check.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("fails with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
