package dev.zhenzan.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.detect.lockstep.GroupFeatures;
import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.pipeline.Models;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features that may only speak one way do so in a fitted model and in the shipped one. */
class MonotoneTest {
  private static final int TRIALS = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shippedModel_keepsDirections(long seed) {
    check(Models.group(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void fittedModel_keepsDirections(long seed) {
    String text =
        new BoostedTrees(40, "num_leaves=8 max_depth=4 min_data_in_leaf=20")
            .fit(RandomGroups.samples(seed, 2_000));
    check(GroupModel.parse(LightGbmText.convert(text)), seed);
  }

  private static void check(GroupModel model, long seed) {
    Chance chance = Chance.of(seed, "monotone");
    for (int i = 0; i < TRIALS; i++) {
      GroupFeatures group = RandomGroups.draw(chance);
      GroupFeatures other = RandomGroups.draw(chance);
      double before = model.logOdds(group);
      for (Move move : Move.values()) {
        double after = model.logOdds(move.towardsGuilt(group, other));
        assertThat(after).as("seed %d, trial %d, %s", seed, i, move).isGreaterThanOrEqualTo(before);
      }
    }
  }

  /** Takes one feature of another group where that is more suspicious. */
  private enum Move {
    ACCOUNTS,
    VIDEOS,
    FRESH,
    SPREAD,
    AFFINITY,
    ACTIVITY,
    POPULARITY,
    RECIPROCITY,
    INTEREST;

    GroupFeatures towardsGuilt(GroupFeatures a, GroupFeatures b) {
      return switch (this) {
        case ACCOUNTS ->
            shape(a, Math.max(a.shape().accounts(), b.shape().accounts()), a.shape().videos());
        case VIDEOS ->
            shape(a, a.shape().accounts(), Math.max(a.shape().videos(), b.shape().videos()));
        case FRESH ->
            timing(a, Math.min(a.timing().fresh(), b.timing().fresh()), a.timing().spread());
        case SPREAD ->
            timing(a, a.timing().fresh(), Math.min(a.timing().spread(), b.timing().spread()));
        case AFFINITY ->
            company(
                a,
                c ->
                    with(
                        c,
                        Math.min(c.affinity(), b.company().affinity()),
                        c.activity(),
                        c.popularity()));
        case ACTIVITY ->
            company(
                a,
                c ->
                    with(
                        c,
                        c.affinity(),
                        Math.min(c.activity(), b.company().activity()),
                        c.popularity()));
        case POPULARITY ->
            company(
                a,
                c ->
                    with(
                        c,
                        c.affinity(),
                        c.activity(),
                        Math.min(c.popularity(), b.company().popularity())));
        case RECIPROCITY ->
            new GroupFeatures(
                a.shape(),
                a.timing(),
                a.company(),
                new GroupFeatures.Creators(
                    a.creators().effective(),
                    Math.max(a.creators().reciprocity(), b.creators().reciprocity())),
                a.interest());
        case INTEREST ->
            new GroupFeatures(
                a.shape(),
                a.timing(),
                a.company(),
                a.creators(),
                Math.min(a.interest(), b.interest()));
      };
    }

    private static GroupFeatures shape(GroupFeatures a, int accounts, int videos) {
      GroupFeatures.Shape s = a.shape();
      return new GroupFeatures(
          new GroupFeatures.Shape(
              accounts, videos, s.density(), s.lift(), s.captured(), s.narrowness()),
          a.timing(),
          a.company(),
          a.creators(),
          a.interest());
    }

    private static GroupFeatures timing(GroupFeatures a, double fresh, double spread) {
      GroupFeatures.Timing t = a.timing();
      return new GroupFeatures(
          a.shape(),
          new GroupFeatures.Timing(fresh, t.early(), spread, t.windows()),
          a.company(),
          a.creators(),
          a.interest());
    }

    private static GroupFeatures company(
        GroupFeatures a, UnaryOperator<GroupFeatures.Company> change) {
      return new GroupFeatures(
          a.shape(), a.timing(), change.apply(a.company()), a.creators(), a.interest());
    }

    private static GroupFeatures.Company with(
        GroupFeatures.Company c, double affinity, double activity, double popularity) {
      return new GroupFeatures.Company(
          c.otherLikes(), c.dispersion(), c.coherence(), affinity, activity, popularity);
    }
  }
}
