package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStyleTest {
  private static final TimeStyle CHINA = new TimeStyle(TimeStyle.Unit.ISO, 3, 8 * 3_600, false);

  @Test
  void isoWithOffset_readsAsLocalTime() {
    assertThat(written(CHINA, 1_772_380_800_123_456L)).isEqualTo("2026-03-02T00:00:00.123+08:00");
  }

  @Test
  void zeroOffset_isWrittenAsTheSourceWroteIt() {
    assertThat(written(new TimeStyle(TimeStyle.Unit.ISO, 0, 0, true), 0))
        .isEqualTo("1970-01-01T00:00:00Z");
    assertThat(written(new TimeStyle(TimeStyle.Unit.ISO, 0, 0, false), 0))
        .isEqualTo("1970-01-01T00:00:00+00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "-11644473600000000",
    "253402300799999999",
    "253402300800000000",
    "-62167219200000000",
    "-62167219200000001",
    "951782399999999",
    "951868800000000",
    "4107542400000000",
    "-1"
  })
  void bytesAtTheEdgesOfCalendars_equalTheText(long micros) {
    assertSame(CHINA, micros);
    assertSame(new TimeStyle(TimeStyle.Unit.ISO, 6, -(5 * 3_600 + 1_815), false), micros);
    assertSame(TimeStyle.EPOCH_SECONDS, micros);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bytesOfRandomTimes_equalTheText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      TimeStyle.Unit unit = TimeStyle.Unit.values()[random.nextInt(4)];
      int offset = (random.nextInt(2 * 18 * 60 + 1) - 18 * 60) * 60;
      TimeStyle style =
          new TimeStyle(unit, random.nextInt(7), random.nextInt(4) == 0 ? 0 : offset, i % 2 == 0);
      assertSame(style, random.nextLong() >> random.nextInt(64));
    }
  }

  private static void assertSame(TimeStyle style, long micros) {
    assertThat(written(style, micros)).as("%s %d", style, micros).isEqualTo(style.format(micros));
  }

  private static String written(TimeStyle style, long micros) {
    byte[] target = new byte[TimeStyle.MAX_LENGTH + 3];
    int end = style.write(micros, target, 3);
    return new String(target, 3, end - 3, StandardCharsets.US_ASCII);
  }
}
