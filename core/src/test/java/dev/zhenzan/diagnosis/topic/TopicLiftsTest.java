package dev.zhenzan.diagnosis.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.diagnosis.timing.WorkResiduals;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicLiftsTest {
  private static final int TAGS = 20;
  private static final int CREATORS = 10;

  /** Who has no works here, so that all tests are on those of others. */
  private static final int NOBODY = CREATORS;

  /**
   * Works of creators of very different levels, with tags of unequal frequency of which each second
   * follows the one before it, and outcomes of heavy tails.
   *
   * @param lift of tag 0, logarithm
   */
  private static TaggedWorks works(double lift, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int rows = 300;
    int[] creator = IntStream.range(0, rows).map(row -> row % CREATORS).toArray();
    int[][] tags = new int[rows][];
    double[] residuals = new double[rows];
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      tags[row] = tags(random);
      double heavy = random.nextGaussian() / Math.sqrt(0.2 + random.nextExponential());
      residuals[row] =
          creator[row] + heavy + (tags[row].length > 0 && tags[row][0] == 0 ? lift : 0);
      weights[row] = 0.5 + random.nextDouble();
    }
    return new TaggedWorks(
        CREATORS, creator, TAGS, tags, new WorkResiduals(residuals, weights), weights);
  }

  private static int[] tags(RandomGenerator random) {
    List<Integer> own = new ArrayList<>();
    for (int tag = 0; tag < TAGS; tag++) {
      boolean follows = tag % 2 == 1 && own.contains(tag - 1) && random.nextDouble() < 0.7;
      if (follows || random.nextDouble() < 0.3 / (1 + tag / 4)) {
        own.add(tag);
      }
    }
    return own.stream().mapToInt(tag -> tag).toArray();
  }

  @Test
  void tagsThatDoNothing_areSeldomNamed() {
    long named =
        IntStream.range(0, 60)
            .filter(
                seed ->
                    TopicLifts.of(works(0, seed), 0, 1).stream().anyMatch(TopicLift::isSignificant))
            .count();

    // Promised are 10 % of the worlds: of 60 that is 6, and more than 13 happen once in a thousand
    // times (binomial).
    assertThat(named).isLessThanOrEqualTo(13);
  }

  @Test
  void tagThatDoesSomething_isNamedFirst() {
    List<TopicLift> lifts = TopicLifts.of(works(1.5, 3), NOBODY, 1);
    TopicLift first =
        lifts.stream()
            .filter(lift -> lift.scope() == TopicLift.Scope.VERTICAL)
            .findFirst()
            .orElseThrow();

    assertThat(first.tag()).isZero();
    assertThat(first.isSignificant()).isTrue();
    assertThat(first.lift().low()).isGreaterThan(1);
    // Shrunk: not above the true lift by more than its own noise.
    assertThat(first.lift().estimate()).isBetween(2.0, Math.exp(1.5) * 1.5);
  }

  @Test
  void outcome_dependsOnTheSeedAlone() {
    assertThat(TopicLifts.of(works(0.5, 4), 0, 7)).isEqualTo(TopicLifts.of(works(0.5, 4), 0, 7));
  }

  @Test
  void topic_isTestedOnce_onOwnWorksWhereTheseAreEnough() {
    List<TopicLift> lifts = TopicLifts.of(works(0, 5), 0, 1);

    assertThat(lifts).extracting(TopicLift::tag).doesNotHaveDuplicates();
    assertThat(lifts)
        .extracting(TopicLift::scope)
        .contains(TopicLift.Scope.OWN, TopicLift.Scope.VERTICAL);
  }
}
