package dev.zhenzan.detect.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.detect.Detection;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningDetectorTest {
  private final SmallLog log = SmallLog.empty();

  private int[] rows(Reason reason) {
    return rows(detect(log.input(), Workers.sequential()), reason);
  }

  private static Detection detect(AuditInput input, Workers workers) {
    return new ScreeningDetector().detect(input, workers);
  }

  private static int[] rows(Detection detection, Reason reason) {
    return detection.evidence().stream()
        .filter(finding -> finding.reason() == reason)
        .map(Evidence::rows)
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  @Test
  void duplicates_areTheLaterRowsOfTheSameAct() {
    log.like("a", "v", 10).like("b", "v", 10).like("a", "v", 10).like("a", "w", 10);
    log.like("a", "v", 11).unlike("a", "v", 10).like("a", "v", 10);

    assertThat(rows(Reason.DUPLICATE_ROW)).containsExactly(2, 6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void duplicates_agreeWithComparingAllPairs(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 400;
    String[] keys = new String[size];
    for (int row = 0; row < size; row++) {
      String account = "a" + random.nextInt(4);
      InteractionKind kind = InteractionKind.values()[random.nextInt(2)];
      String video = "v" + random.nextInt(4);
      int second = random.nextInt(8);
      keys[row] = account + kind + video + second;
      log.row(account, kind, video, second);
    }

    assertThat(rows(Reason.DUPLICATE_ROW)).isEqualTo(laterOfEqual(keys)).isNotEmpty();
  }

  private static int[] laterOfEqual(String[] keys) {
    return java.util.stream.IntStream.range(0, keys.length)
        .filter(row -> Arrays.asList(keys).subList(0, row).contains(keys[row]))
        .toArray();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void duplicates_ofAnAccountWhoseRowsAllBearOneTime_takeNoQuadraticTime() {
    int rows = 400_000;
    for (int row = 0; row < rows; row++) {
      log.row("a", InteractionKind.VIEW, "v" + row % (rows - 1), 0);
    }

    assertThat(rows(Reason.DUPLICATE_ROW)).containsExactly(rows - 1);
  }

  @ParameterizedTest
  @CsvSource({"20, 5.0, 20", "19, 1.0, 0", "20, 5.1, 0", "50, 12.0, 50"})
  void rate_isImpossibleFromTwentyLikesInFiveSeconds(int likes, double seconds, int expected) {
    for (int i = 0; i < likes; i++) {
      log.like("a", "v" + i, seconds * i / (likes - 1));
    }

    assertThat(rows(Reason.IMPOSSIBLE_RATE)).hasSize(expected);
  }

  @Test
  void rate_namesTheLikesOfTheImpossibleStretchesAlone() {
    log.like("a", "before", 0);
    for (int i = 0; i < 40; i++) {
      log.like(i % 2 == 0 ? "a" : "b", "v" + i, 100 + i * 0.1);
    }
    log.like("a", "after", 200).row("a", InteractionKind.VIEW, "v0", 101);

    int[] expected = java.util.stream.IntStream.rangeClosed(1, 40).toArray();
    assertThat(rows(Reason.IMPOSSIBLE_RATE)).containsExactly(expected);
  }

  @Test
  void rate_doesNotCountViewsNorAddAccounts() {
    for (int i = 0; i < 100; i++) {
      log.row("a", InteractionKind.VIEW, "v" + i, 0.01 * i).like("b" + i % 10, "v" + i, 0.01 * i);
    }

    assertThat(rows(Reason.IMPOSSIBLE_RATE)).isEmpty();
  }

  @Test
  void rate_ofALogWhoseRowsStandInItManyTimes_countsEachActOnce() {
    for (int copy = 0; copy < 5; copy++) {
      for (int i = 0; i < 8; i++) {
        log.like("a", "v" + i, 0.6 * i);
      }
    }

    assertThat(rows(Reason.IMPOSSIBLE_RATE)).isEmpty();
    assertThat(rows(Reason.DUPLICATE_ROW)).hasSize(32);
  }

  @Test
  void publication_isToleratedByAnHour() {
    log.video("v", "c", 7_200);
    log.like("a", "v", 3_599).like("b", "v", 3_600).like("c", "v", 9_000).like("a", "w", 0);

    assertThat(rows(Reason.BEFORE_PUBLICATION)).containsExactly(0);
  }

  @Test
  void registration_isToleratedByAnHour() {
    log.account("a", 7_200);
    log.like("a", "v", 3_599).like("a", "w", 3_600).like("b", "v", 0);

    assertThat(rows(Reason.BEFORE_REGISTRATION)).containsExactly(0);
  }

  @Test
  void checks_withoutTheFileTheyNeed_sayThatTheyDidNotRun() {
    log.like("a", "v", 0);
    Detection detection = detect(log.input(), Workers.sequential());

    assertThat(detection.runs())
        .contains(
            new DetectorRun("screening.publication", "no videos file", 0),
            new DetectorRun("screening.registration", "no accounts file", 0))
        .filteredOn(DetectorRun::ran)
        .extracting(DetectorRun::detector)
        .containsExactly("screening.duplicates", "screening.rate");
  }

  @Test
  void detect_ofAnEmptyLog_findsNothing() {
    assertThat(detect(log.input(), Workers.sequential()).evidence()).isEmpty();
  }

  @Test
  void detect_doesNotDependOnTheNumberOfThreads() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 30_000; i++) {
      log.like("a" + random.nextInt(2_000), "v" + random.nextInt(20), random.nextInt(60));
    }
    AuditInput input = log.input();
    Detection expected = detect(input, Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Detection found = detect(input, workers);
      assertThat(found.runs()).isEqualTo(expected.runs());
      assertThat(rows(found, Reason.DUPLICATE_ROW))
          .isEqualTo(rows(expected, Reason.DUPLICATE_ROW))
          .isNotEmpty()
          .isSorted();
    }
  }
}
