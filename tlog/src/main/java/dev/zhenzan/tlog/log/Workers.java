package dev.zhenzan.tlog.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A few threads that share a list of work; one worker is the calling thread alone. */
final class Workers implements AutoCloseable {
  private final int number;
  private final ExecutorService others;

  Workers(int number) {
    if (number < 1 || number > 64) {
      throw new IllegalArgumentException("workers: " + number);
    }
    this.number = number;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, number - 1), Thread.ofPlatform().daemon().name("log-", 0).factory());
  }

  /** Does the work for each element; throws the first failure after all threads have ended. */
  <T> void each(List<T> elements, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < elements.size(); i = next.getAndIncrement()) {
            work.accept(elements.get(i));
          }
        };
    CompletableFuture<?>[] shares =
        Stream.generate(() -> CompletableFuture.runAsync(share, others))
            .limit(Math.max(0, Math.min(number, elements.size()) - 1))
            .toArray(CompletableFuture<?>[]::new);
    try {
      share.run();
    } finally {
      join(CompletableFuture.allOf(shares));
    }
  }

  private static void join(CompletableFuture<Void> shares) {
    try {
      shares.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
