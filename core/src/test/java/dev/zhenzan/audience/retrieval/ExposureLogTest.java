package dev.zhenzan.audience.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExposureLogTest {
  @Test
  void capped_isWhatCountingSays_andAlikeFromBothSides() {
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ExposureLog log = new ExposureLog();
      int[][] rows = new int[200][];
      int time = 0;
      for (int i = 0; i < rows.length; i++) {
        time += random.nextInt(3);
        rows[i] = new int[] {random.nextInt(12), random.nextInt(5), time};
        log.append(rows[i][0], rows[i][1], time);
      }
      FrequencyCap cap = new FrequencyCap(1 + random.nextInt(4), 1 + random.nextInt(60));
      long at = random.nextInt(time + 10);
      for (int account = 0; account < 14; account++) {
        int count = 0;
        for (int[] row : rows) {
          boolean within = row[2] <= at && row[2] > at - cap.windowMicros();
          count += row[0] == account && within ? 1 : 0;
        }
        boolean expected = count >= cap.exposures();
        assertThat(log.capped(cap, at).get(account)).as("seed %d", seed).isEqualTo(expected);
        assertThat(log.capped(account, cap, at)).as("seed %d", seed).isEqualTo(expected);
        for (int work = 0; work < 5; work++) {
          assertThat(log.shownTo(account, at).get(work))
              .as("seed %d", seed)
              .isEqualTo(log.shown(work, at).get(account));
        }
      }
    }
  }

  @Test
  void append_ofAnEarlierTime_isRefused() {
    ExposureLog log = new ExposureLog();
    log.append(0, 0, 10);

    assertThatThrownBy(() -> log.append(0, 0, 9)).hasMessageContaining("9");
  }
}
