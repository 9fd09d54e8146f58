package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.model.Interval;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiftAccumulatorTest {
  private static final double[] NOTHING = {};

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static double reach(LiftEstimate estimate) {
    return 1.96 * Math.sqrt(variance(estimate.treatment()) + variance(estimate.holdout()));
  }

  private static double variance(LiftEstimate.ArmCount count) {
    return count.rate() * (1 - count.rate()) / count.weight();
  }

  /** All are alike, so that the plain difference is as good as the adjusted one. */
  @Test
  void atTheExpectedTime_intervalIsOfTheFixedTimeOnesMagnitudeAndAroundIt() {
    for (double holdout : new double[] {0.5, 0.1}) {
      Trial trial = new Trial(0.3, 0.05, holdout);
      LiftEstimate estimate =
          Trial.estimate(trial.design(20_000), trial.subjects(20_000, new SplittableRandom(51)));

      assertThat(estimate.difference().estimate())
          .isCloseTo(estimate.plainDifference(), within(0.1 * reach(estimate)));
      assertThat(width(estimate.difference()) / (2 * reach(estimate))).isBetween(1.4, 1.8);
      assertThat(estimate.holdoutRate().estimate())
          .isCloseTo(estimate.holdout().rate(), within(0.01));
      assertThat(estimate.verdict()).isEqualTo(LiftVerdict.POSITIVE);
    }
  }

  @Test
  void swappedArms_negateTheDifference() {
    Trial trial = new Trial(0.05, 0.02, 0.25);
    List<Trial.Subject> subjects = trial.subjects(3_000, new SplittableRandom(52));
    LiftEstimate estimate = Trial.estimate(trial.design(3_000).withCovariates(1), subjects);
    LiftEstimate swapped =
        Trial.estimate(
            new Trial(0.05, 0, 0.75).design(3_000).withCovariates(1),
            subjects.stream().map(Trial.Subject::withOtherArm).toList());

    Interval difference = estimate.difference();
    assertThat(swapped.difference())
        .isEqualTo(new Interval(-difference.high(), -difference.estimate(), -difference.low()));
    assertThat(swapped.treatment()).isEqualTo(estimate.holdout());
  }

  /** Own rates, even between 0 and 0.6, explain a seventh of the variance: 0.03 / 0.21. */
  @Test
  void predictiveCovariate_narrowsTheIntervalByWhatItExplains() {
    Trial trial = new Trial(0.3, 0, 0.1);
    List<Trial.Subject> subjects = trial.subjects(20_000, new SplittableRandom(53));
    double plain = width(Trial.estimate(trial.design(20_000), subjects).difference());
    double adjusted =
        width(Trial.estimate(trial.design(20_000).withCovariates(1), subjects).difference());
    assertThat(adjusted / plain).isCloseTo(Math.sqrt(1 - 1.0 / 7), within(0.02));
  }

  @Test
  void covariateThatSaysNothing_costsNextToNothing() {
    Trial trial = new Trial(0.01, 0, 0.1);
    SplittableRandom random = new SplittableRandom(54);
    List<Trial.Subject> subjects =
        trial.subjects(20_000, random).stream()
            .map(s -> new Trial.Subject(s.arm(), 0, s.outcome(), random.nextDouble()))
            .toList();
    double plain = width(Trial.estimate(trial.design(20_000), subjects).difference());
    double adjusted =
        width(Trial.estimate(trial.design(20_000).withCovariates(1), subjects).difference());
    assertThat(adjusted / plain).isBetween(0.98, 1.02);
  }

  @Test
  void mergedParts_giveNearlyTheIntervalOfOnePass() {
    Trial trial = new Trial(0.3, 0.05, 0.1);
    LiftDesign design = trial.design(20_000).withCovariates(1);
    List<Trial.Subject> subjects = trial.subjects(20_000, new SplittableRandom(55));
    LiftAccumulator merged = LiftAccumulator.of(design);
    for (List<Trial.Subject> part :
        List.of(subjects.subList(0, 7_000), subjects.subList(7_000, 20_000))) {
      LiftAccumulator accumulator = LiftAccumulator.of(design);
      part.forEach(subject -> subject.addTo(accumulator, 1));
      merged.merge(accumulator);
    }
    LiftEstimate estimate = merged.report(LiftEvidence.SIMULATED).estimates().getFirst();
    LiftEstimate once = Trial.estimate(design, subjects);

    assertThat(estimate.treatment()).isEqualTo(once.treatment());
    assertThat(estimate.holdout()).isEqualTo(once.holdout());
    assertThat(estimate.difference().estimate())
        .isCloseTo(once.difference().estimate(), within(1e-3));
    assertThat(width(estimate.difference()) / width(once.difference())).isCloseTo(1, within(0.01));
  }

  @Test
  void mergeOfNobody_changesNothing() {
    Trial trial = new Trial(0.3, 0.05, 0.1);
    LiftAccumulator accumulator = LiftAccumulator.of(trial.design(100));
    trial.subjects(100, new SplittableRandom(56)).forEach(subject -> subject.addTo(accumulator, 0));
    LiftReport before = accumulator.report(LiftEvidence.SIMULATED);
    accumulator.merge(LiftAccumulator.of(trial.design(100)));
    assertThat(accumulator.report(LiftEvidence.SIMULATED)).isEqualTo(before);
  }

  @Test
  void accountOfNoTrust_isCountedAsAssignedOnly() {
    Trial trial = new Trial(0.3, 0, 0.5);
    LiftAccumulator accumulator = LiftAccumulator.of(trial.design(100));
    trial.subjects(100, new SplittableRandom(57)).forEach(subject -> subject.addTo(accumulator, 0));
    LiftReport before = accumulator.report(LiftEvidence.LOG);
    new Trial.Subject(Arm.HOLDOUT, 1, 1, 0).addTo(accumulator, 0);
    LiftReport after = accumulator.report(LiftEvidence.LOG);

    assertThat(after.accounts(Arm.HOLDOUT)).isEqualTo(before.accounts(Arm.HOLDOUT) + 1);
    assertThat(after.estimate("like").difference()).isEqualTo(before.estimate("like").difference());
    assertThat(after.estimate("like").holdout().sum())
        .isEqualTo(before.estimate("like").holdout().sum());
  }

  /** A clear effect; a third of those held out got lost on the way. */
  @Test
  void lostAccounts_leaveNoVerdictButTheFigures() {
    Trial trial = new Trial(0.3, 0.2, 0.5);
    LiftAccumulator whole = LiftAccumulator.of(trial.design(2_000));
    LiftAccumulator holed = LiftAccumulator.of(trial.design(2_000));
    SplittableRandom random = new SplittableRandom(58);
    for (Trial.Subject subject : trial.subjects(2_000, random)) {
      subject.addTo(whole, 0);
      if (subject.arm() == Arm.TREATMENT || random.nextInt(3) > 0) {
        subject.addTo(holed, 0);
      }
    }
    LiftReport report = holed.report(LiftEvidence.LOG);

    assertThat(whole.report(LiftEvidence.LOG).estimate("like").verdict())
        .isEqualTo(LiftVerdict.POSITIVE);
    assertThat(report.balance().asPlanned()).isFalse();
    assertThat(report.estimates())
        .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(LiftVerdict.UNBALANCED));
    assertThat(report.estimate("like").difference().low()).isPositive();
  }

  @Test
  void nobodyYet_isTooEarly() {
    LiftReport report = LiftAccumulator.of(LiftDesign.of(0.1, 1_000)).report(LiftEvidence.LOG);
    assertThat(report.estimates()).hasSize(4);
    assertThat(report.estimates())
        .allSatisfy(
            estimate -> {
              assertThat(estimate.difference()).isEqualTo(new Interval(-1, 0, 1));
              assertThat(estimate.verdict()).isEqualTo(LiftVerdict.TOO_EARLY);
              assertThat(estimate.relativeLift()).isEmpty();
            });
    assertThat(report.balance().asPlanned()).isTrue();
  }

  @Test
  void enoughAccountsWithoutEffect_areReportedAsNoEffectFound() {
    Trial trial = new Trial(0.3, 0, 0.5);
    LiftEstimate estimate =
        Trial.estimate(trial.design(20_000), trial.subjects(20_000, new SplittableRandom(58)));
    assertThat(estimate.verdict()).isEqualTo(LiftVerdict.NO_EFFECT_FOUND);
    assertThat(estimate.detectable()).isBetween(0.01, estimate.outcome().worthwhile());
  }

  @Test
  void badCalls_areRefused() {
    LiftAccumulator accumulator = LiftAccumulator.of(new Trial(0.3, 0, 0.5).design(10));
    assertThatThrownBy(() -> accumulator.add(Arm.HOLDOUT, 0, NOTHING, NOTHING))
        .hasMessageContaining("1 outcomes and 0 covariates, not 0 and 0");
    assertThatThrownBy(() -> accumulator.add(Arm.HOLDOUT, 0, new double[] {2}, NOTHING))
        .hasMessageContaining("seen");
    assertThatThrownBy(() -> accumulator.add(Arm.HOLDOUT, -1, new double[] {1}, NOTHING))
        .hasMessageContaining("invalid");
    LiftAccumulator other = LiftAccumulator.of(new Trial(0.3, 0, 0.4).design(10));
    assertThatThrownBy(() -> accumulator.merge(other)).hasMessageContaining("same design");
    LiftAccumulator adjusted =
        LiftAccumulator.of(new Trial(0.3, 0, 0.5).design(10).withCovariates(1));
    double[] beyond = {Double.POSITIVE_INFINITY};
    assertThatThrownBy(() -> adjusted.add(Arm.HOLDOUT, 0, new double[] {1}, beyond))
        .hasMessageContaining("covariates");
  }
}
