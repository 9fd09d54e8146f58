package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorScaleTest {
  private static final int[] ACCOUNTS = IntStream.range(0, 10_000).map(i -> 3 * i).toArray();

  /** By sorting all. */
  private static double gainBySorting(double[] scores, BitSet wanted) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .filter(video -> scores[video] > Double.NEGATIVE_INFINITY)
            .sorted((a, b) -> scores[a] == scores[b] ? a - b : Double.compare(scores[b], scores[a]))
            .mapToInt(Integer::intValue)
            .limit(20)
            .toArray();
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < order.length; place++) {
      double discount = Math.log(2) / Math.log(place + 2);
      gain += wanted.get(order[place]) ? discount : 0;
      ideal += place < wanted.cardinality() ? discount : 0;
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  @Test
  void gain_isThatOfSortingAll() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      double[] scores = new double[random.nextInt(60)];
      BitSet wanted = new BitSet();
      for (int video = 0; video < scores.length; video++) {
        int drawn = random.nextInt(15);
        scores[video] = drawn == 0 ? Double.NEGATIVE_INFINITY : drawn;
        wanted.set(video, random.nextInt(4) == 0);
      }

      assertThat(FactorScale.gain(scores, wanted))
          .as("trial %d", trial)
          .isCloseTo(gainBySorting(scores, wanted), within(1e-12));
    }
  }

  @Test
  void gain_isOne_whereAllThatIsWantedComesFirst() {
    double[] scores = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
    BitSet wanted = new BitSet();
    wanted.set(47, 50);

    assertThat(FactorScale.gain(scores, wanted)).isEqualTo(1);
    assertThat(FactorScale.gain(scores, new BitSet())).isZero();
  }

  @Test
  void drawn_areSoMany_fromAllAlongTheList_bySeed() {
    int[] drawn = FactorScale.drawn(ACCOUNTS, 2_000, 1);

    assertThat(drawn).hasSize(2_000).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(drawn).filter(account -> account % 3 != 0)).isEmpty();
    // Six standard deviations of a mean of 2,000 draws.
    assertThat(Arrays.stream(drawn).average().orElse(0)).isCloseTo(15_000, within(1_200.0));
    assertThat(FactorScale.drawn(ACCOUNTS, 2_000, 1)).containsExactly(drawn);
    assertThat(FactorScale.drawn(ACCOUNTS, 2_000, 2)).isNotEqualTo(drawn);
  }

  @Test
  void fewerThanMost_areAllDrawn() {
    assertThat(FactorScale.drawn(ACCOUNTS, ACCOUNTS.length, 1)).containsExactly(ACCOUNTS);
  }
}
