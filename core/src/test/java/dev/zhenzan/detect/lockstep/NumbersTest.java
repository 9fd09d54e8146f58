package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a map filled key by key. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({"1, 0, 10", "2, 900, 1", "3, 9000, 50", "4, 9000, 100000", "5, 9000, 1000000000000"})
  void numbers_areGivenInTheOrderInWhichKeysFirstCome(long seed, int places, long keys) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] key = random.longs(places, -1, keys).toArray();
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    int[] expected = new int[places];
    for (int place = 0; place < places; place++) {
      boolean none = key[place] == Numbers.NONE;
      expected[place] = none ? -1 : numbers.computeIfAbsent(key[place], k -> numbers.size());
    }

    Numbers found = Numbers.of(places, place -> key[place], Workers.sequential());

    assertThat(found.of()).isEqualTo(expected);
    assertThat(found.size()).isEqualTo(numbers.size());
    try (WorkerThreads workers = new WorkerThreads(3)) {
      assertThat(Numbers.of(places, place -> key[place], workers).of()).isEqualTo(expected);
    }
  }
}
