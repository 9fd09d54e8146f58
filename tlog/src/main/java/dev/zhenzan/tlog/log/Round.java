package dev.zhenzan.tlog.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The appends that make a batch together, and how it went with them. Safe for several threads. */
final class Round {
  private final CompletableFuture<long[]> sequenced = new CompletableFuture<>();
  private final CompletableFuture<long[]> published = new CompletableFuture<>();

  void sequenced(long[] indexes) {
    sequenced.complete(indexes);
  }

  void published(long[] indexes) {
    sequenced.complete(indexes);
    published.complete(indexes);
  }

  void failed(StorageException failure) {
    sequenced.completeExceptionally(failure);
    published.completeExceptionally(failure);
  }

  long[] awaitSequenced() throws InterruptedException {
    return await(sequenced);
  }

  long[] awaitPublished() throws InterruptedException {
    return await(published);
  }

  private static long[] await(CompletableFuture<long[]> indexes) throws InterruptedException {
    try {
      return indexes.get();
    } catch (ExecutionException e) {
      throw (StorageException) e.getCause();
    }
  }
}
