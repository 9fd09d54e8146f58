package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AscendingTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 63, 63", "3, 64, 64", "4, 100000, 10", "5, 100000, 5000"})
  void of_sortsFewAndMany_andForgetsThem(long seed, int limit, int size) {
    Ascending ascending = new Ascending(limit);
    for (int turn = 0; turn < 3; turn++) {
      int[] numbers = different(new SplittableRandom(seed + turn), limit);

      int[] ordered = ascending.of(numbers, size);

      int[] sorted = Arrays.copyOf(numbers, size);
      Arrays.sort(sorted);
      assertThat(ordered).isEqualTo(sorted);
    }
  }

  private static int[] different(SplittableRandom random, int limit) {
    int[] numbers = IntStream.range(0, limit).toArray();
    for (int i = limit - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = number;
    }
    return numbers;
  }
}
