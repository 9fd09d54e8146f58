package dev.zhenzan.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.testkit.Logs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Comparison} and what it is made of. */
class ComparisonTest {
  private static final double EXACT = 1e-12;

  /** Two likes of a drip, one of a ring, one that is valid; searches see the drip's alone. */
  private static Contest contest() {
    Labels truth =
        new Labels.Builder(4)
            .set(0, 1, "slow_drip")
            .set(1, 1, "slow_drip")
            .set(2, 1, "exchange_ring")
            .set(3, 0, "fan_club")
            .build();
    return new Contest(
        truth,
        new boolean[] {true, false, false, true},
        new float[] {0.9f, 0.4f, 0.3f, 0.2f},
        PeerScores.of(peer -> new float[] {3, 3, 0, 5}));
  }

  @Test
  void families_areJudgedEachAgainstAllThatIsValid() {
    Comparison.Side side = Comparison.of(contest(), contest(), 3).interactions();

    assertThat(side.valid()).isEqualTo(1);
    assertThat(side.families())
        .extracting(FamilyF1::family)
        .containsExactly("all", "exchange_ring", "slow_drip");
    FamilyF1 drip = side.families().get(2);
    assertThat(drip.invalid()).isEqualTo(2);
    // One of two is called, and with it one that is valid.
    assertThat(drip.verdicts()).isCloseTo(0.5, within(EXACT));
    assertThat(drip.probability()).isEqualTo(1);
    // The cut that takes both takes the valid one; the choice does not.
    assertThat(drip.of(Peer.FRAUDAR).cut()).isCloseTo(0.8, within(EXACT));
    assertThat(drip.of(Peer.FRAUDAR).chosen()).isEqualTo(1);
    assertThat(drip.callingAll()).isCloseTo(0.8, within(EXACT));
  }

  @Test
  void text_hasATableForBothAndIsAtMostAHundredColumnsWide() {
    String text = Comparison.of(contest(), contest(), 3).text();

    assertThat(text)
        .contains("likes, F1", "accounts, F1", "FRAUDAR", "D-Cube ari", "D-Cube susp")
        .containsPattern("slow_drip +2 +0.500 +1.000 +0.800 / 1.000")
        .contains("3 rows cannot be read");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void columnsOfTwoLengths_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Contest(
                    new Labels.Builder(2).build(),
                    new boolean[2],
                    new float[1],
                    contest().peers()));
  }

  @Test
  void peerLog_takesLikesByHoursSinceTheFirstRow() {
    InteractionTable table =
        Logs.empty()
            .row("a", InteractionKind.VIEW, "v", 0)
            .like("b", "v", 3_599)
            .like("a", "w", 7_200)
            .table();

    PeerLog log = PeerLog.of(table);

    assertThat(log.rows()).containsExactly(1, 2);
    assertThat(log.entries().modes()).isDeepEqualTo(new int[][] {{1, 0}, {0, 1}, {0, 2}});
  }

  @Test
  void peerLogWithoutLikes_takesViews() {
    InteractionTable table =
        Logs.empty()
            .row("a", InteractionKind.VIEW, "v", 0)
            .row("a", InteractionKind.SHARE, "v", 1)
            .table();

    assertThat(PeerLog.of(table).rows()).containsExactly(0);
  }

  @Test
  void scores_areThoseOfTheDensestBlockOfAnyLike() {
    Logs logs = Logs.empty();
    for (int account = 0; account < 6; account++) {
      for (int video = 0; video < 6; video++) {
        logs.like("dense" + account, "video" + video, 60);
      }
    }
    logs.like("dense0", "far", 90_000)
        .like("lone", "far", 90_000)
        .row("x", InteractionKind.VIEW, "far", 9);
    InteractionTable table = logs.table();

    PeerScores rowScores = PeerLog.of(table).rowScores();
    PeerScores accountScores = PeerLog.of(table).accountScores(rowScores);

    for (Peer peer : List.of(Peer.FRAUDAR, Peer.DCUBE_ARITHMETIC)) {
      float[] rows = rowScores.of(peer);
      float[] accounts = accountScores.of(peer);
      assertThat(rows[0]).isGreaterThan(rows[36]).isGreaterThan(rows[37]);
      assertThat(rows[38]).isNaN();
      assertThat(accounts[table.accounts().find("dense0")]).isEqualTo(rows[0]);
      assertThat(accounts[table.accounts().find("lone")]).isEqualTo(rows[37]);
      assertThat(accounts[table.accounts().find("x")]).isNaN();
      assertThat(Arrays.copyOf(rows, 36)).containsOnly(rows[0]);
    }
  }
}
