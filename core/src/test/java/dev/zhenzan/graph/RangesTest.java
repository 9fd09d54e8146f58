package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.pipeline.WorkerThreads;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 1_023, 2_048, 100_000, 1_000_003})
  void run_coversEachNumberOnce(int size) {
    AtomicIntegerArray times = new AtomicIntegerArray(size);
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Ranges.of(size)
          .run(workers, (from, to) -> IntStream.range(from, to).forEach(times::incrementAndGet));
    }

    assertThat(IntStream.range(0, size).map(times::get)).allMatch(count -> count == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void map_answersInTheOrderOfTheRangesWhateverTheNumberOfThreads(int threads) {
    Ranges ranges = Ranges.of(50_000);
    List<String> expected = ranges.map(Workers.sequential(), (from, to) -> from + "-" + to);
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      assertThat(ranges.map(workers, (from, to) -> from + "-" + to)).isEqualTo(expected);
    }
    assertThat(expected.getFirst()).startsWith("0-");
    assertThat(expected.getLast()).endsWith("-50000");
  }

  @Test
  void map_ofNoNumbers_isEmpty() {
    assertThat(Ranges.of(0).map(Workers.sequential(), (from, to) -> to - from)).isEmpty();
  }
}
