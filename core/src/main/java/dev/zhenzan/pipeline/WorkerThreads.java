package dev.zhenzan.pipeline;

import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A fixed number of threads. Thread-safe; close it to let the threads go. */
public final class WorkerThreads implements Workers, AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /**
   * Starts threads.
   *
   * @param threads at least 1
   */
  public WorkerThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
  }

  /**
   * {@inheritDoc} Where a task fails, no further one is started.
   *
   * @throws IllegalStateException with the first failure as its cause, once no task is running
   */
  @Override
  public void run(int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < Math.min(threads, tasks); thread++) {
      running.add(
          executor.submit(
              () -> {
                for (int i = next.getAndIncrement();
                    i < tasks && failure.get() == null;
                    i = next.getAndIncrement()) {
                  run(task, i, failure);
                }
              }));
    }
    running.forEach(WorkerThreads::await);
    if (failure.get() != null) {
      throw new IllegalStateException("a worker failed", failure.get());
    }
  }

  // A worker's failure of any kind, out of memory too, has to reach whoever waits for it.
  @SuppressWarnings("CatchThrowable")
  private static void run(IntConsumer task, int i, AtomicReference<@Nullable Throwable> failure) {
    try {
      task.accept(i);
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for workers", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed", e.getCause());
    }
  }

  @Override
  public int parallelism() {
    return threads;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
