package dev.zhenzan.detect.counter;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of bins to be looked at: between any two of a number of cuts that are even in time.
 *
 * @param from first bin
 * @param to the bin behind the last
 */
record Windows(int from, int to) {
  private static final int CUTS = 18;

  /** All windows of a growth that have at least so many bins. */
  static List<Windows> of(Growth growth, int leastBins) {
    int[] cuts = cuts(growth);
    List<Windows> windows = new ArrayList<>();
    for (int a = 0; a < cuts.length; a++) {
      for (int b = a + 1; b < cuts.length; b++) {
        if (cuts[b] - cuts[a] >= leastBins) {
          windows.add(new Windows(cuts[a], cuts[b]));
        }
      }
    }
    return windows;
  }

  private static int[] cuts(Growth growth) {
    int n = growth.size();
    int[] cuts = new int[CUTS + 1];
    int size = 1;
    double all = growth.hours(0, n);
    for (int bin = 1; bin <= n; bin++) {
      if (growth.hours(0, bin) >= all * size / CUTS && cuts[size - 1] < bin && size <= CUTS) {
        cuts[size++] = bin;
      }
    }
    int[] kept = new int[size];
    System.arraycopy(cuts, 0, kept, 0, size);
    return kept;
  }

  int bins() {
    return to - from;
  }
}
