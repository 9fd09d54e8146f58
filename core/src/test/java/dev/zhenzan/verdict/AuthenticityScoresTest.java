package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected bounds are worked out by hand with z = 1.959964. */
class AuthenticityScoresTest {
  private static final double Z = 1.959964;

  private final SmallLog log = SmallLog.empty();

  private AuditResult.Scores scores(VerdictTable verdicts) {
    return AuthenticityScores.of(log.input(), verdicts, Workers.sequential());
  }

  private static void assertInterval(Interval found, double low, double estimate, double high) {
    assertThat(found.low()).isCloseTo(low, within(1e-5));
    assertThat(found.estimate()).isCloseTo(estimate, within(1e-5));
    assertThat(found.high()).isCloseTo(high, within(1e-5));
  }

  @Test
  void score_ofLikesThatAreSurelyGenuine_isTheWilsonIntervalOfAllOfThem() {
    for (int i = 0; i < 10; i++) {
      log.like("a" + i, "v", i);
    }
    AuthenticityScore score = scores(new Verdicts(log.table()).table()).log();

    assertThat(score.likes()).isEqualTo(10);
    assertInterval(score.validLikes(), 10, 10, 10);
    // n / (n + z^2) = 10 / 13.841459
    assertInterval(score.authenticity(), 0.722467, 1, 1);
  }

  @Test
  void score_ofLikesInDoubt_takesEachAsACoinOfItsOwn() {
    AuthenticityScore score = scores(fourCoins().table()).log();

    // Variance 4 * 0.25; the share's variance 1/16 + 1/16 is that of a sample of two.
    assertInterval(score.validLikes(), 2 - Z, 2, 2 + Z);
    assertInterval(score.authenticity(), 0.094531, 0.5, 0.905469);
  }

  @Test
  void score_ofLikesOfOneGroup_takesThemAsOneCoin() {
    AuthenticityScore score = scores(fourCoins().group(0, 0, 1, 2, 3).table()).log();

    // Variance (4 * 0.5)^2; the share's variance 1/16 + 4/16 is that of a sample of 0.8.
    assertInterval(score.validLikes(), 0, 2, 4);
    assertInterval(score.authenticity(), 0.045126, 0.5, 0.954874);
  }

  private Verdicts fourCoins() {
    for (int i = 0; i < 4; i++) {
      log.like("a" + i, "v", i);
    }
    Verdicts verdicts = new Verdicts(log.table());
    for (int row = 0; row < 4; row++) {
      verdicts.row(row, 0.5, Verdict.SUSPECT);
    }
    return verdicts;
  }

  @Test
  void score_ofTwoGroups_takesThemAsTwoCoins() {
    AuthenticityScore score = scores(fourCoins().group(0, 0, 1).group(1, 2, 3).table()).log();

    // Variance 2 * (2 * 0.5)^2.
    assertInterval(score.validLikes(), 0, 2, 4);
    double size = 0.25 / (1.0 / 16 + 2.0 / 16);
    double half = Z * Math.sqrt(0.25 / size + Z * Z / (4 * size * size)) / (1 + Z * Z / size);
    assertInterval(score.authenticity(), 0.5 - half, 0.5, 0.5 + half);
  }

  @Test
  void scores_countALikeOncePerAccountAndVideoAndLeaveTakenBackOnesOut() {
    log.like("a", "v", 1).like("a", "v", 2).like("b", "v", 1).unlike("b", "v", 3).like("c", "v", 9);

    assertThat(scores(new Verdicts(log.table()).table()).log().likes()).isEqualTo(2);
  }

  @Test
  void scores_standForVideosAndForCreatorsOverTheirWorks() {
    log.video("v", "c", 0).video("w", "c", 0).video("x", "d", 0).video("silent", "e", 0);
    log.like("a", "v", 1).like("b", "v", 1).like("a", "w", 1).like("a", "x", 1).like("a", "y", 1);
    Verdicts verdicts = new Verdicts(log.table()).row(2, 0.75, Verdict.SUSPECT);
    AuditInput input = log.input();

    AuditResult.Scores scores = scores(verdicts.table());

    assertThat(scores.videos())
        .extracting(score -> input.interactions().videos().text(score.subject()))
        .containsExactly("v", "w", "x", "y");
    assertThat(scores.videos()).extracting(AuthenticityScore::likes).containsExactly(2, 1, 1, 1);
    assertThat(scores.creators())
        .extracting(score -> input.interactions().accounts().text(score.subject()))
        .containsExactly("c", "d");
    assertThat(scores.creators().getFirst().likes()).isEqualTo(3);
    assertThat(scores.creators().getFirst().validLikes().estimate()).isCloseTo(2.25, within(1e-6));
    assertThat(scores.log().likes()).isEqualTo(5);
    assertThat(scores.log().validLikes().estimate()).isCloseTo(4.25, within(1e-6));
  }

  @Test
  void scores_ofALogWithoutLikes_knowNothing() {
    AuditResult.Scores scores = scores(new Verdicts(log.table()).table());

    assertThat(scores.videos()).isEmpty();
    assertThat(scores.creators()).isEmpty();
    assertInterval(scores.log().authenticity(), 0, 0, 1);
  }

  @Test
  void score_ofManyLikes_holdsTheTrueShareInAboutNineteenOfTwentyLogs() {
    // 400 worlds, true share 0.9: the number of misses is binomial(400, 0.05), sd 4.4; the bound
    // of 38 lies four of them above the mean of 20. A sure verdict leaves sampling alone.
    SplittableRandom random = new SplittableRandom(17);
    int missed = 0;
    for (int world = 0; world < 400; world++) {
      SmallLog likes = SmallLog.empty();
      for (int i = 0; i < 100; i++) {
        likes.like("a" + i, "v", i);
      }
      Verdicts verdicts = new Verdicts(likes.table());
      for (int row = 0; row < 100; row++) {
        boolean invalid = random.nextDouble() < 0.1;
        verdicts.row(row, invalid ? 1 : 0, invalid ? Verdict.INVALID_GENERAL : Verdict.VALID);
      }
      AuditResult.Scores scores =
          AuthenticityScores.of(likes.input(), verdicts.table(), Workers.sequential());
      Interval share = scores.log().authenticity();
      missed += share.low() <= 0.9 && 0.9 <= share.high() ? 0 : 1;
    }
    assertThat(missed).isBetween(4, 38);
  }

  @Test
  void labelVariance_ofAScoresInterval_isWhatTheScoreWasMadeOf() {
    assertThat(AuthenticityScores.labelVariance(AuthenticityScores.of(0, 90, 40, 7).validLikes()))
        .isCloseTo(7, within(1e-9));
    assertThat(AuthenticityScores.labelVariance(AuthenticityScores.of(0, 90, 89, 7).validLikes()))
        .isCloseTo(7, within(1e-9));
    assertThat(AuthenticityScores.labelVariance(AuthenticityScores.of(0, 4, 2, 7).validLikes()))
        .isCloseTo(4 / (Z * Z), within(1e-9));
  }
}
