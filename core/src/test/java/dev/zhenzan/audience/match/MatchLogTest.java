package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.Answer;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.TrustWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchLogTest {
  private static final int WATCHED = MatchLog.WATCHED;
  private static final int LIKED = MatchLog.LIKED;
  private static final int ABSENT = InteractionTable.ABSENT;

  private final InteractionTable.Builder table = new InteractionTable.Builder();

  private int add(int account, int video, InteractionKind kind, long time, int... watched) {
    Interaction.Context context =
        watched.length == 0
            ? Interaction.Context.NONE
            : Interaction.Context.watched(watched[0], watched[1]);
    table.add(
        new Interaction(
            table.accounts().intern("a" + account),
            table.videos().intern("v" + video),
            kind,
            time,
            table.timeStyle(TimeStyle.EPOCH_MICROS),
            context));
    return table.size() - 1;
  }

  private void view(int account, int video, long time) {
    add(account, video, InteractionKind.VIEW, time, 1_000, 60_000);
  }

  private MatchLog log() {
    return MatchLog.of(table.build(), TrustWeights.all(), Ints.SAME);
  }

  private static List<Integer> labels(MatchLog log) {
    List<Integer> labels = new ArrayList<>();
    for (int row = 0; row < log.size(); row++) {
      labels.add(log.labels(row));
    }
    return labels;
  }

  @ParameterizedTest
  @CsvSource({
    "17999, 60000, 0",
    "18000, 60000, 1",
    "18000, -1, 1",
    "17999, -1, 0",
    "17999, 0, 0",
    "0, 0, 0",
    "9999, 10000, 0",
    "10000, 10000, 1",
    "25000, 10000, 1",
    "0, 60000, 0"
  })
  void view_isLong_byEighteenSecondsOrTheWhole(int dwell, int duration, int label) {
    add(0, 0, InteractionKind.VIEW, 5, dwell, duration);

    assertThat(labels(log())).containsExactly(label);
    assertThat(log().basis()).isEqualTo(MatchLog.Basis.EXPOSURES);
  }

  @Test
  void viewWithoutDwell_isNoExposure() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.VIEW, 2, ABSENT, 60_000);

    assertThat(log().size()).isEqualTo(1);
  }

  @Test
  void like_joinsTheLastViewOfItsPairThatIsNotLater() {
    view(0, 0, 1);
    view(0, 0, 2);
    view(0, 1, 2);
    view(1, 0, 2);
    add(0, 0, InteractionKind.LIKE, 3);
    view(0, 0, 4);

    assertThat(labels(log())).containsExactly(0, LIKED, 0, 0, 0);
  }

  @Test
  void like_ofTheSameTime_joinsWhatStandsBeforeIt() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 1);

    assertThat(labels(log())).containsExactly(LIKED);
  }

  @Test
  void like_withoutAView_isNotLearntFrom() {
    add(0, 0, InteractionKind.LIKE, 1);
    view(0, 0, 2);
    add(0, 1, InteractionKind.LIKE, 3);

    assertThat(labels(log())).containsExactly(0);
  }

  @Test
  void unlike_takesTheLikeBack_andLeavesTheLongView() {
    add(0, 0, InteractionKind.VIEW, 1, 20_000, 60_000);
    add(0, 0, InteractionKind.LIKE, 2);
    add(0, 0, InteractionKind.UNLIKE, 3);

    assertThat(labels(log())).containsExactly(WATCHED);
  }

  @Test
  void unlike_takesTheLikeBack_alsoWhereItWasShownAgainSince() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 2);
    view(0, 0, 3);
    add(0, 0, InteractionKind.UNLIKE, 4);

    assertThat(labels(log())).containsExactly(0, 0);
  }

  @Test
  void unlike_ofNothing_changesNothing_andALikeAfterItCounts() {
    add(0, 0, InteractionKind.UNLIKE, 0);
    view(0, 0, 1);
    add(0, 0, InteractionKind.UNLIKE, 2);
    add(0, 0, InteractionKind.LIKE, 3);

    assertThat(labels(log())).containsExactly(LIKED);
  }

  @Test
  void like_isKnownFromItsOwnTimeOn() {
    add(0, 0, InteractionKind.VIEW, 1, 20_000, 60_000);
    add(0, 0, InteractionKind.LIKE, 7);
    MatchLog log = log();

    assertThat(log.labels(0)).isEqualTo(WATCHED | LIKED);
    assertThat(log.labelsBefore(0, 7)).isEqualTo(WATCHED);
    assertThat(log.labelsBefore(0, 8)).isEqualTo(WATCHED | LIKED);
  }

  @Test
  void like_ofTheShowingsOwnTime_isKnownWithIt() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 1);

    assertThat(log().labelsBefore(0, 2)).isEqualTo(LIKED);
  }

  @Test
  void likeTakenBack_isKnownWhileItStood() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 3);
    add(0, 0, InteractionKind.UNLIKE, 6);
    MatchLog log = log();

    assertThat(IntStream.rangeClosed(2, 7).map(end -> log.labelsBefore(0, end)))
        .containsExactly(0, 0, LIKED, LIKED, LIKED, 0);
  }

  @Test
  void likeThatCameAgain_isKnownFromThenOn() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 2);
    add(0, 0, InteractionKind.UNLIKE, 4);
    add(0, 0, InteractionKind.LIKE, 6);
    MatchLog log = log();

    assertThat(log.labels(0)).isEqualTo(LIKED);
    assertThat(log.labelsBefore(0, 6)).isZero();
    assertThat(log.labelsBefore(0, 7)).isEqualTo(LIKED);
  }

  @Test
  void whatNobodyLiked_isNeverKnownAsLiked() {
    view(0, 0, 1);
    add(0, 1, InteractionKind.LIKE, 2);

    assertThat(log().labelsBefore(0, Long.MAX_VALUE)).isZero();
  }

  @Test
  void commentsSharesAndFollows_labelNoExposure() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.COMMENT, 2);
    add(0, 0, InteractionKind.SHARE, 2);
    add(0, 0, InteractionKind.FOLLOW, 2);

    assertThat(labels(log())).containsExactly(0);
  }

  @Test
  void whatIsNotTrusted_isLeftOut() {
    view(0, 0, 1);
    view(1, 0, 2);
    add(0, 0, InteractionKind.LIKE, 3);
    view(2, 0, 4);
    float[] trust = {1, 0.49f, 0.2f, 0.5f};
    MatchLog log = MatchLog.of(table.build(), row -> trust[row], Ints.SAME);

    assertThat(labels(log)).containsExactly(0, 0);
    assertThat(log.account(1)).isEqualTo(2);
    assertThat(log.trust(0)).isEqualTo(1);
    assertThat(log.trust(1)).isEqualTo(0.5f);
  }

  @Test
  void exposuresByChance_areMarked() {
    add(0, 0, InteractionKind.VIEW, 1, 20_000, 60_000);
    view(0, 1, 2);
    view(0, 2, 3);
    table.setRandomExposure(0, Answer.YES).setRandomExposure(1, Answer.NO);

    assertThat(labels(log())).containsExactly(WATCHED | MatchLog.RANDOM, 0, 0);
  }

  @Test
  void rowsOutOfOrder_areTakenByTime() {
    add(0, 0, InteractionKind.LIKE, 7);
    view(0, 0, 9);
    view(0, 0, 5);
    view(1, 0, -4);
    MatchLog log = log();

    assertThat(labels(log)).containsExactly(0, LIKED, 0);
    assertThat(List.of(log.time(0), log.time(1), log.time(2))).containsExactly(-4L, 5L, 9L);
    assertThat(log.account(0)).isEqualTo(1);
  }

  @Test
  void logWithoutDwell_isOneOfPositives() {
    add(0, 0, InteractionKind.VIEW, 1);
    add(0, 0, InteractionKind.LIKE, 4);
    add(1, 0, InteractionKind.COMMENT, 2);
    add(1, 1, InteractionKind.SHARE, 3);
    add(2, 1, InteractionKind.FOLLOW, 5);
    add(0, 1, InteractionKind.UNLIKE, 6);
    MatchLog log = log();

    assertThat(log.basis()).isEqualTo(MatchLog.Basis.POSITIVES);
    assertThat(labels(log)).containsExactly(WATCHED, WATCHED, WATCHED | LIKED, WATCHED);
    assertThat(log.accounts()).isEqualTo(3);
    assertThat(log.videos()).isEqualTo(2);
  }

  @Test
  void viewThatIsNotTrusted_makesNoLogOfExposures() {
    view(0, 0, 1);
    add(1, 0, InteractionKind.LIKE, 2);
    MatchLog log = MatchLog.of(table.build(), row -> row, Ints.SAME);

    assertThat(log.basis()).isEqualTo(MatchLog.Basis.POSITIVES);
    assertThat(labels(log)).containsExactly(WATCHED | LIKED);
  }

  @Test
  void likeTakenBack_inALogOfPositives_isNoPositive() {
    add(0, 0, InteractionKind.LIKE, 1);
    add(1, 0, InteractionKind.LIKE, 2);
    add(0, 0, InteractionKind.UNLIKE, 3);
    add(1, 0, InteractionKind.UNLIKE, 1);
    add(2, 0, InteractionKind.COMMENT, 4);
    add(2, 0, InteractionKind.UNLIKE, 5);
    MatchLog log = log();

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.account(0)).isEqualTo(1);
    assertThat(log.account(1)).isEqualTo(2);
  }

  @Test
  void ints_areThoseOfTheModel() {
    view(0, 0, 1);
    add(0, 0, InteractionKind.LIKE, 2);
    Ints ints = new Ints(account -> account + 10, video -> video + 20);
    MatchLog log = MatchLog.of(table.build(), TrustWeights.all(), ints);

    assertThat(log.account(0)).isEqualTo(10);
    assertThat(log.video(0)).isEqualTo(20);
    assertThat(labels(log)).containsExactly(LIKED);
  }

  @Test
  void nothing_isALogOfNothing() {
    assertThat(log().size()).isZero();
    assertThat(log().accounts()).isZero();
    assertThat(log().videos()).isZero();
  }

  @Test
  void builder_refusesTimesThatFall() {
    MatchLog.Builder builder = new MatchLog.Builder();
    builder.add(0, 0, 5, 1);
    builder.add(0, 0, 5, 1);

    assertThatThrownBy(() -> builder.add(0, 0, 4, 1))
        .hasMessageContaining("time must not fall: 4 after 5");
  }
}
