package dev.zhenzan.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PressureTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Pressure pressure = new Pressure(0);

  @Test
  void batchesAtOnce_areTooMuchFromASecondsWorthOn() {
    assertThat(pressure.isTooMuch(SECOND / 10, 5_000)).isFalse();
    assertThat(pressure.isTooMuch(SECOND / 5, 5_001)).isTrue();
  }

  @Test
  void steadyFlow_isMeasuredOverTheTimeInWhichItCame() {
    assertThat(pressure.isTooMuch(4 * SECOND, 20_000)).isFalse();
    assertThat(pressure.isTooMuch(6 * SECOND, 10_001)).isTrue();
    assertThat(pressure.isTooMuch(16 * SECOND, 50_000)).isFalse();
  }

  @Test
  void quietTime_isNotCountedTwice() {
    assertThat(pressure.isTooMuch(60 * SECOND, 10)).isFalse();
    assertThat(pressure.isTooMuch(61 * SECOND, 6_000)).isTrue();
  }

  @Test
  void nothing_isNeverTooMuch_andNoBeginningOfACount() {
    assertThat(pressure.isTooMuch(9 * SECOND, 0)).isFalse();
    assertThat(pressure.isTooMuch(10 * SECOND, 50_000)).isFalse();
  }
}
