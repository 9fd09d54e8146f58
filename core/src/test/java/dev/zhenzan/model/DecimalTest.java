package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private static final byte UNTOUCHED = '#';

  private static String padded(long value, int digits) {
    byte[] bytes = new byte[Decimal.MAX_LENGTH + 2];
    Arrays.fill(bytes, UNTOUCHED);
    assertThat(Decimal.padded(value, digits, bytes, 1)).isEqualTo(1 + digits);
    assertThat(bytes[0]).isEqualTo(UNTOUCHED);
    assertThat(bytes[1 + digits]).isEqualTo(UNTOUCHED);
    return new String(bytes, 1, digits, StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void padded_isTheEndOfTheTextWithZerosInFront(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 10_000; trial++) {
      long value = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
      String text = "0".repeat(19) + value;
      int digits = random.nextInt(20);
      assertThat(padded(value, digits))
          .as("seed %d, %d in %d digits", seed, value, digits)
          .isEqualTo(text.substring(text.length() - digits));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 9, 10, 99, 100, -1, -10, Long.MAX_VALUE, -Long.MAX_VALUE, Long.MIN_VALUE})
  void written_isItsText(long value) {
    byte[] bytes = new byte[Decimal.MAX_LENGTH];
    int end = Decimal.write(value, bytes, 0);

    assertThat(new String(bytes, 0, end, StandardCharsets.US_ASCII)).isEqualTo("" + value);
  }

  @Test
  void pairs_areTwoDigits() {
    byte[] bytes = new byte[2];
    for (int value = 0; value < 100; value++) {
      assertThat(Decimal.pair(value, bytes, 0)).isEqualTo(2);
      assertThat(bytes).asString(StandardCharsets.US_ASCII).isEqualTo("%02d".formatted(value));
    }
  }
}
