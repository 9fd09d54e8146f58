package dev.zhenzan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.graph.Workers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerThreadsTest {
  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "2, 1", "2, 1000", "3, 7", "8, 100"})
  void run_doesEachTaskOnceAndWaitsForAll(int threads, int tasks) {
    AtomicIntegerArray done = new AtomicIntegerArray(tasks);
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      workers.run(tasks, done::incrementAndGet);
      assertThat(workers.parallelism()).isEqualTo(threads);
    }

    assertThat(IntStream.range(0, tasks).map(done::get)).allMatch(times -> times == 1);
  }

  @Test
  void run_doesTasksSideBySide() {
    CountDownLatch both = new CountDownLatch(2);
    try (WorkerThreads workers = new WorkerThreads(2)) {
      workers.run(2, task -> meet(both));
    }

    assertThat(both.getCount()).isZero();
  }

  /** Returns only when the other task has come here too. */
  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void run_whoseTaskFails_throwsWithItsCause(int threads) {
    IllegalArgumentException failure = new IllegalArgumentException("task 3");
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      assertThatThrownBy(() -> workers.run(10, task -> failAt(3, task, failure))).hasCause(failure);
    }
  }

  private static void failAt(int number, int task, RuntimeException failure) {
    if (task == number) {
      throw failure;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0, 1, 0, 1})
  void run_whoseTaskFails_throwsOnlyWhenNoOtherTaskIsRunning(int failing) {
    CountDownLatch started = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    try (WorkerThreads workers = new WorkerThreads(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      2,
                      task -> {
                        if (task == failing) {
                          await(started);
                          throw new IllegalStateException("the failing task");
                        }
                        running.incrementAndGet();
                        started.countDown();
                        spin();
                        running.decrementAndGet();
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(running).hasValue(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that lasts well beyond the other task's failure. */
  private static void spin() {
    long until = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void run_afterAFailure_stillWorks() {
    AtomicInteger done = new AtomicInteger();
    try (WorkerThreads workers = new WorkerThreads(2)) {
      assertThatThrownBy(
              () -> workers.run(4, task -> failAt(0, task, new IllegalStateException("first"))))
          .isInstanceOf(IllegalStateException.class);
      workers.run(5, task -> done.incrementAndGet());
    }

    assertThat(done).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void threads_fewerThanOne_areRefused(int threads) {
    assertThatThrownBy(() -> new WorkerThreads(threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(threads));
  }

  @Test
  void sequential_runsTasksInOrder() {
    StringBuilder order = new StringBuilder();
    Workers.sequential().run(4, order::append);

    assertThat(order).hasToString("0123");
    assertThat(Workers.sequential().parallelism()).isEqualTo(1);
  }
}
