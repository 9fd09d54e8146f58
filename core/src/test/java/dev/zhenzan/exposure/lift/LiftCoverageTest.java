package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often intervals miss the truth when they are looked at after every account. */
class LiftCoverageTest {
  private static final int RUNS = 100;
  private static final int SEVEN = 7;
  private static final int ACCOUNTS = 2_000;

  /**
   * A run misses with a chance of 0.04 at most: the difference's four fifths of 0.05. Of 100 runs
   * then more than 13 miss with a chance below 1e-4 (the binomial's tail is 4.6e-5).
   */
  private static final int MOST_MISSES = 13;

  @ParameterizedTest
  @CsvSource({
    "0.3, 0, 0.5, 0",
    "0.3, 0.1, 0.1, 1",
    "0.01, 0, 0.1, 0",
    "0.01, 0.02, 0.1, 1",
    "0.002, 0, 0.1, 0"
  })
  void continuousPeeking_seldomMissesTheEffect(
      double rate, double effect, double holdout, int covariates) {
    Trial trial = new Trial(rate, effect, holdout);
    SplittableRandom random = new SplittableRandom(61);
    int misses = 0;
    for (int run = 0; run < RUNS; run++) {
      LiftAccumulator accumulator =
          LiftAccumulator.of(trial.design(ACCOUNTS).withCovariates(covariates));
      misses += everMisses(accumulator, trial.subjects(ACCOUNTS, random), effect) ? 1 : 0;
    }
    assertThat(misses).isLessThanOrEqualTo(MOST_MISSES);
  }

  private static boolean everMisses(
      LiftAccumulator accumulator, List<Trial.Subject> subjects, double effect) {
    int covariates = accumulator.report(LiftEvidence.SIMULATED).design().covariates();
    for (Trial.Subject subject : subjects) {
      subject.addTo(accumulator, covariates);
      if (!accumulator.holds(0, effect)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Not sampled but exact: every course that seven accounts can take, each with its probability,
   * with coefficients that learn on the way. Large error rates, so that so few can miss.
   */
  @ParameterizedTest
  @CsvSource({"0.5, 0, 0.5", "0.3, 0.4, 0.5", "0.1, 0, 0.3", "0.5, -0.3, 0.2", "0.8, 0.2, 0.5"})
  void everyCourseOfSevenAccounts_missesNoMoreThanTheErrorRate(
      double rate, double effect, double holdout) {
    LiftDesign design =
        new LiftDesign(
            holdout,
            List.of(new LiftOutcome("like", rate, 0.1)),
            1,
            new LiftDesign.Terms(0.5, SEVEN, TrustRule.weighing()));
    double missing = 0;
    double all = 0;
    for (int course = 0; course < 1 << (2 * SEVEN); course++) {
      LiftAccumulator accumulator = LiftAccumulator.of(design);
      double probability = 1;
      boolean missed = false;
      for (int i = 0; i < SEVEN; i++) {
        Arm arm = ((course >> (2 * i)) & 1) == 0 ? Arm.TREATMENT : Arm.HOLDOUT;
        int outcome = (course >> (2 * i + 1)) & 1;
        double chance = arm == Arm.TREATMENT ? rate + effect : rate;
        probability *= design.share(arm) * (outcome == 1 ? chance : 1 - chance);
        accumulator.add(arm, 0, new double[] {outcome}, new double[] {i % 3});
        missed |= !accumulator.holds(0, effect);
      }
      all += probability;
      missing += missed ? probability : 0;
    }
    assertThat(all).isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(missing).isPositive().isLessThanOrEqualTo(0.4);
  }

  @Test
  void fixedTimeInterval_missesFarMoreOftenWhenPeekedAt() {
    Trial trial = new Trial(0.3, 0, 0.5);
    SplittableRandom random = new SplittableRandom(62);
    int misses = 0;
    for (int run = 0; run < RUNS; run++) {
      misses += fixedTimeEverMisses(trial.subjects(ACCOUNTS, random)) ? 1 : 0;
    }
    assertThat(misses).isGreaterThan(2 * MOST_MISSES);
  }

  private static boolean fixedTimeEverMisses(List<Trial.Subject> subjects) {
    double[] accounts = new double[2];
    double[] sums = new double[2];
    for (Trial.Subject subject : subjects) {
      accounts[subject.arm().ordinal()]++;
      sums[subject.arm().ordinal()] += subject.outcome();
      double first = sums[0] / accounts[0];
      double second = sums[1] / accounts[1];
      double variance = first * (1 - first) / accounts[0] + second * (1 - second) / accounts[1];
      if (accounts[0] + accounts[1] > 200
          && Math.abs(first - second) > 1.96 * Math.sqrt(variance)) {
        return true;
      }
    }
    return false;
  }
}
