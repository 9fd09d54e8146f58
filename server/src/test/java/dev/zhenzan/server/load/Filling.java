package dev.zhenzan.server.load;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Fills a service with interactions, from four connections. */
final class Filling {
  private static final int BATCH = 10_000;
  private static final int SENDERS = 4;
  private static final long SEED = 1;

  private Filling() {}

  static void of(Client client, long rows) throws InterruptedException, ExecutionException {
    AtomicLong sent = new AtomicLong();
    long start = System.nanoTime();
    Together.run(
        SENDERS,
        () -> {
          long before = sent.getAndAdd(BATCH);
          while (before < rows) {
            client.send(Bodies.body(BATCH, new Random(SEED + before)));
            before = sent.getAndAdd(BATCH);
          }
        });
    Sizes.rate("filled", rows, start);
  }
}
