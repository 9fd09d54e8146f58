package dev.zhenzan.diagnosis.figures;

/**
 * How soon after publishing interactions come: counts by hour, up to thirty days. Not thread-safe.
 */
public final class Delays {
  /** Hours that are told apart. */
  public static final int HOURS = 720;

  private final double[] counts = new double[HOURS + 1];
  private double total;

  /** Counts something; what came before publishing, by clocks that disagree, came at once. */
  public void add(long micros, double weight) {
    int hour = Math.clamp(micros / WorkFigures.HOUR, 0, HOURS);
    counts[hour] += weight;
    total += weight;
  }

  /** All that was counted. */
  public double total() {
    return total;
  }

  /** Share of what came within so many hours; of nothing it is 0. */
  public double within(int hours) {
    double sum = 0;
    for (int hour = 0; hour < Math.min(hours, HOURS + 1); hour++) {
      sum += counts[hour];
    }
    return total > 0 ? sum / total : 0;
  }

  /** Hours within which a share of all came, linear within an hour; {@link #HOURS} at most. */
  public double quantile(double share) {
    double wanted = share * total;
    double sum = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      if (counts[hour] > 0 && sum + counts[hour] >= wanted) {
        return hour + (wanted - sum) / counts[hour];
      }
      sum += counts[hour];
    }
    return HOURS;
  }
}
