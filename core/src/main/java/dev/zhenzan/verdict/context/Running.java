package dev.zhenzan.verdict.context;

/** Running sums of a quantity that some places lack; means over stretches in constant time. */
final class Running {
  private double[] sums = new double[1];
  private int[] counts = new int[1];
  private int size;

  /**
   * A stretch without one place of it.
   *
   * @param from first place
   * @param to one past the last
   * @param without the place left out, within
   */
  record Span(int from, int to, int without) {}

  /** Begins anew, with room for so many places. */
  void clear(int places) {
    if (sums.length <= places) {
      sums = new double[places + 1 + places / 2];
      counts = new int[sums.length];
    }
    size = 0;
  }

  /** The next place's quantity. */
  void add(double value) {
    sums[size + 1] = sums[size] + value;
    counts[size + 1] = counts[size] + 1;
    size++;
  }

  /** The next place lacks it. */
  void skip() {
    sums[size + 1] = sums[size];
    counts[size + 1] = counts[size];
    size++;
  }

  /** Places of a stretch that have the quantity. */
  int count(Span span) {
    return counts[span.to] - counts[span.from] - (counts[span.without + 1] - counts[span.without]);
  }

  /** Mean over a stretch, {@link Context#UNKNOWN} where no place has the quantity. */
  double mean(Span span) {
    int count = count(span);
    double sum = sums[span.to] - sums[span.from] - (sums[span.without + 1] - sums[span.without]);
    return count == 0 ? Context.UNKNOWN : sum / count;
  }
}
