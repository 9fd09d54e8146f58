package dev.zhenzan.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.TrustWeights;
import org.junit.jupiter.api.Test;

class FactSheetTest {
  private static final double DAY = 86_400;

  private static CreatorFacts creator(AuditInput input, TrustWeights trust) {
    int creator = input.interactions().accounts().find("c");
    return FactSheet.of(input, trust).creator(creator).orElseThrow();
  }

  private static SmallLog watched() {
    return SmallLog.empty()
        .video("v", "c", 0)
        .watch("a", "v", 10, 5_000, 9_000)
        .watch("a", "v", 90, 5_000, 9_000)
        .watch("b", "v", 20, 5_000, 9_000)
        .like("a", "v", 12)
        .row("b", InteractionKind.COMMENT, "v", 22)
        .row("b", InteractionKind.SHARE, "v", 23);
  }

  @Test
  void viewers_countOnce() {
    Counts counts = creator(watched().input(), TrustWeights.all()).total(Weighing.VALID);
    assertThat(counts).isEqualTo(new Counts(2, 1, 1, 1));
  }

  @Test
  void validCounts_areSumsOfTrust() {
    AuditInput input = watched().input();
    // Rows 0 and 1 are views of one account: the more trusted one counts.
    float[] trust = {0.25f, 0.5f, 1, 0.75f, 0.5f, 1};
    CreatorFacts facts = creator(input, row -> trust[row]);
    assertThat(facts.total(Weighing.VALID).viewers()).isCloseTo(0.75 + 1, within(1e-6));
    assertThat(facts.total(Weighing.VALID).likes()).isCloseTo(0.75, within(1e-6));
    assertThat(facts.total(Weighing.VALID).comments()).isCloseTo(0.5, within(1e-6));
    assertThat(facts.total(Weighing.COUNTED)).isEqualTo(new Counts(2, 1, 1, 1));
  }

  @Test
  void likesTakenBack_doNotCount_andTheLastOneStands() {
    AuditInput input =
        SmallLog.empty()
            .video("v", "c", 0)
            .like("a", "v", 1)
            .unlike("a", "v", 2)
            .like("b", "v", 1)
            .unlike("b", "v", 2)
            .like("b", "v", 3)
            .input();
    assertThat(creator(input, TrustWeights.all()).total(Weighing.COUNTED).likes()).isEqualTo(1);
  }

  @Test
  void logWithoutViews_countsLikes() {
    AuditInput likes = SmallLog.empty().video("v", "c", 0).like("a", "v", 1).input();
    assertThat(FactSheet.of(likes, TrustWeights.all()).source()).isEqualTo(ReachSource.LIKES);
    assertThat(FactSheet.of(watched().input(), TrustWeights.all()).source())
        .isEqualTo(ReachSource.VIEWS);
  }

  @Test
  void doubtedRows_standAndFallTogether() {
    SmallLog log = SmallLog.empty().video("v", "c", 0);
    for (int i = 0; i < 100; i++) {
      log.like("a" + i, "v", i);
    }
    AuditInput input = log.input();
    double together = creator(input, row -> 0.5f).works().getFirst().doubt();
    double alone = creator(input, row -> 0.8f).works().getFirst().doubt();
    // 100 coins as one: 100 x 0.5; 100 coins: sqrt(100 x 0.16).
    assertThat(together).isCloseTo(50, within(1e-3));
    assertThat(alone).isCloseTo(4, within(1e-3));
  }

  @Test
  void youngWorks_areIncomplete() {
    SmallLog log = SmallLog.empty();
    for (int work = 0; work < 20; work++) {
      log.video("v" + work, "c", 0);
      for (int day = 0; day < 20; day++) {
        log.like("a" + day, "v" + work, (day + 0.5) * DAY);
      }
    }
    log.video("young", "c", 15 * DAY).like("b", "young", 16 * DAY);
    AuditInput input = log.input();
    CreatorFacts facts = creator(input, TrustWeights.all());
    assertThat(facts.works().getLast().completeness()).isLessThan(0.5);
    assertThat(facts.works().getFirst().completeness()).isGreaterThan(0.9);
  }

  @Test
  void workThatNobodyMet_isAWork() {
    AuditInput input =
        SmallLog.empty().video("v", "c", 0).video("w", "c", 0).like("a", "v", 1).input();
    // The dictionary of videos has both: one was liked, the other is known by the videos file.
    assertThat(creator(input, TrustWeights.all()).works()).hasSize(2);
  }

  @Test
  void authenticity_isBetweenItsBounds() {
    AuditInput input = watched().input();
    CreatorFacts facts = creator(input, row -> 0.1f);
    assertThat(facts.authenticity(ReachSource.VIEWS).p50()).isBetween(0.05, 0.5);
    assertThat(facts.authenticity(ReachSource.VIEWS).p10()).isGreaterThanOrEqualTo(0);
  }
}
