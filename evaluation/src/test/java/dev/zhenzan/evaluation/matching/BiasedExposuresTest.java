package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.matching.baseline.Rate;
import dev.zhenzan.evaluation.metric.CalibrationError;
import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.InteractionTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BiasedExposuresTest {
  private static final Ranker WORK_RATE = new Rate(Rate.Of.WORK, 5, 0);
  private static final int TOLD = 20_000;
  private static final BiasedExposures.World BIASED = BiasedExposures.defaults(1).make();
  private static final BiasedExposures.World RANDOM =
      new BiasedExposures(new BiasedExposures.Size(2_000, 400, 60_000), 1.2, 1, 1).make();

  @Test
  void probability_isTheShareThatComesTrue() {
    Exposures told = BIASED.anyPairs(TOLD, 2);
    double[] truth = probabilities(told, BIASED::probability);
    CalibrationError error = CalibrationError.of(truth, told.watched(), 3);
    assertThat(error.error()).isLessThan(error.floorHigh());
  }

  @Test
  void shareOfRandomExposures_isMarked() {
    InteractionTable log = BIASED.log().interactions();
    long random =
        IntStream.range(0, log.size()).filter(row -> log.randomExposure(row) == Answer.YES).count();
    // Binomial of 60,000 with 0.02: a standard deviation is 34.
    assertThat((double) random).isCloseTo(1_200, within(140.0));
  }

  @Test
  void chosenExposures_mislead() {
    // On random exposures a work's rate is right; on chosen ones it is far too high and ranks
    // worse.
    assertThat(meanRate(RANDOM)).isCloseTo(0, within(0.01));
    assertThat(meanRate(BIASED)).isGreaterThan(0.15);
    assertThat(area(BIASED)).isLessThan(area(RANDOM) - 0.02);
  }

  /** How far the mean rate is above the mean of what comes true. */
  private static double meanRate(BiasedExposures.World world) {
    Exposures told = world.anyPairs(TOLD, 2);
    Scorer scorer = WORK_RATE.fit(world.log(), Target.WATCH, Workers.sequential());
    double[] rates = probabilities(told, (account, work) -> scorer.score(account, work, 0));
    return IntStream.range(0, TOLD).mapToDouble(row -> rates[row]).average().orElseThrow()
        - (double) told.watched().cardinality() / TOLD;
  }

  private static double area(BiasedExposures.World world) {
    Exposures told = world.anyPairs(TOLD, 2);
    Scorer scorer = WORK_RATE.fit(world.log(), Target.WATCH, Workers.sequential());
    double[] rates = probabilities(told, (account, work) -> scorer.score(account, work, 0));
    return RankArea.of(rates, told.watched()).value();
  }

  private interface Probability {
    double of(int account, int work);
  }

  private static double[] probabilities(Exposures of, Probability probability) {
    return IntStream.range(0, of.size())
        .mapToDouble(row -> probability.of(of.account()[row], of.work()[row]))
        .toArray();
  }
}
