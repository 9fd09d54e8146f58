package dev.zhenzan.detect.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.detect.Detection;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviorDetectorTest {
  private static final double HOUR = 3_600;
  private static final double DAY = 24 * HOUR;

  private final SmallLog log = SmallLog.empty();

  private Detection detect() {
    return new BehaviorDetector().detect(log.input(), Workers.sequential());
  }

  private List<Evidence> found(Reason reason) {
    return detect().evidence().stream().filter(finding -> finding.reason() == reason).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void intervals_ofATimerWithJitter_areRegular(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double second = 0;
    for (int i = 0; i < 40; i++) {
      second += random.nextDouble(60, 120);
      log.like("a", "v" + i, second);
    }

    assertThat(found(Reason.REGULAR_INTERVALS)).singleElement().satisfies(this::coversAllLikes);
  }

  private void coversAllLikes(Evidence finding) {
    assertThat(finding.rows()).hasSize(40).isSorted();
    assertThat(finding.strengths()).containsOnly(finding.strengths()[0]);
    assertThat(finding.strengths()[0]).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void intervals_thatSpreadOverOrdersOfMagnitude_areNot(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double second = 0;
    for (int i = 0; i < 200; i++) {
      second += Math.exp(random.nextDouble(0, 9));
      log.like("a", "v" + i, second);
    }

    assertThat(found(Reason.REGULAR_INTERVALS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13, 0", "14, 1"})
  void intervals_needMoreThanADozenGaps(int likes, int expected) {
    for (int i = 0; i < likes - 1; i++) {
      log.like("a", "v" + i, 60.0 * i);
    }

    assertThat(found(Reason.REGULAR_INTERVALS)).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rhythm_ofAnAccountAwakeAroundTheClock_isMissing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 400; i++) {
      log.like("a", "v" + i, random.nextDouble(7 * DAY));
    }

    assertThat(found(Reason.NO_DAILY_RHYTHM)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 13, 20})
  void rhythm_ofAnAccountThatSleepsAtAnyHour_isThere(int wakes) {
    SplittableRandom random = new SplittableRandom(wakes);
    for (int i = 0; i < 400; i++) {
      log.like("a", "v" + i, DAY * random.nextInt(7) + HOUR * (wakes + random.nextDouble(16)));
    }

    assertThat(found(Reason.NO_DAILY_RHYTHM)).isEmpty();
  }

  @Test
  void rhythm_needsFiveDays() {
    for (int i = 0; i < 400; i++) {
      log.like("a", "v" + i, 4.9 * DAY * i / 400);
    }

    assertThat(found(Reason.NO_DAILY_RHYTHM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"300, 10000, 1", "900, 10000, 0", "1200, 60000, 0", "300, 0, 1", "300, 2000, 0"})
  void watching_ofUnderASecondAndATwentiethOfTheVideo_isNone(
      int dwellMillis, int durationMillis, int expected) {
    for (int i = 0; i < 6; i++) {
      log.watch("a", "v" + i, 100 * i, dwellMillis, durationMillis).like("a", "v" + i, 100 * i + 1);
    }

    assertThat(found(Reason.LIKE_WITHOUT_WATCHING)).hasSize(expected);
  }

  @Test
  void watching_countsTheLongestViewOfAVideoByTheAccountItself() {
    for (int i = 0; i < 6; i++) {
      log.watch("a", "v" + i, i, 100, 9_000).watch("a", "v" + i, 10 + i, 8_000, 9_000);
      log.like("a", "v" + i, 20 + i).like("b", "v" + i, 20 + i).watch("b", "v" + i, i, 100, 9_000);
    }

    assertThat(found(Reason.LIKE_WITHOUT_WATCHING))
        .singleElement()
        .satisfies(finding -> assertThat(log.table().account(finding.rows()[0])).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 0", "5, 0, 1", "8, 2, 1", "7, 2, 0"})
  void watching_needsFiveKnownLikesAndMostOfThemUnwatched(int unwatched, int watched, int found) {
    for (int i = 0; i < unwatched + watched; i++) {
      int dwell = i < unwatched ? 100 : 9_000;
      log.watch("a", "v" + i, i, dwell, 10_000).like("a", "v" + i, i).like("a", "w" + i, i);
    }

    assertThat(found(Reason.LIKE_WITHOUT_WATCHING)).hasSize(found);
  }

  @Test
  void watching_withoutAnyDwell_saysThatItDidNotRun() {
    log.like("a", "v", 0);

    assertThat(detect().runs())
        .containsExactly(
            new DetectorRun("behavior.intervals", "", 0),
            new DetectorRun("behavior.rhythm", "", 0),
            new DetectorRun("behavior.watching", "no dwell in the log", 0));
  }

  @Test
  void detect_doesNotDependOnTheNumberOfThreads() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 60_000; i++) {
      String account = "a" + i % 3_000;
      String video = "v" + random.nextInt(500);
      log.watch(account, video, 40.0 * i, random.nextInt(1_500), 30_000);
      log.like(account, video, 40.0 * i + random.nextInt(30));
    }
    Detection expected = detect();
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Detection found = new BehaviorDetector().detect(log.input(), workers);
      assertThat(found.runs()).isEqualTo(expected.runs());
      assertThat(texts(found)).isEqualTo(texts(expected));
    }
    assertThat(expected.evidence()).extracting(Evidence::reason).contains(Reason.REGULAR_INTERVALS);
  }

  private static List<String> texts(Detection detection) {
    return detection.evidence().stream()
        .map(f -> f.reason() + Arrays.toString(f.rows()) + Arrays.toString(f.strengths()))
        .toList();
  }
}
