package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureHistoryTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void shown_isTheCountOfTheStretch_asFarAsRemembered(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int remembered = 1 + random.nextInt(5);
    ExposureHistory history = new ExposureHistory(3, remembered);
    List<List<Long>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long hour = 400_000;
    for (int step = 0; step < 300; step++) {
      hour += random.nextInt(4);
      int account = random.nextInt(3);
      FrequencyCap cap = new FrequencyCap(remembered, 1 + random.nextInt(30));
      long from = hour - cap.hours();
      int expected = (int) all.get(account).stream().filter(h -> h > from).count();

      assertThat(history.shown(account, hour, cap)).isEqualTo(Math.min(expected, remembered));
      history.add(account, hour);
      all.get(account).add(hour);
    }
  }

  @Test
  void hourBeforeTheLast_isRefused() {
    ExposureHistory history = new ExposureHistory(1, 2);
    history.add(0, 10);

    assertThatThrownBy(() -> history.add(0, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 < 10");
  }
}
