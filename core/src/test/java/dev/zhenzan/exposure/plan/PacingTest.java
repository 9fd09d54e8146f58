package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void allowance_growsToTheBudget_inProportionToActivity(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> activity = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      activity.add(0.1 + random.nextDouble());
    }
    Pacing pacing =
        new Pacing(490_000 + random.nextInt(24), 24 * (1 + random.nextInt(5)), activity);
    int budget = 1 + random.nextInt(100_000);
    double day = activity.stream().mapToDouble(w -> w).sum();
    int before = 0;
    for (long hour = pacing.firstHour(); pacing.covers(hour); hour++) {
      int now = pacing.allowance(budget, hour);
      double share = activity.get((int) (hour % 24)) / day / (pacing.hours() / 24.0);

      assertThat(now - before).isBetween((int) (budget * share) - 1, (int) (budget * share) + 2);
      before = now;
    }
    assertThat(before).isEqualTo(budget);
  }

  @Test
  void hourWithoutActivity_addsNothing() {
    List<Double> activity = new ArrayList<>(Collections.nCopies(24, 0.0));
    activity.set(20, 1.0);
    Pacing pacing = new Pacing(0, 48, activity);

    assertThat(pacing.allowance(100, 19)).isZero();
    assertThat(pacing.allowance(100, 20)).isEqualTo(50);
    assertThat(pacing.allowance(100, 43)).isEqualTo(50);
    assertThat(pacing.allowance(100, 47)).isEqualTo(100);
  }

  @Test
  void planWithoutAnActiveHour_isRefused() {
    List<Double> activity = new ArrayList<>(Collections.nCopies(24, 0.0));
    activity.set(20, 1.0);

    assertThatThrownBy(() -> new Pacing(0, 12, activity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("activity");
    assertThatThrownBy(() -> Pacing.even(0, 0)).hasMessageContaining("hours");
    assertThatThrownBy(() -> new Pacing(0, 1, List.of(1.0))).hasMessageContaining("24 weights");
  }
}
