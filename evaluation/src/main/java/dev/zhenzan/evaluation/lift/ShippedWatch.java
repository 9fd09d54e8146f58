package dev.zhenzan.evaluation.lift;

import dev.zhenzan.exposure.lift.LiftAccumulator;
import dev.zhenzan.exposure.lift.LiftDesign;
import dev.zhenzan.exposure.lift.LiftEvidence;
import dev.zhenzan.model.Interval;

/** Follows a trial by the accumulator that the product uses. */
final class ShippedWatch implements Watch {
  private static final double[] NOTHING = {};

  private final LiftDesign design;
  private final LiftAccumulator accumulator;

  ShippedWatch(LiftDesign design) {
    this.design = design;
    accumulator = LiftAccumulator.of(design);
  }

  @Override
  public void add(LiftWorld.Assigned account) {
    double[] known = design.covariates() == 0 ? NOTHING : new double[] {account.covariate()};
    accumulator.add(account.arm(), account.invalid(), new double[] {account.outcome()}, known);
  }

  @Override
  public boolean holds(double difference) {
    return accumulator.holds(0, difference);
  }

  @Override
  public double width() {
    Interval interval =
        accumulator.report(LiftEvidence.SIMULATED).estimates().getFirst().difference();
    return interval.high() - interval.low();
  }
}
