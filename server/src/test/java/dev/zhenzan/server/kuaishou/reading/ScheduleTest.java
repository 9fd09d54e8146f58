package dev.zhenzan.server.kuaishou.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-5M, PT15M",
    "PT0S, PT15M",
    "PT23H59M, PT15M",
    "PT24H, PT30M",
    "P3D, PT1H",
    "P7D, PT3H",
    "P30D, PT12H",
    "P400D, PT12H"
  })
  void next_isSoonerTheYoungerTheWork(Duration age, Duration every) {
    assertThat(Schedule.next(NOW.minus(age), NOW)).isEqualTo(NOW.plus(every));
  }

  @Test
  void firstMonth_hasNoMoreSnapshotsThanAnAuditTakes() {
    Instant at = NOW;
    int snapshots = 0;
    while (at.isBefore(NOW.plus(Duration.ofDays(30)))) {
      at = Schedule.next(/* publishedAt= */ NOW, /* now= */ at);
      snapshots++;
    }
    assertThat(snapshots).isBetween(300, 1_000);
  }
}
