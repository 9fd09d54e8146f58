package dev.zhenzan.audience.match;

import java.util.stream.IntStream;

/**
 * How well probabilities foretold labels of rows that they were not fitted on.
 *
 * @param rows that were foretold
 * @param positives of them that have the label
 * @param auc chance that a row with the label was given more than one without, 0.5 where there is
 *     none of either
 * @param calibrationError mean of what was foretold less the share that came, without sign, over
 *     {@link #BINS} bins of as many rows each
 */
public record HeldOutQuality(int rows, int positives, double auc, double calibrationError) {
  /** Bins of the calibration error. */
  public static final int BINS = 15;

  /**
   * The quality of these probabilities.
   *
   * @param label whether a row has it
   */
  static HeldOutQuality of(double[] probability, boolean[] label) {
    int[] order =
        IntStream.range(0, label.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probability[a], probability[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int positives = 0;
    for (boolean has : label) {
      positives += has ? 1 : 0;
    }
    return new HeldOutQuality(
        label.length,
        positives,
        auc(order, probability, label, positives),
        calibrationError(order, probability, label));
  }

  private static double auc(int[] order, double[] probability, boolean[] label, int positives) {
    double above = 0;
    int negatives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int tiedPositives = 0;
      while (to < order.length && probability[order[to]] == probability[order[from]]) {
        tiedPositives += label[order[to++]] ? 1 : 0;
      }
      int tiedNegatives = to - from - tiedPositives;
      above += tiedPositives * (negatives + tiedNegatives / 2.0);
      negatives += tiedNegatives;
      from = to;
    }
    double pairs = (double) positives * (order.length - positives);
    return pairs == 0 ? 0.5 : above / pairs;
  }

  private static double calibrationError(int[] order, double[] probability, boolean[] label) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) order.length * bin / BINS);
      int to = (int) ((long) order.length * (bin + 1) / BINS);
      double away = 0;
      for (int i = from; i < to; i++) {
        away += probability[order[i]] - (label[order[i]] ? 1 : 0);
      }
      error += Math.abs(away);
    }
    return order.length == 0 ? 0 : error / order.length;
  }
}
