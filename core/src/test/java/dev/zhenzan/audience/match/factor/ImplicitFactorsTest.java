package dev.zhenzan.audience.match.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImplicitFactorsTest {
  private static final ImplicitFactors.Settings SETTINGS =
      new ImplicitFactors.Settings(3, 0.2, 0.05, 7);

  private static PairMatrix pairs(long seed, PairMatrix.Shape shape, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] row = random.ints(count, 0, shape.rows()).toArray();
    int[] column = random.ints(count, 0, shape.columns()).toArray();
    return PairMatrix.of(row, column, count, shape);
  }

  /** The loss that the package states, term by term. */
  private static double loss(ImplicitFactors.Pair factors, PairMatrix pairs) {
    double loss = 0;
    for (int row = 0; row < pairs.rows(); row++) {
      for (int place = pairs.from(row); place < pairs.to(row); place++) {
        double away = 1 - dot(factors, row, pairs.column(place));
        loss += away * away;
      }
      for (int column = 0; column < pairs.columns(); column++) {
        double product = dot(factors, row, column);
        loss += SETTINGS.unobserved() * product * product;
      }
    }
    return loss
        + penalty(factors.accounts(), pairs)
        + penalty(factors.videos(), pairs.transposed());
  }

  private static double dot(ImplicitFactors.Pair factors, int account, int video) {
    double sum = 0;
    for (int i = 0; i < SETTINGS.width(); i++) {
      sum +=
          (double) factors.accounts().values()[account * SETTINGS.width() + i]
              * factors.videos().values()[video * SETTINGS.width() + i];
    }
    return sum;
  }

  private static double penalty(Factors own, PairMatrix pairs) {
    double penalty = 0;
    for (int row = 0; row < pairs.rows(); row++) {
      int count = pairs.to(row) - pairs.from(row);
      for (int i = row * SETTINGS.width(); i < (row + 1) * SETTINGS.width(); i++) {
        double value = own.values()[i];
        penalty += (count + SETTINGS.unobserved() * pairs.columns()) * value * value;
      }
    }
    return SETTINGS.regularisation() * penalty;
  }

  /** The loss is a quadratic in one value, so that its central difference is the derivative. */
  private static double steepest(ImplicitFactors.Pair factors, PairMatrix pairs, float[] values) {
    double steepest = 0;
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      float step = 0.0625f;
      values[i] = value + step;
      double above = loss(factors, pairs);
      double up = (double) values[i] - value;
      values[i] = value - step;
      double below = loss(factors, pairs);
      double down = (double) value - values[i];
      values[i] = value;
      steepest = Math.max(steepest, Math.abs((above - below) / (up + down)));
    }
    return steepest;
  }

  @Test
  void sweep_leavesVideosWhereTheLossIsLeast() {
    for (long seed = 1; seed <= 20; seed++) {
      PairMatrix pairs = pairs(seed, new PairMatrix.Shape(6, 5), 12);
      ImplicitFactors fit = new ImplicitFactors(SETTINGS);
      ImplicitFactors.Pair factors = fit.begin(new PairMatrix.Shape(6, 5));
      fit.sweep(factors, pairs, 2, Workers.sequential());

      assertThat(steepest(factors, pairs, factors.videos().values()))
          .as("seed %d", seed)
          .isLessThan(1e-5);
    }
  }

  @Test
  void sweep_leavesAccountsWhereTheLossIsLeast_givenTheVideosBefore() {
    for (long seed = 1; seed <= 20; seed++) {
      PairMatrix pairs = pairs(seed, new PairMatrix.Shape(6, 5), 12);
      ImplicitFactors fit = new ImplicitFactors(SETTINGS);
      ImplicitFactors.Pair factors = fit.begin(new PairMatrix.Shape(6, 5));
      fit.sweep(factors, pairs, 1, Workers.sequential());
      float[] videos = factors.videos().values().clone();
      fit.sweep(factors, pairs, 1, Workers.sequential());
      ImplicitFactors.Pair half =
          new ImplicitFactors.Pair(factors.accounts(), new Factors(SETTINGS.width(), videos));

      assertThat(steepest(half, pairs, half.accounts().values()))
          .as("seed %d", seed)
          .isLessThan(1e-5);
    }
  }

  @Test
  void loss_neverRises() {
    for (long seed = 1; seed <= 20; seed++) {
      PairMatrix pairs = pairs(seed, new PairMatrix.Shape(9, 7), 25);
      ImplicitFactors fit = new ImplicitFactors(SETTINGS);
      ImplicitFactors.Pair factors = fit.begin(new PairMatrix.Shape(9, 7));
      double loss = loss(factors, pairs);
      for (int sweep = 0; sweep < 10; sweep++) {
        fit.sweep(factors, pairs, 1, Workers.sequential());
        double next = loss(factors, pairs);
        assertThat(next).as("seed %d, sweep %d", seed, sweep).isLessThanOrEqualTo(loss + 1e-6);
        loss = next;
      }
      assertThat(loss).as("seed %d", seed).isLessThan(0.9 * pairs.pairs());
    }
  }

  @Test
  void whoeverHasNoPair_hasTheZeroFactor() {
    PairMatrix.Shape shape = new PairMatrix.Shape(3, 3);
    PairMatrix pairs = PairMatrix.of(new int[] {0, 1}, new int[] {1, 1}, 2, shape);
    ImplicitFactors fit = new ImplicitFactors(SETTINGS);
    ImplicitFactors.Pair factors = fit.begin(shape);
    fit.sweep(factors, pairs, 1, Workers.sequential());

    assertThat(Arrays.copyOfRange(factors.accounts().values(), 6, 9)).containsOnly(0);
    assertThat(Arrays.copyOfRange(factors.videos().values(), 0, 3)).containsOnly(0);
    assertThat(Arrays.copyOfRange(factors.videos().values(), 6, 9)).containsOnly(0);
    assertThat(factors.accounts().dot(0, factors.videos(), 1)).isGreaterThan(0.1f);
  }

  @Test
  void sweep_ofAnyNumberOfThreads_givesTheSameBits() {
    PairMatrix.Shape shape = new PairMatrix.Shape(9_000, 5_000);
    PairMatrix pairs = pairs(3, shape, 30_000);
    ImplicitFactors fit = new ImplicitFactors(SETTINGS);
    ImplicitFactors.Pair one = fit.begin(shape);
    fit.sweep(one, pairs, 2, Workers.sequential());
    try (WorkerThreads threads = new WorkerThreads(3)) {
      ImplicitFactors.Pair three = fit.begin(shape);
      fit.sweep(three, pairs, 2, threads);

      assertThat(three.accounts().values()).containsExactly(one.accounts().values());
      assertThat(three.videos().values()).containsExactly(one.videos().values());
    }
  }

  @Test
  void grown_keepsWhatIsKnown_andTheRestIsZero() {
    ImplicitFactors fit = new ImplicitFactors(SETTINGS);
    PairMatrix.Shape shape = new PairMatrix.Shape(6, 5);
    ImplicitFactors.Pair factors = fit.begin(shape);
    fit.sweep(factors, pairs(4, shape, 20), 2, Workers.sequential());
    ImplicitFactors.Pair grown = fit.grown(factors, new PairMatrix.Shape(8, 9));

    assertThat(grown.accounts().values()).startsWith(factors.accounts().values());
    assertThat(grown.videos().values()).startsWith(factors.videos().values());
    assertThat(grown.accounts().size()).isEqualTo(8);
    assertThat(grown.videos().size()).isEqualTo(9);
    assertThat(Arrays.copyOfRange(grown.accounts().values(), 18, 24)).containsOnly(0);
    assertThat(Arrays.copyOfRange(grown.videos().values(), 15, 27)).containsOnly(0);
    assertThat(fit.grown(factors, new PairMatrix.Shape(2, 2))).isEqualTo(factors);
  }

  @Test
  void accountsAndVideosThatAreNewTogether_leaveZero() {
    ImplicitFactors fit = new ImplicitFactors(SETTINGS);
    PairMatrix.Shape shape = new PairMatrix.Shape(4, 4);
    ImplicitFactors.Pair factors = fit.begin(shape);
    fit.sweep(
        factors,
        PairMatrix.of(new int[] {0, 1}, new int[] {1, 1}, 2, shape),
        3,
        Workers.sequential());
    int[] accounts = {0, 1, 2, 3};
    int[] videos = {1, 1, 2, 2};
    fit.sweep(factors, PairMatrix.of(accounts, videos, 4, shape), 5, Workers.sequential());

    assertThat(factors.accounts().dot(2, factors.videos(), 2)).isGreaterThan(0.1f);
  }
}
