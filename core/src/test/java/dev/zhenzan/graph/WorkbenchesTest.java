package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.pipeline.WorkerThreads;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void run_doesEachTaskOnceOnAsManyBenchesAsThreads(int threads) {
    AtomicInteger made = new AtomicInteger();
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      Workbenches<int[]> benches =
          new Workbenches<>(workers, () -> new int[] {made.incrementAndGet()});
      int[] done = new int[100];
      benches.run(done.length, (bench, i) -> done[i]++);
      benches.run(done.length, (bench, i) -> done[i]++);

      assertThat(done).containsOnly(2);
      assertThat(made).hasValue(threads);
    }
  }

  @Test
  void run_ofNothing_makesNoBench() {
    AtomicInteger made = new AtomicInteger();

    new Workbenches<>(Workers.sequential(), made::incrementAndGet).run(0, (bench, i) -> {});

    assertThat(made).hasValue(0);
  }
}
