package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStyleTest {
  private static final long MICROS = 1_767_571_261_123_456L;

  @Test
  void format_ofEpochUnits_countsThem() {
    assertThat(TimeStyle.EPOCH_SECONDS.format(MICROS)).isEqualTo("1767571261");
    assertThat(TimeStyle.EPOCH_MILLIS.format(MICROS)).isEqualTo("1767571261123");
    assertThat(TimeStyle.EPOCH_MICROS.format(MICROS)).isEqualTo("1767571261123456");
  }

  @Test
  void format_ofTimesBefore1970_roundsDown() {
    assertThat(TimeStyle.EPOCH_SECONDS.format(-1)).isEqualTo("-1");
    assertThat(TimeStyle.EPOCH_MILLIS.format(-1_001)).isEqualTo("-2");
    assertThat(new TimeStyle(TimeStyle.Unit.ISO, 6, 0, true).format(-1))
        .isEqualTo("1969-12-31T23:59:59.999999Z");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, 2026-01-05T00:01:01Z",
    "0, 0, false, 2026-01-05T00:01:01+00:00",
    "3, 28800, false, 2026-01-05T08:01:01.123+08:00",
    "6, -12600, false, 2026-01-04T20:31:01.123456-03:30",
    "1, 20700, false, 2026-01-05T05:46:01.1+05:45",
  })
  void format_ofIso_writesDigitsAndOffset(int digits, int offset, boolean zulu, String expected) {
    assertThat(new TimeStyle(TimeStyle.Unit.ISO, digits, offset, zulu).format(MICROS))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void format_ofIsoWithSixDigits_isTheSameInstantToTheJdk(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      long micros = random.nextLong(-62_000_000_000_000_000L, 250_000_000_000_000_000L);
      int offset = 900 * random.nextInt(-48, 56);
      String text =
          new TimeStyle(TimeStyle.Unit.ISO, 6, offset, random.nextBoolean()).format(micros);
      Instant read = OffsetDateTime.parse(text).toInstant();
      assertThat(ChronoUnit.MICROS.between(Instant.EPOCH, read)).as(text).isEqualTo(micros);
    }
  }

  @Test
  void instant_isThatOfTheMicros() {
    assertThat(TimeStyle.instant(MICROS)).isEqualTo(Instant.parse("2026-01-05T00:01:01.123456Z"));
    assertThat(TimeStyle.instant(-1)).isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 7})
  void style_withOtherThanUpToSixDigits_isRefused(int digits) {
    assertThatThrownBy(() -> new TimeStyle(TimeStyle.Unit.ISO, digits, 0, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fractionDigits")
        .hasMessageContaining(Integer.toString(digits));
  }
}
