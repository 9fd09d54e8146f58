package dev.zhenzan.detect.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.PeerRatios;
import dev.zhenzan.model.Verdict;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CounterDetectorTest {
  private static final CounterDetector DETECTOR = new CounterDetector(CounterModel.standard());
  private static final Peers PEERS = Peers.of(PeerRatios.assumed());
  private static final int DAYS = 8;

  private static CounterDetector.Judged judge(Snapshots snapshots) {
    return DETECTOR.judge(snapshots.work(), PEERS);
  }

  private static CounterFinding finding(CounterDetector.Judged judged, CounterReason... reasons) {
    return judged.findings().stream()
        .filter(finding -> Arrays.asList(reasons).contains(finding.reason()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("only " + judged.findings()));
  }

  @Test
  void naturalGrowth_isValid() {
    // The rate of false calls is measured on many worlds by benchmarks/counter-audit; of twenty
    // works of one kind none may be called.
    assertThat(LongStream.range(0, 20))
        .allSatisfy(
            seed ->
                assertThat(judge(Snapshots.natural(seed, DAYS * 24)).score().verdict())
                    .isEqualTo(Verdict.VALID));
  }

  @Test
  void viralHit_isValid() {
    assertThat(LongStream.range(0, 20))
        .allSatisfy(
            seed -> {
              Snapshots viral =
                  Snapshots.natural(
                      seed, DAYS * 24, hour -> hour < 60 ? 0 : 3e6 * Math.exp(-(hour - 60) / 8.0));
              assertThat(judge(viral).score().verdict()).isEqualTo(Verdict.VALID);
            });
  }

  @Test
  void step_isFoundWhereItIs_withItsLikesWithinTheInterval() {
    CounterDetector.Judged judged = judge(Snapshots.natural(1, DAYS * 24).bring(90, 92, 1_500));
    assertThat(judged.score().verdict()).isNotEqualTo(Verdict.VALID);
    CounterFinding step = finding(judged, CounterReason.LIKE_STEP);
    assertThat((step.period().from() - Snapshots.FROM) / Snapshots.HOUR).isBetween(89L, 91L);
    assertThat((step.period().to() - Snapshots.FROM) / Snapshots.HOUR).isBetween(91L, 94L);
    assertThat(step.likes().low()).isLessThanOrEqualTo(3_000);
    assertThat(step.likes().high()).isGreaterThanOrEqualTo(2_900);
  }

  @Test
  void straightLine_isFound() {
    CounterDetector.Judged judged = judge(Snapshots.natural(2, DAYS * 24).bring(72, 168, 60));
    assertThat(judged.score().verdict()).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    CounterFinding line =
        finding(judged, CounterReason.STRAIGHT_LINE, CounterReason.CONSTANT_ADDITION);
    // 60 an hour, with a standard error of the window's fit below a tenth of that.
    double hours = (double) (line.period().to() - line.period().from()) / Snapshots.HOUR;
    assertThat(line.likes().estimate() / hours).isBetween(45.0, 75.0);
    assertThat((line.period().from() - Snapshots.FROM) / Snapshots.HOUR).isBetween(60L, 140L);
  }

  @Test
  void watch_callsAStepWithinHours_andNotBefore() {
    Work work = Snapshots.natural(3, DAYS * 24).bring(90, 92, 1_500).work();
    long begun = Snapshots.FROM + 90 * Snapshots.HOUR;
    assertThat(DETECTOR.judge(work.until(begun), PEERS).score().verdict()).isEqualTo(Verdict.VALID);
    assertThat(DETECTOR.judge(work.until(begun + 6 * Snapshots.HOUR), PEERS).score().verdict())
        .isNotEqualTo(Verdict.VALID);
  }

  @Test
  void fewLikes_areTooLittleToTell() {
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    for (int i = 0; i < 50; i++) {
      int row = table.add(ids.intern("w"), Snapshots.FROM + i * Snapshots.HOUR);
      table.set(row, Counter.LIKES, i / 2).set(row, Counter.VIEWS, i);
    }
    CounterScore score = DETECTOR.judge(Work.of(table.build(), 0), PEERS).score();
    assertThat(score.basis()).isEqualTo(CounterScore.Basis.TOO_LITTLE);
    assertThat(score.verdict()).isEqualTo(Verdict.VALID);
    assertThat(score.probability().low()).isEqualTo(CounterScore.FLOOR);
    assertThat(score.probability().high()).isEqualTo(CounterScore.CEILING);
  }

  @Test
  void oneSnapshot_isSuspectAtMost() {
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    int row = table.add(ids.intern("w"), Snapshots.FROM);
    table.set(row, Counter.VIEWS, 10_000).set(row, Counter.LIKES, 9_999);
    table.set(row, Counter.COMMENTS, 0).set(row, Counter.SHARES, 0);
    CounterDetector.Judged judged = DETECTOR.judge(Work.of(table.build(), 0), PEERS);
    assertThat(judged.score().basis()).isEqualTo(CounterScore.Basis.RATIOS);
    assertThat(judged.score().verdict()).isIn(Verdict.VALID, Verdict.SUSPECT);
    assertThat(judged.findings())
        .extracting(CounterFinding::reason)
        .contains(CounterReason.LIKES_PER_VIEW, CounterReason.COMMENTS_PER_LIKE);
  }

  @Test
  void probability_staysBetweenFloorAndCeiling() {
    CounterScore score = judge(Snapshots.natural(4, DAYS * 24).bring(20, 180, 5_000)).score();
    assertThat(score.probability().high()).isLessThanOrEqualTo(CounterScore.CEILING);
    assertThat(score.probability().low()).isGreaterThanOrEqualTo(CounterScore.FLOOR);
    assertThat(score.probability().estimate()).isGreaterThan(0.9);
  }
}
