package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.world.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private static final double EXACT = 1e-12;

  @Test
  void auc_countsTiesHalf() {
    // 0.5 beats 0.1 and ties twice: 2 of 3; 0.9 beats all: 3 of 3.
    Figures figures =
        Figures.of(
            new Rows().valid(0.1f).valid(0.5f).valid(0.5f).invalid(0.5f).invalid(0.9f).judged());
    assertThat(figures.auc()).isCloseTo(5.0 / 6, within(EXACT));
  }

  @Test
  void aucOfAFamily_isAgainstAllValidRows() {
    Figures figures =
        Figures.of(
            new Rows()
                .add(0.2f, 0, "organic")
                .add(0.4f, 0, "fan_club")
                .add(0.3f, 1, "slow_drip")
                .add(0.9f, 1, "hijacked")
                .judged());
    assertThat(figures.family("slow_drip").orElseThrow().auc()).isCloseTo(0.5, within(EXACT));
    assertThat(figures.family("hijacked").orElseThrow().auc()).isCloseTo(1, within(EXACT));
    assertThat(figures.auc()).isCloseTo(0.75, within(EXACT));
    assertThat(figures.family("fan_club").orElseThrow().auc()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aucOfRandomRows_equalsBruteForce(long seed) {
    Judged judged = random(seed);
    assertThat(Figures.of(judged).auc()).isCloseTo(bruteForce(judged), within(1e-9));
  }

  private static Judged random(long seed) {
    Random random = new Random(seed);
    Rows rows = new Rows();
    for (int i = 0; i < 400; i++) {
      int label = random.nextInt(3) == 0 ? 1 : 0;
      float probability = random.nextInt(20) / 20f;
      rows.add(Math.min(1, probability + 0.1f * label), label, label == 1 ? "a" : "organic");
    }
    return rows.judged();
  }

  private static double bruteForce(Judged judged) {
    double wins = 0;
    long pairs = 0;
    for (int one = 0; one < judged.size(); one++) {
      for (int other = 0; other < judged.size(); other++) {
        if (judged.invalid(one) && !judged.invalid(other)) {
          int order = Float.compare(judged.probability()[one], judged.probability()[other]);
          wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }

  @Test
  void invalidVerdicts_givePrecisionRecallAndF1() {
    // Three are called, two rightly; of four invalid rows two are found.
    Figures figures =
        Figures.of(
            new Rows()
                .add(0.95f, 1, "hijacked")
                .add(0.9f, 1, "slow_drip")
                .add(0.9f, 0, "fan_club")
                .add(0.1f, 1, "slow_drip")
                .add(0.2f, 1, "slow_drip")
                .add(0.2f, 0, "organic")
                .judged());
    assertThat(figures.precision()).isEqualTo(new Share(2, 3));
    assertThat(figures.recall()).isEqualTo(new Share(2, 4));
    assertThat(figures.f1()).isCloseTo(4.0 / 7, within(EXACT));
    assertThat(figures.falsePositives()).isEqualTo(new Share(1, 2));
    assertThat(figures.family("slow_drip").orElseThrow().recall()).isEqualTo(new Share(1, 3));
    assertThat(figures.family("fan_club").orElseThrow().falsePositives())
        .isEqualTo(new Share(1, 1));
    assertThat(figures.family("organic").orElseThrow().falsePositives()).isEqualTo(new Share(0, 1));
  }

  @Test
  void operatingPoint_callsOneInAThousandValidRows() {
    Rows rows = new Rows();
    for (int i = 0; i < 2_999; i++) {
      rows.valid(i / 4_000f);
    }
    // One in a thousand of 2,999 is 2: those of 2,998 and 2,997; what ties with 2,996 is not
    // called.
    rows.add(2_996 / 4_000f, 1, "a").add(2_996.5f / 4_000, 1, "a").add(1, 1, "a");
    Figures figures = Figures.of(rows.judged());
    assertThat(figures.operatingPoint().above()).isEqualTo(2_996 / 4_000f);
    assertThat(figures.operatingPoint().falsePositives()).isEqualTo(new Share(2, 2_999));
    assertThat(figures.recallAtOperatingPoint()).isEqualTo(new Share(2, 3));
  }

  @Test
  void tiesAtTheOperatingPoint_areNotCalled() {
    Rows rows = new Rows().invalid(0.9f).invalid(0.8f);
    for (int i = 0; i < 2_000; i++) {
      rows.valid(i < 3 ? 0.8f : 0.1f);
    }
    // Calling 0.8 would call three of 2,000 valid rows where two are allowed.
    Figures figures = Figures.of(rows.judged());
    assertThat(figures.operatingPoint().falsePositives().part()).isZero();
    assertThat(figures.recallAtOperatingPoint()).isEqualTo(new Share(1, 2));
  }

  @Test
  void fewerThanAThousandValidRows_allowNoFalsePositive() {
    Figures figures =
        Figures.of(new Rows().valid(0.7f).valid(0.1f).invalid(0.7f).invalid(0.8f).judged());
    assertThat(figures.recallAtOperatingPoint()).isEqualTo(new Share(1, 2));
  }

  @Test
  void equalWidthBins_weighTheirErrors() {
    // Bin 1 of 15 holds 0.1 twice, one invalid: |0.1 - 0.5| = 0.4. The last bin holds 1 and 0.95,
    // both invalid: 0.025. Over four rows: (0.8 + 0.05) / 4.
    Reliability reliability =
        Reliability.equalWidth(
            new Rows().valid(0.1f).invalid(0.1f).invalid(1f).invalid(0.95f).judged());
    assertThat(reliability.expectedError()).isCloseTo(0.2125, within(1e-7));
    assertThat(reliability.bins()).hasSize(2);
    assertThat(reliability.bins().getFirst().low()).isCloseTo(1.0 / 15, within(EXACT));
    assertThat(reliability.bins().getLast().high()).isEqualTo(1);
  }

  @Test
  void equalMassBins_keepOneProbabilityTogether() {
    // 28 rows of 0.01 fill 14 of the 15 bins of two; the two of 0.8 have the last one.
    Rows rows = new Rows().valid(0.8f).invalid(0.8f).invalid(0.01f);
    for (int i = 0; i < 27; i++) {
      rows.valid(0.01f);
    }
    Reliability reliability = Reliability.equalMass(rows.judged());
    assertThat(reliability.bins())
        .extracting(Reliability.Bin::invalid)
        .containsExactly(new Share(1, 28), new Share(1, 2));
    double expected = (28 * (1.0 / 28 - 0.01) + 2 * 0.3) / 30;
    assertThat(reliability.expectedError()).isCloseTo(expected, within(1e-7));
  }

  @Test
  void distinctProbabilities_fillEqualMassBinsEvenly() {
    Rows rows = new Rows();
    for (int i = 0; i < 150; i++) {
      rows.valid(i / 1_000f);
    }
    assertThat(Reliability.equalMass(rows.judged()).bins())
        .hasSize(15)
        .allMatch(bin -> bin.invalid().whole() == 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void binsOfRandomRows_holdEachRowOnce(long seed) {
    Judged judged = random(seed);
    assertThat(rows(Reliability.equalMass(judged))).isEqualTo(judged.size());
    assertThat(rows(Reliability.equalWidth(judged))).isEqualTo(judged.size());
  }

  private static long rows(Reliability reliability) {
    return reliability.bins().stream().mapToLong(bin -> bin.invalid().whole()).sum();
  }

  @Test
  void noRows_giveNoNumbers() {
    Figures figures = Figures.of(new Rows().judged());
    assertThat(figures.auc()).isNaN();
    assertThat(figures.f1()).isNaN();
    assertThat(figures.equalMass().expectedError()).isNaN();
    assertThat(figures.families()).isEmpty();
  }

  @Test
  void probabilityAboveOne_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rows().valid(1.5f).judged());
    assertThatIllegalArgumentException().isThrownBy(() -> new Rows().valid(Float.NaN).judged());
  }

  /** Collects rows; a probability of at least 0.9 is called invalid. */
  static final class Rows {
    private final List<Float> probabilities = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    Rows valid(float probability) {
      return add(probability, 0, Labels.ORGANIC);
    }

    Rows invalid(float probability) {
      return add(probability, 1, "slow_drip");
    }

    Rows add(float probability, int label, String family) {
      probabilities.add(probability);
      labels.add(label);
      families.add(family);
      return this;
    }

    Judged judged() {
      float[] probability = new float[probabilities.size()];
      boolean[] called = new boolean[probability.length];
      Labels.Builder truth = new Labels.Builder(probability.length);
      for (int i = 0; i < probability.length; i++) {
        probability[i] = probabilities.get(i);
        called[i] = probability[i] >= 0.9f;
        truth.set(i, labels.get(i), families.get(i));
      }
      return new Judged(probability, called, truth.build());
    }
  }
}
