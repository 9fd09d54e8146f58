package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanSequenceTest {
  private static final double ERROR_RATE = 0.1;
  private static final double BOUND = 4;

  /** The mixture's wealth on one side by its definition, in doubles that do not overflow here. */
  private static double wealth(Bets bets, double[][] observations, int sign, double mean) {
    double wealth = 0;
    for (int bet = 0; bet < bets.count(); bet++) {
      double stake = sign * bets.stake(bet);
      double product = bets.weight(bet);
      for (double[] seen : observations) {
        product *= (1 + stake * seen[2] * seen[1]) * Math.exp(stake * seen[2] * (seen[0] - mean));
      }
      wealth += product;
    }
    return wealth;
  }

  /** Centre, residual and weight of each observation. */
  private static double[][] observations(SplittableRandom random, int count) {
    double[][] observations = new double[count][];
    for (int i = 0; i < count; i++) {
      observations[i] =
          new double[] {
            random.nextDouble(-0.2, 0.2), random.nextDouble(-BOUND, BOUND), random.nextDouble()
          };
    }
    return observations;
  }

  private static MeanSequence sequence(Bets bets, double[][] observations) {
    MeanSequence sequence = new MeanSequence(bets);
    for (double[] seen : observations) {
      sequence.add(seen[0], seen[1], seen[2]);
    }
    return sequence;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bounds_areWhereTheWealthByDefinitionReachesItsLimit(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Bets bets = Bets.of(BOUND, 500, ERROR_RATE);
    double[][] observations = observations(random, 300);
    MeanSequence sequence = sequence(bets, observations);

    double low = sequence.low(ERROR_RATE / 2, -9, 9);
    double high = sequence.high(ERROR_RATE / 2, -9, 9);
    assertThat(wealth(bets, observations, 1, low)).isCloseTo(2 / ERROR_RATE, within(1e-6));
    assertThat(wealth(bets, observations, -1, high)).isCloseTo(2 / ERROR_RATE, within(1e-6));
    assertThat(sequence.estimate(0)).isBetween(low, high);
    for (int i = 0; i < 50; i++) {
      double mean = random.nextDouble(-2, 2);
      assertThat(sequence.holds(mean, ERROR_RATE)).isEqualTo(low < mean && mean < high);
    }
  }

  /**
   * Not sampled but exact: all courses of ten draws whose chance drifts, around centres that follow
   * what was seen. The wealth at the true mean is 1 on average at most, and not by much.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void wealth_atTheTruthIsNotGainedOnAverage(int sign) {
    int draws = 10;
    Bets bets = Bets.of(1, 2, ERROR_RATE);
    double expected = 0;
    for (int course = 0; course < 1 << draws; course++) {
      double[][] observations = new double[draws][];
      double probability = 1;
      double weights = 0;
      double chances = 0;
      double ones = 0;
      for (int i = 0; i < draws; i++) {
        double chance = 0.3 + 0.04 * i;
        double weight = 1 - 0.05 * i;
        double centre = (ones + 0.4) / (i + 1);
        int seen = (course >> i) & 1;
        observations[i] = new double[] {centre, seen - centre, weight};
        probability *= seen == 1 ? chance : 1 - chance;
        weights += weight;
        chances += weight * chance;
        ones += seen;
      }
      expected += probability * wealth(bets, observations, sign, chances / weights);
    }
    assertThat(expected).isBetween(0.7, 1.0);
  }

  @Test
  void estimate_isTheWeightedMeanOfCentresAndResiduals() {
    double[][] observations = {{0.5, 1, 1}, {0.25, -2, 0.5}};
    assertThat(sequence(Bets.of(BOUND, 10, ERROR_RATE), observations).estimate(7))
        .isCloseTo((1.5 + 0.5 * -1.75) / 1.5, within(1e-15));
  }

  @Test
  void beforeAnyObservation_nothingIsKnown() {
    MeanSequence sequence = new MeanSequence(Bets.of(BOUND, 10, ERROR_RATE));
    assertThat(sequence.low(ERROR_RATE, -1, 1)).isEqualTo(-1);
    assertThat(sequence.high(ERROR_RATE, -1, 1)).isEqualTo(1);
    assertThat(sequence.estimate(0.25)).isEqualTo(0.25);
  }

  @Test
  void largerErrorRate_givesTheNarrowerInterval() {
    MeanSequence sequence =
        sequence(Bets.of(BOUND, 500, ERROR_RATE), observations(new SplittableRandom(11), 200));
    assertThat(sequence.low(0.1, -9, 9)).isGreaterThan(sequence.low(0.01, -9, 9));
    assertThat(sequence.high(0.1, -9, 9)).isLessThan(sequence.high(0.01, -9, 9));
  }

  @Test
  void manyObservations_neitherVanishNorOverflow() {
    MeanSequence sequence = new MeanSequence(Bets.of(1, 1_000, ERROR_RATE));
    for (int i = 0; i < 200_000; i++) {
      sequence.add(0, i % 2 == 0 ? 1 : -0.5, 1);
    }
    assertThat(sequence.low(ERROR_RATE / 2, -1, 1)).isBetween(0.23, 0.25);
    assertThat(sequence.high(ERROR_RATE / 2, -1, 1)).isBetween(0.25, 0.27);
  }

  @Test
  void mergedSequence_hasTheBoundsOfOneThatSawAll() {
    SplittableRandom random = new SplittableRandom(12);
    Bets bets = Bets.of(BOUND, 500, ERROR_RATE);
    double[][] first = observations(random, 130);
    double[][] second = observations(random, 77);
    MeanSequence all = sequence(bets, first);
    for (double[] seen : second) {
      all.add(seen[0], seen[1], seen[2]);
    }
    MeanSequence merged = sequence(bets, first);
    merged.merge(sequence(bets, second));

    assertThat(merged.low(0.05, -9, 9)).isCloseTo(all.low(0.05, -9, 9), within(1e-12));
    assertThat(merged.high(0.05, -9, 9)).isCloseTo(all.high(0.05, -9, 9), within(1e-12));
    assertThat(merged.estimate(0)).isCloseTo(all.estimate(0), within(1e-12));
  }
}
