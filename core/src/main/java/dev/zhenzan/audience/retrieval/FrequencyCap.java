package dev.zhenzan.audience.retrieval;

/**
 * How often something may be shown to an account.
 *
 * @param exposures of any works, at most, in a window; at least 1
 * @param windowMicros length of the window, above 0
 */
public record FrequencyCap(int exposures, long windowMicros) {
  public FrequencyCap {
    if (exposures < 1 || windowMicros < 1) {
      throw new IllegalArgumentException("cap: " + exposures + " in " + windowMicros + " micros");
    }
  }

  /** When the window that ends at a time opens, in micros, exclusive. */
  long opens(long at) {
    return at - windowMicros;
  }
}
