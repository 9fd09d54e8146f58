package dev.zhenzan.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LifeCurveTest {
  private static final double HOUR = 3_600e6;

  /** Expected counts of a work whose reach comes in exponentially with a mean of two days. */
  private static LifeCurve.Life life(double reach, double fromHours, double toHours) {
    LifeCurve.Life life = LifeCurve.Life.seen(fromHours * HOUR, toHours * HOUR);
    for (int hour = (int) fromHours; hour < toHours && hour < 720; hour++) {
      int stretch = LifeCurve.stretch((long) ((hour + 0.5) * HOUR));
      life.counts()[stretch] += reach * (Math.exp(-hour / 48.0) - Math.exp(-(hour + 1) / 48.0));
    }
    return life;
  }

  @Test
  void curve_isFoundFromWorksSeenInPart() {
    SplittableRandom random = new SplittableRandom(1);
    List<LifeCurve.Life> lives = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double from = random.nextBoolean() ? 0 : random.nextInt(1, 100);
      lives.add(life(random.nextDouble(10, 1_000), from, from + random.nextInt(24, 240)));
    }
    LifeCurve curve = LifeCurve.of(lives);
    for (int hours : new int[] {12, 24, 72, 168}) {
      double seen = curve.completeness(LifeCurve.Life.seen(0, hours * HOUR));
      // Within a stretch every hour is taken as alike; at its edges the curve is exact.
      assertThat(seen).isCloseTo(1 - Math.exp(-hours / 48.0), within(0.02));
    }
  }

  @Test
  void aWorkSeenFromItsSecondDay_isIncomplete() {
    List<LifeCurve.Life> lives = List.of(life(500, 0, 720), life(300, 0, 720));
    LifeCurve curve = LifeCurve.of(lives);
    double seen = curve.completeness(LifeCurve.Life.seen(24 * HOUR, 720 * HOUR));
    assertThat(seen).isCloseTo(Math.exp(-0.5), within(0.01));
  }

  @Test
  void withoutCounts_everyHourIsAlike() {
    LifeCurve curve = LifeCurve.of(List.of());
    assertThat(curve.completeness(LifeCurve.Life.seen(0, 360 * HOUR))).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void ages_outsideOfThirtyDays_areInNoStretch() {
    assertThat(LifeCurve.stretch(-1)).isEqualTo(-1);
    assertThat(LifeCurve.stretch((long) (720 * HOUR))).isEqualTo(-1);
    assertThat(LifeCurve.stretch(0)).isZero();
  }
}
