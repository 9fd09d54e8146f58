package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldOutQualityTest {
  /** The chance that a positive stands above a negative, pair by pair; ties are half. */
  private static double auc(double[] probability, boolean[] label) {
    double above = 0;
    double pairs = 0;
    for (int i = 0; i < label.length; i++) {
      for (int j = 0; j < label.length; j++) {
        if (label[i] && !label[j]) {
          pairs++;
          above += (1 + Math.signum(probability[i] - probability[j])) / 2;
        }
      }
    }
    return pairs == 0 ? 0.5 : above / pairs;
  }

  @Test
  void auc_countsPairs_tiesByHalves() {
    for (long seed = 1; seed <= 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int rows = random.nextInt(60);
      int levels = 1 + random.nextInt(8);
      double[] probability = new double[rows];
      boolean[] label = new boolean[rows];
      int positives = 0;
      for (int row = 0; row < rows; row++) {
        probability[row] = random.nextInt(levels) / (double) levels;
        label[row] = random.nextDouble() < probability[row];
        positives += label[row] ? 1 : 0;
      }
      HeldOutQuality quality = HeldOutQuality.of(probability, label);

      assertThat(quality.auc())
          .as("seed %d", seed)
          .isCloseTo(auc(probability, label), within(1e-12));
      assertThat(quality.rows()).isEqualTo(rows);
      assertThat(quality.positives()).isEqualTo(positives);
    }
  }

  @Test
  void calibrationError_isTheMeanOverBinsOfAsManyRows() {
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int inBin = 1 + random.nextInt(9);
      int rows = HeldOutQuality.BINS * inBin;
      double[] sorted = random.doubles(rows).sorted().toArray();
      boolean[] label = new boolean[rows];
      double error = 0;
      for (int bin = 0; bin < HeldOutQuality.BINS; bin++) {
        double foretold = 0;
        double came = 0;
        for (int row = bin * inBin; row < (bin + 1) * inBin; row++) {
          label[row] = random.nextBoolean();
          foretold += sorted[row] / inBin;
          came += label[row] ? 1.0 / inBin : 0;
        }
        error += Math.abs(foretold - came) / HeldOutQuality.BINS;
      }

      assertThat(HeldOutQuality.of(sorted, label).calibrationError())
          .as("seed %d", seed)
          .isCloseTo(error, within(1e-12));
    }
  }

  @Test
  void nothing_isForetoldByChance() {
    assertThat(HeldOutQuality.of(new double[0], new boolean[0]))
        .isEqualTo(new HeldOutQuality(0, 0, 0.5, 0));
  }
}
