package dev.zhenzan.tlog.log;

import java.util.concurrent.CompletableFuture;

/**
 * The appends that make a batch together, and how it went with them. Safe for several threads.
 *
 * @param sequenced the indexes of the batch's entries, or a {@link StorageException}
 * @param published the same
 */
record Round(CompletableFuture<long[]> sequenced, CompletableFuture<long[]> published) {
  Round() {
    this(new CompletableFuture<>(), new CompletableFuture<>());
  }

  void succeeded(long[] indexes) {
    sequenced.complete(indexes);
    published.complete(indexes);
  }

  void failed(StorageException failure) {
    sequenced.completeExceptionally(failure);
    published.completeExceptionally(failure);
  }
}
