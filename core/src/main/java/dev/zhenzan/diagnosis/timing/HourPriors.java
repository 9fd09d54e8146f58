package dev.zhenzan.diagnosis.timing;

/**
 * What is believed of effects of the hour before a log is looked at.
 *
 * @param curve a typical course over the week, logarithms by slot, centred: of a vertical pack
 * @param curveMean how much of the curve is expected to show
 * @param curveDeviation give or take
 * @param amplitude standard deviation, over the week, that effects of the hour may well have,
 *     logarithms
 */
public record HourPriors(
    double[] curve, double curveMean, double curveDeviation, double amplitude) {
  private static final double USUAL_AMPLITUDE = 0.6;

  public HourPriors {
    if (curve.length != WeekBasis.SLOTS) {
      throw new IllegalArgumentException("curve must have 168 slots: " + curve.length);
    }
  }

  /** Nothing is believed of the course over the week. */
  public static HourPriors none() {
    return new HourPriors(new double[WeekBasis.SLOTS], 0, 1e-3, USUAL_AMPLITUDE);
  }

  /**
   * A typical course is believed in a little: a tenth of it is expected, give or take three tenths,
   * since a work gathers its audience over days, whatever the hour it was published.
   *
   * @param relative a positive factor by slot
   */
  public static HourPriors of(double[] relative) {
    double[] curve = new double[WeekBasis.SLOTS];
    double sum = 0;
    for (int slot = 0; slot < curve.length; slot++) {
      curve[slot] = Math.log(relative[slot]);
      sum += curve[slot];
    }
    for (int slot = 0; slot < curve.length; slot++) {
      curve[slot] -= sum / WeekBasis.SLOTS;
    }
    return new HourPriors(curve, 0.1, 0.3, USUAL_AMPLITUDE);
  }
}
