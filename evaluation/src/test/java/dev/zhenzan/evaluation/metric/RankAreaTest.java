package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.testkit.Trials;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RankAreaTest {
  private static final double EXACT = 1e-12;

  @Test
  void weightedArea_isTheShareOfPairsInOrder() {
    Trials.run(
        1,
        300,
        random -> {
          double[] scores =
              random.doubles(random.nextInt(2, 40)).map(x -> Math.rint(x * 8)).toArray();
          int[] weight = random.ints(scores.length, 0, 3).toArray();
          BitSet positive = new BitSet();
          Arrays.setAll(scores, row -> scores[row] * (random.nextInt(10) == 0 ? -0.0 : 1));
          for (int row = 0; row < scores.length; row++) {
            positive.set(row, random.nextBoolean());
          }
          double expected = byPairs(scores, positive, weight);
          double area = RankArea.of(scores, positive).value(row -> weight[row]);
          if (Double.isNaN(expected)) {
            assertThat(area).isNaN();
          } else {
            assertThat(area).isCloseTo(expected, within(EXACT));
          }
        });
  }

  private static double byPairs(double[] scores, BitSet positive, int[] weight) {
    double inOrder = 0;
    double pairs = 0;
    for (int one = 0; one < scores.length; one++) {
      for (int other = 0; other < scores.length; other++) {
        if (positive.get(one) && !positive.get(other)) {
          double both = weight[one] * (double) weight[other];
          pairs += both;
          inOrder +=
              scores[one] > scores[other] ? both : scores[one] == scores[other] ? both / 2 : 0;
        }
      }
    }
    return inOrder / pairs;
  }

  @Test
  void rowsOfOneClass_haveNoArea() {
    assertThat(RankArea.of(new double[] {1, 2}, new BitSet()).value()).isNaN();
  }

  @Test
  void scoreThatIsNoNumber_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankArea.of(new double[] {1, Double.NaN}, new BitSet()))
        .withMessageContaining("NaN");
  }
}
