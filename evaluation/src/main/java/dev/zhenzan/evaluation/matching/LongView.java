package dev.zhenzan.evaluation.matching;

import dev.zhenzan.model.InteractionTable;

/**
 * A long view as KuaiRand has it: watched to the end where a work is shorter than 18 s, else for at
 * least 18 s. Of an unknown duration only the second can be told.
 */
public final class LongView {
  /** Watched so long, a view is long whatever the work's duration; ms. */
  public static final int LONG_MILLIS = 18_000;

  private LongView() {}

  /** Whether a view is long; both in ms, or {@link InteractionTable#ABSENT}. */
  public static boolean is(int dwellMillis, int durationMillis) {
    return dwellMillis >= LONG_MILLIS || (durationMillis > 0 && dwellMillis >= durationMillis);
  }
}
