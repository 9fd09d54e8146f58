package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.LocalClock;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final long HOUR = LocalClock.HOUR;
  private static final long DAY = LocalClock.DAY;

  private static Timeline timeline(Sample sample) {
    AuditResult result = sample.result();
    LocalClock clock = LocalClock.of(result.input().interactions());
    return Timeline.of(result, clock, Timeline.Subject.LIKES);
  }

  private static Sample every(long step, int likes) {
    Sample sample = Sample.chinese();
    for (int i = 0; i < likes; i++) {
      sample.like("a" + i, "v", Sample.START + i * step);
    }
    return sample;
  }

  private static long shown(Timeline timeline) {
    long shown = 0;
    for (int bin = 0; bin < timeline.bins(); bin++) {
      shown += timeline.total(bin);
    }
    return shown;
  }

  @Test
  void fortnight_isShownByHour() {
    Timeline timeline = timeline(every(HOUR, 14 * 24));
    assertThat(timeline.hoursOfBin()).isEqualTo(1);
    assertThat(timeline.bins()).isEqualTo(14 * 24);
    assertThat(timeline.startOf(0)).isEqualTo(Sample.START);
  }

  @Test
  void threeMonths_areShownByDayOfTheSourcesZone() {
    Timeline timeline = timeline(every(DAY, 90));
    assertThat(timeline.hoursOfBin()).isEqualTo(24);
    assertThat(timeline.startOf(0)).isEqualTo(Sample.START);
    assertThat(timeline.total(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 28, 365, 3_650, 80_000})
  void anySpan_hasABoundedNumberOfBars(long days) {
    Timeline timeline = timeline(every(days * DAY / 50, 51));
    assertThat(timeline.bins()).isBetween(12, 401);
    assertThat(shown(timeline)).isEqualTo(51);
  }

  @Test
  void strayTimes_areCountedAndNotDrawn() {
    Sample sample = every(HOUR, 1_000);
    sample.like("stray", "v", 0);
    Timeline timeline = timeline(sample);
    assertThat(timeline.outside()).isEqualTo(1);
    assertThat(shown(timeline)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bars_holdWhatACountByHandHolds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Sample sample = Sample.chinese();
    int[] valid = new int[48];
    int[] invalid = new int[48];
    for (int i = 0; i < 2_000; i++) {
      int hour = i < 48 ? i : random.nextInt(48);
      long time = Sample.START + hour * HOUR + random.nextLong(HOUR);
      if (random.nextInt(4) == 0) {
        sample.invalid("a", "v", time, Reason.DUPLICATE_ROW);
        invalid[hour]++;
      } else {
        sample.like("a", "v", time);
        valid[hour]++;
      }
    }
    Timeline timeline = timeline(sample);
    for (int hour = 0; hour < 48; hour++) {
      assertThat(timeline.count(hour, Verdict.VALID)).as("seed %d", seed).isEqualTo(valid[hour]);
      assertThat(timeline.invalid(hour)).as("seed %d", seed).isEqualTo(invalid[hour]);
    }
  }

  @Test
  void worst_isNoNearlyEmptyBar() {
    Sample sample = every(Sample.MINUTE, 60);
    sample.invalid("x", "v", Sample.START, Reason.DUPLICATE_ROW);
    sample.invalid("y", "v", Sample.START + 5 * HOUR, Reason.DUPLICATE_ROW);
    Timeline timeline = timeline(sample);
    assertThat(timeline.startOf(timeline.worst())).isEqualTo(Sample.START);
  }
}
