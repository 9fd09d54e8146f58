package dev.zhenzan.diagnosis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelaysTest {
  @Test
  void quantiles_areLinearWithinAnHour() {
    Delays delays = new Delays();
    delays.add(-5, 1);
    delays.add(WorkFigures.HOUR / 2, 1);
    delays.add(10 * WorkFigures.HOUR, 2);

    assertThat(delays.total()).isEqualTo(4);
    assertThat(delays.within(1)).isEqualTo(0.5);
    assertThat(delays.quantile(0.5)).isCloseTo(1, within(1e-12));
    assertThat(delays.quantile(0.75)).isCloseTo(10.5, within(1e-12));
  }

  @Test
  void whatComesAfterAMonth_isLate() {
    Delays delays = new Delays();
    delays.add(5000 * WorkFigures.HOUR, 1);

    assertThat(delays.quantile(0.5)).isEqualTo(Delays.HOURS);
    assertThat(delays.within(Delays.HOURS)).isZero();
  }

  @Test
  void nothing_hasNoShare() {
    assertThat(new Delays().within(24)).isZero();
  }
}
