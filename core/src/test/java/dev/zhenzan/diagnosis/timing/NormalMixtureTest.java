package dev.zhenzan.diagnosis.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalMixtureTest {
  @Test
  void oneNormal_hasItsTextbookInterval() {
    NormalMixture one = new NormalMixture(new double[] {1}, new double[] {3}, new double[] {2});

    assertThat(one.interval().low()).isCloseTo(3 - 2 * 1.959964, within(1e-5));
    assertThat(one.interval().high()).isCloseTo(3 + 2 * 1.959964, within(1e-5));
    assertThat(one.below(3)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void quantile_isTheInverseOfBelow() {
    NormalMixture two =
        new NormalMixture(new double[] {0.3, 0.7}, new double[] {-1, 2}, new double[] {0.5, 3});

    for (double share = 0.01; share < 1; share += 0.07) {
      assertThat(two.below(two.quantile(share))).isCloseTo(share, within(1e-9));
    }
    assertThat(two.mean()).isCloseTo(1.1, within(1e-12));
  }
}
