package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PersonalChoicesTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(23);
  private static final int ROWS = 4_000;
  private static final long LATER = PlantedWorld.time(ROWS);

  private static ChoiceState choices(Choice... chosen) {
    return Choices.of(List.of(chosen)).at(chosen[0].account(), LATER);
  }

  private static ChoiceState switched(int account, ChoiceKind kind) {
    return choices(Choice.of(account, 0, ChoiceKind.CONSENT_GIVEN), Choice.of(account, 1, kind));
  }

  /** Replaces all that a model knows of an account. */
  private static MatchModel withAnother(MatchModel model, int account, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchState.Parts parts = model.state().parts();
    for (Tally tally : List.of(parts.counts().accounts(), parts.counts().accountHistory())) {
      tally.shown()[account] = random.nextInt(500);
      tally.watched()[account] = random.nextInt(500);
      tally.liked()[account] = random.nextInt(500);
    }
    for (int i = 0; i < 4; i++) {
      parts.factors().accounts().values()[4 * account + i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < 2; i++) {
      parts.texts().sums().values()[2 * account + i] = (float) random.nextGaussian();
    }
    parts.profiles().forget(account);
    parts.profiles().add(account, LATER, random.nextInt(2), 50 * random.nextDouble());
    return new MatchModel(
        new MatchState(model.state().settings(), parts), model.works(), model.learnt());
  }

  private static double[] scores(MatchModel model, Viewer viewer) {
    double[] scores = new double[2 * WORLD.works()];
    for (int video = 0; video < WORLD.works(); video++) {
      MatchScore score = model.score(viewer, video, LATER);
      scores[2 * video] = score.watch();
      scores[2 * video + 1] = score.like();
    }
    return scores;
  }

  private static float[] vector(MatchModel model, Viewer viewer) {
    AccountVectors vectors = model.vectors(Head.WATCH);
    float[] vector = new float[vectors.width()];
    vectors.fill(viewer, vector, 0);
    return vector;
  }

  @Test
  void whoeverTurnedItOff_isScoredLikeNobodyInParticular_whateverIsKnown() {
    for (long seed = 1; seed <= 5; seed++) {
      int account = (int) seed * 7;
      MatchModel model = WORLD.learn(ROWS);
      double[] nobody = scores(model, Viewer.NOBODY_IN_PARTICULAR);
      float[] vector = vector(model, Viewer.NOBODY_IN_PARTICULAR);
      double[] personal = scores(model, Viewer.of(account));
      MatchModel other = withAnother(model, account, seed);

      assertThat(scores(other, Viewer.of(account))).isNotEqualTo(personal);
      for (ChoiceKind kind :
          List.of(ChoiceKind.PERSONALISATION_OFF, ChoiceKind.CONSENT_WITHDRAWN)) {
        Viewer off = new Viewer(account, switched(account, kind));
        assertThat(scores(other, off)).as("seed %d, %s", seed, kind).containsExactly(nobody);
        assertThat(vector(other, off)).as("seed %d, %s", seed, kind).containsExactly(vector);
      }
    }
  }

  private static double tags(MatchModel model, Viewer viewer, int video) {
    return model.contributions(Head.WATCH, viewer, video, LATER)[Term.TAGS.ordinal()];
  }

  @Test
  void deletedTag_saysNothing_andTheOtherIsStillLearnt() {
    MatchModel model = WORLD.learn(ROWS);
    Viewer viewer =
        new Viewer(4, choices(Choice.of(4, 0, ChoiceKind.CONSENT_GIVEN), Choice.delete(4, 1, 0)));

    assertThat(tags(model, Viewer.of(4), 0)).isNotZero();
    assertThat(tags(model, viewer, 0)).isZero();
    assertThat(tags(model, viewer, 1)).isNotZero();
  }

  @Test
  void deletedTag_hasNoInfluence_howeverMuchWasLearntOfIt() {
    MatchModel model = WORLD.learn(ROWS);
    Viewer viewer =
        new Viewer(4, choices(Choice.of(4, 0, ChoiceKind.CONSENT_GIVEN), Choice.delete(4, 1, 0)));
    TagLifts before = new TagLifts(model.state().profiles(), LATER);
    double[] lifts = {
      before.of(4, viewer.choices()).lift(0), before.of(4, viewer.choices()).lift(1)
    };
    model.state().profiles().forget(4, 0);

    assertThat(before.of(4, viewer.choices()).lift(0)).isEqualTo(lifts[0]);
    assertThat(before.of(4, viewer.choices()).lift(1)).isEqualTo(lifts[1]);
  }

  @Test
  void tagThatWasDeletedAndReleased_staysWithoutWhatWasLearntBefore() {
    MatchModel model = WORLD.learn(ROWS);
    Viewer released =
        new Viewer(
            4,
            choices(
                Choice.of(4, 0, ChoiceKind.CONSENT_GIVEN),
                Choice.delete(4, LATER - 2, 0),
                Choice.release(4, LATER - 1, 0)));

    assertThat(tags(model, released, 0)).isZero();
  }

  @Test
  void lockedTag_isWorthWhatThePersonSaid_whateverWasLearnt() {
    MatchModel model = WORLD.learn(ROWS);
    TagLifts lifts = new TagLifts(model.state().profiles(), LATER);
    double share = model.state().profiles().population(LATER).share(1);
    ChoiceState locked =
        choices(Choice.of(4, 0, ChoiceKind.CONSENT_GIVEN), Choice.lock(4, 1, 1, 0.7));

    assertThat(lifts.of(4, locked).lift(1)).isEqualTo(Math.log(0.7 / share));
    assertThat(lifts.of(5, locked).lift(1)).isEqualTo(Math.log(0.7 / share));
    assertThat(lifts.of(4, locked).lift(0)).isFinite();
  }
}
