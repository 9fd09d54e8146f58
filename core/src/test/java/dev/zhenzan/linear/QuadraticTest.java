package dev.zhenzan.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuadraticTest {
  /** Three unknowns with priors, a tie and observations drawn by a seed. */
  private static Quadratic drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Quadratic drawn = Quadratic.zero(3);
    for (int i = 0; i < 3; i++) {
      drawn.prior(i, random.nextDouble(), 0.5 + random.nextDouble());
    }
    drawn.tie(0, 1, new double[] {0.3});
    for (int i = 0; i < 4; i++) {
      double[] features = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      drawn.observe(features, random.nextDouble(), 0.2 + random.nextDouble());
    }
    return drawn;
  }

  @Test
  void integration_leavesMassAndMeansAsTheyWere() {
    for (long seed = 1; seed <= 20; seed++) {
      Gaussian whole = drawn(seed).gaussian();
      Gaussian rest = drawn(seed).withoutFirst(1).gaussian();

      assertThat(rest.logMass()).isCloseTo(whole.logMass(), within(1e-10));
      assertThat(rest.mean()[0]).isCloseTo(whole.mean()[1], within(1e-10));
      assertThat(rest.variance(new double[] {1, -2}))
          .isCloseTo(whole.variance(new double[] {0, 1, -2}), within(1e-10));
    }
  }

  @Test
  void oneUnknown_isAsTheTextbookSays() {
    Quadratic one = Quadratic.zero(1);
    one.prior(0, 2, 4);
    one.observe(new double[] {1}, 5, 1);
    Gaussian posterior = one.gaussian();

    // Precisions 1/4 and 1: the mean is (2/4 + 5) / (5/4), the variance 4/5. The mass is the normal
    // density of 5 around 2 with variance 5, its factor of 2 pi left out.
    assertThat(posterior.mean()[0]).isCloseTo(4.4, within(1e-12));
    assertThat(posterior.variance(new double[] {1})).isCloseTo(0.8, within(1e-12));
    assertThat(posterior.logMass()).isCloseTo(-0.5 * 9 / 5 - 0.5 * Math.log(5), within(1e-12));
  }

  @Test
  void addition_putsTheLastUnknownsLast() {
    Quadratic small = Quadratic.zero(2);
    small.prior(0, 1, 1);
    small.prior(1, 7, 1);
    Quadratic large = Quadratic.zero(4);
    for (int i = 0; i < 4; i++) {
      large.prior(i, 0, 1e12);
    }
    large.add(small, 1, 1);

    assertThat(large.gaussian().mean()[1]).isCloseTo(1, within(1e-6));
    assertThat(large.gaussian().mean()[3]).isCloseTo(7, within(1e-6));
  }

  @Test
  void unknownOfWhichNothingIsKnown_isAnError() {
    assertThatThrownBy(() -> Quadratic.zero(2).gaussian())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("row 0");
  }

  @Test
  void decomposition_solvesAndKnowsTheDeterminant() {
    double[] matrix = {4, 0, 0, 2, 5, 0, 1, 3, 6};
    Cholesky decomposed = Cholesky.of(matrix, 3);
    double[] solved = decomposed.solve(new double[] {4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18});

    assertThat(solved).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    // 4 (30 - 9) - 2 (12 - 3) + 1 (6 - 5)
    assertThat(decomposed.logDeterminant()).isCloseTo(Math.log(67), within(1e-12));
  }
}
