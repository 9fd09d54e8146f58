package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
  private final IsoTime time = new IsoTime();

  private @Nullable String read(String text) {
    byte[] bytes = ("??" + text + "??").getBytes(StandardCharsets.UTF_8);
    return time.read(bytes, 2, bytes.length - 2);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomTimes_areReadAsTheJdkReadsThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801));
      Instant instant =
          Instant.ofEpochSecond(
              random.nextLong(-50_000_000_000L, 200_000_000_000L), random.nextInt(1_000_000_000));
      OffsetDateTime expected = instant.atOffset(offset);
      String text = expected.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);

      assertThat(read(text)).as("seed %d: %s", seed, text).isNull();
      assertThat(time.micros()).as("seed %d: %s", seed, text).isEqualTo(micros(instant));
      assertThat(time.offsetSeconds()).isEqualTo(offset.getTotalSeconds());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void changedTexts_areRefusedWhereTheJdkRefusesThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "0123456789-+:.TZ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2026-02-28T23:59:58.123+08:00");
      for (int change = random.nextInt(1, 3); change > 0; change--) {
        text.setCharAt(
            random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (jdkReads(text.toString())) {
        assertThat(read(text.toString())).as("seed %d: %s", seed, text).isNull();
        assertThat(time.micros()).isEqualTo(micros(OffsetDateTime.parse(text).toInstant()));
      }
    }
  }

  private static boolean jdkReads(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() >= 0;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T20:15:30+08:00, 2026-05-01T12:15:30Z, 0, 28800, false",
    "2026-05-01 20:15:30.5+0800, 2026-05-01T12:15:30.500Z, 1, 28800, false",
    "2026-05-01T20:15+08, 2026-05-01T12:15:00Z, 0, 28800, false",
    "2026-05-01t20:15:30.123456789z, 2026-05-01T20:15:30.123456Z, 6, 0, true",
    "2026-05-01T20:15:30.000-03:30, 2026-05-01T23:45:30Z, 3, -12600, false",
    "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z, 0, 0, false",
  })
  void goodText_isReadWithItsStyle(
      String text, Instant instant, int digits, int offset, boolean zulu) {
    assertThat(read(text)).isNull();
    assertThat(time.micros()).isEqualTo(micros(instant));
    assertThat(time.fractionDigits()).isEqualTo(digits);
    assertThat(time.offsetSeconds()).isEqualTo(offset);
    assertThat(time.zulu()).isEqualTo(zulu);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-05-01",
        "2026-5-1T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-05-01T24:00:00Z",
        "2026-05-01T00:60:00Z",
        "2026-05-01T00:00:60Z",
        "2026-05-01T00:00:00.Z",
        "2026-05-01T00:00:00+19:00",
        "2026-05-01T00:00:00+18:01",
        "2026-05-01T00:00:00+08:60",
        "2026-05-01T00:00:00+8",
        "2026-05-01T00:00:00ZZ",
        "2026-05-01T00:00:00Z[UTC]",
        "2026/05/01T00:00:00Z",
        "2026-05-01T00Z",
        "+12026-05-01T00:00:00Z",
      })
  void badText_isRefused(String text) {
    assertThat(read(text)).startsWith("is no time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-01T20:15:30", "2026-05-01 20:15:30.123", "2026-05-01T20:15"})
  void textWithoutOffset_isRefusedAndSaysSo(String text) {
    assertThat(read(text)).isEqualTo(IsoTime.NO_OFFSET);
  }

  @Test
  void leapDays_areDaysOfLeapYearsAlone() {
    assertThat(read("2000-02-29T00:00:00Z")).isNull();
    assertThat(read("2024-02-29T00:00:00Z")).isNull();
    assertThat(read("2100-02-29T00:00:00Z")).isNotNull();
  }
}
