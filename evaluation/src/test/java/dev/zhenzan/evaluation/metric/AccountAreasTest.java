package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.testkit.Trials;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountAreasTest {
  private static final double EXACT = 1e-12;

  @Test
  void mean_weighsEachAccountByItsRows() {
    // Account 0: rows 0, 1, 2 with area 1/2; account 1: rows 3, 4 with area 1; account 2 likes all.
    int[] account = {0, 0, 0, 1, 1, 2};
    double[] scores = {3, 2, 1, 5, 9, 1};
    BitSet positive = BitSet.valueOf(new long[] {0b110010});
    AccountAreas areas = AccountAreas.of(account, 3, scores, positive);
    assertThat(areas.area()).containsExactly(0.5, 1, Double.NaN);
    assertThat(areas.accounts()).isEqualTo(2);
    assertThat(areas.mean()).isCloseTo((3 * 0.5 + 2) / 5, within(EXACT));
    assertThat(areas.mean(one -> one == 0 ? 2 : 1)).isCloseTo((6 * 0.5 + 2) / 8, within(EXACT));
  }

  @Test
  void scoresOfTheAccountAlone_leaveOneHalf() {
    Trials.run(
        1,
        50,
        random -> {
          int[] account = random.ints(60, 0, 5).toArray();
          BitSet positive = new BitSet();
          IntStream.range(0, 60).filter(row -> random.nextBoolean()).forEach(positive::set);
          double[] scores = IntStream.of(account).asDoubleStream().toArray();
          double mean = AccountAreas.of(account, 5, scores, positive).mean();
          assertThat(mean).isCloseTo(0.5, within(EXACT));
        });
  }
}
