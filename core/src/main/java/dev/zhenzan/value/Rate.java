package dev.zhenzan.value;

import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;

/**
 * Valid likes per valid viewer, natural logarithm.
 *
 * @param log median of the logarithm
 * @param deviation standard deviation of what is known of it
 */
record Rate(double log, double deviation) {
  static Rate of(QuantileCurve curve) {
    return new Rate(curve.logMedian(), curve.logDeviation());
  }

  Quantiles quantiles() {
    return Quantiles.logNormal(log, deviation).within(0, 1);
  }
}
