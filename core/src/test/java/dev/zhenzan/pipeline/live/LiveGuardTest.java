package dev.zhenzan.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.live.LiveGuard.Judgement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveGuardTest {
  private static final Audit AUDIT = new Audit(Workers.sequential(), StageListener.none());

  /** People, and one account that likes faster than a person can. */
  private static AuditInput log() {
    OrganicLog organic = OrganicLog.of(300, 60, 7);
    for (int i = 0; i < 60; i++) {
      organic.log().like("quick", "v" + i, 5 * OrganicLog.DAY + 0.1 * i);
    }
    return organic.log().input();
  }

  /** Rows of a log as a log of their own, as a reader would give it. */
  private static AuditInput part(AuditInput log, int from, int to) {
    InteractionTable table = log.interactions();
    InteractionTable.Builder rows = new InteractionTable.Builder();
    for (int row = from; row < to; row++) {
      rows.addPlain(
          rows.accounts().intern(table.accounts().text(table.account(row))),
          rows.videos().intern(table.videos().text(table.video(row))),
          table.kind(row),
          table.time(row),
          rows.timeStyle(table.timeStyle(row)));
    }
    return AuditInput.of(rows.build());
  }

  private static void assertSame(AuditResult found, AuditResult expected) {
    assertThat(found.verdicts()).usingRecursiveComparison().isEqualTo(expected.verdicts());
    assertThat(found.scores()).isEqualTo(expected.scores());
    assertThat(found.groups()).usingRecursiveComparison().isEqualTo(expected.groups());
  }

  @Test
  void judge_whatCameInPieces_isTheAuditOfTheWhole() {
    AuditInput log = log();
    int rows = log.interactions().size();
    LiveGuard guard = new LiveGuard(AUDIT, rows);

    for (int from = 0; from < rows; from += 1_000) {
      assertThat(guard.take(part(log, from, Math.min(rows, from + 1_000)))).isEqualTo(from);
    }

    assertThat(guard.next()).isEqualTo(rows);
    Judgement judgement = guard.judge();
    assertThat(judgement.first()).isZero();
    assertSame(judgement.result(), AUDIT.run(part(log, 0, rows)));
    assertThat(invalid(judgement.result())).isGreaterThanOrEqualTo(60);
  }

  private static long invalid(AuditResult result) {
    long invalid = 0;
    for (int row = 0; row < result.verdicts().size(); row++) {
      invalid += result.verdicts().verdict(row).invalid() ? 1 : 0;
    }
    return invalid;
  }

  @Test
  void judge_ofAFullWindow_isTheAuditOfTheNewest_underTheirRunningNumbers() {
    AuditInput log = log();
    int rows = log.interactions().size();
    int window = rows / 3;
    LiveGuard guard = new LiveGuard(AUDIT, window);

    for (int from = 0; from < rows; from += 100) {
      guard.take(part(log, from, Math.min(rows, from + 100)));
    }

    Judgement judgement = guard.judge();
    int held = judgement.result().verdicts().size();
    assertThat(held).isBetween(window, window + window / 4);
    assertThat(judgement.first()).isEqualTo(rows - held);
    assertThat(judgement.row(rows - 1L)).isEqualTo(held - 1);
    assertThat(judgement.row(0)).isNegative();
    assertSame(judgement.result(), AUDIT.run(part(log, rows - held, rows)));
  }

  @Test
  void take_keepsAllThatWasSaid() {
    AuditInput first =
        SmallLog.empty().video("v1", "creator", 0).account("a1", 5).like("a1", "v1", 9).input();
    LiveGuard guard = new LiveGuard(AUDIT, 2);
    guard.take(SmallLog.empty().like("other", "elsewhere", 1).like("other", "v1", 2).input());
    guard.take(first);
    guard.take(SmallLog.empty().row("a2", InteractionKind.VIEW, "v1", 10, context()).input());

    AuditInput held = guard.judge().result().input();

    InteractionTable table = held.interactions();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(table.accounts().text(table.account(row)) + " " + table.kind(row));
    }
    assertThat(rows).containsExactly("a1 LIKE", "a2 VIEW");
    int video = table.videos().find("v1");
    assertThat(held.videos().publishedAt(video)).hasValue(SmallLog.micros(0));
    assertThat(table.accounts().text(held.videos().creator(video).orElseThrow()))
        .isEqualTo("creator");
    assertThat(held.accounts().registeredAt(table.account(0))).hasValue(SmallLog.micros(5));
    assertThat(table.row(1).context()).isEqualTo(context());
    assertThat(table.videos().find("elsewhere")).isEqualTo(InteractionTable.ABSENT);
  }

  private static Interaction.Context context() {
    return new Interaction.Context(
        700,
        8_000,
        Surface.FEED,
        InteractionTable.ABSENT,
        InteractionTable.ABSENT,
        InteractionTable.ABSENT);
  }

  @Test
  void judge_withoutAnything_saysNothing() {
    assertThat(new LiveGuard(AUDIT, 10).judge().result().verdicts().size()).isZero();
  }

  @Test
  void window_ofNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiveGuard(AUDIT, 0))
        .withMessageContaining("0");
  }
}
