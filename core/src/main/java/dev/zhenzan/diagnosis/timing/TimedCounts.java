package dev.zhenzan.diagnosis.timing;

import java.util.Arrays;

/**
 * Counts with the hour of the week that they belong to, a row each: works with what they brought,
 * or hours with what was done in them.
 *
 * @param groups how many groups there are
 * @param group of each row, 0 to {@code groups - 1}: the creator
 * @param slot hour of the week, 0 to 167, Monday 0 h being 0
 * @param count what was counted, at least 0; it need not be whole
 * @param exposure by which the count would be expected to grow, above 0
 * @param time from &minus;&frac12; to &frac12;, for a trend; all 0 where there is none
 * @param covariates of each row, centred; each row has as many
 */
public record TimedCounts(
    int groups,
    int[] group,
    int[] slot,
    double[] count,
    double[] exposure,
    double[] time,
    double[][] covariates) {
  public TimedCounts {
    int rows = group.length;
    if (slot.length != rows
        || count.length != rows
        || exposure.length != rows
        || time.length != rows
        || covariates.length != rows) {
      throw new IllegalArgumentException("all columns must have " + rows + " rows");
    }
    if (Arrays.stream(slot).anyMatch(at -> at < 0 || at >= WeekBasis.SLOTS)) {
      throw new IllegalArgumentException("slots must be in [0, 168)");
    }
  }

  /** Rows. */
  public int size() {
    return group.length;
  }

  /** How many covariates a row has. */
  int width() {
    return covariates.length == 0 ? 0 : covariates[0].length;
  }

  /** The same rows with other counts of other exposures and without covariates. */
  public TimedCounts counting(double[] counts, double[] exposures) {
    return new TimedCounts(
        groups, group, slot, counts, exposures, time, new double[counts.length][0]);
  }

  /** The same rows with covariates. */
  public TimedCounts with(double[][] others) {
    return new TimedCounts(groups, group, slot, count, exposure, time, others);
  }

  /** The rows of each group, in their order. */
  int[][] rowsByGroup() {
    int[] sizes = new int[groups];
    for (int of : group) {
      sizes[of]++;
    }
    int[][] rows = new int[groups][];
    for (int of = 0; of < groups; of++) {
      rows[of] = new int[sizes[of]];
    }
    int[] next = new int[groups];
    for (int row = 0; row < group.length; row++) {
      rows[group[row]][next[group[row]]++] = row;
    }
    return rows;
  }
}
