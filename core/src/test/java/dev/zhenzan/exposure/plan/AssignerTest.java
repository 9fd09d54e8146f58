package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignerTest {
  private static final int ACCOUNTS = 400;
  private static final int WORKS = 100;

  @ParameterizedTest
  @CsvSource({"1, 0.1, 0.1", "2, 0.05, 0.5", "3, 0.5, 0.2", "4, 0, 0", "-5, 0.3, 0"})
  void arms_comeAsOftenAsTheirPropensitiesSay(long seed, double holdout, double exploration) {
    Shares shares = new Shares(holdout, exploration);
    Map<Arm, Integer> counts = count(new Assigner(seed, shares));

    double sum = 0;
    for (Arm arm : Arm.values()) {
      double propensity = shares.propensity(arm);
      // A held-out account is so for all works: its draws are as good as one. Five standard errors
      // of the share among so many accounts, of which a test of 15 shares fails once in 10^5.
      double error = Math.sqrt(propensity * (1 - propensity) / ACCOUNTS);
      assertThat(counts.getOrDefault(arm, 0) / (double) (ACCOUNTS * WORKS))
          .as("share of %s, seed %d", arm, seed)
          .isCloseTo(propensity, within(5 * error + 1e-12));
      sum += propensity;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  private static Map<Arm, Integer> count(Assigner assigner) {
    Map<Arm, Integer> counts = new EnumMap<>(Arm.class);
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int work = 0; work < WORKS; work++) {
        counts.merge(
            assigner.arm(KeyedDraws.key("a" + account), KeyedDraws.key("w" + work)),
            1,
            Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void holdout_holdsForAllWorksOfAnAccount() {
    Assigner assigner = new Assigner(7, new Shares(0.3, 0.3));
    for (int account = 0; account < ACCOUNTS; account++) {
      long key = KeyedDraws.key("a" + account);
      boolean heldOut = assigner.isHeldOut(key);
      for (int work = 0; work < WORKS; work++) {
        assertThat(assigner.arm(key, KeyedDraws.key("w" + work)) == Arm.HOLDOUT).isEqualTo(heldOut);
      }
    }
  }

  @Test
  void exploration_isDrawnAlikeForThoseHeldOutAndOthers() {
    Assigner assigner = new Assigner(7, new Shares(0.5, 0.5));
    int[] explored = new int[2];
    int[] all = new int[2];
    for (int account = 0; account < 20_000; account++) {
      long key = KeyedDraws.key("a" + account);
      int side = assigner.isHeldOut(key) ? 1 : 0;
      all[side]++;
      explored[side] += assigner.explores(key, 1) ? 1 : 0;
    }
    // Both shares have a standard error below 0.0053, their difference below 0.0075.
    assertThat((double) explored[0] / all[0])
        .isCloseTo((double) explored[1] / all[1], within(5 * 0.0075));
  }

  @Test
  void keysAndDraws_areThePublishedOnes() {
    KeyedDraws draws = new KeyedDraws(42);

    assertThat(KeyedDraws.key("")).isZero();
    assertThat(Long.toHexString(KeyedDraws.key("a1"))).isEqualTo("50d0124c175834ab");
    assertThat(Long.toHexString(KeyedDraws.key("账号"))).isEqualTo("a7f086530bb3f8e3");
    assertThat(draws.uniform(KeyedDraws.Purpose.HOLDOUT, KeyedDraws.key("a1"), 0))
        .isEqualTo(0.3048470701338588);
    assertThat(
            draws.uniform(
                KeyedDraws.Purpose.EXPLORATION, KeyedDraws.key("a1"), KeyedDraws.key("w1")))
        .isEqualTo(0.24080683085568);
  }
}
