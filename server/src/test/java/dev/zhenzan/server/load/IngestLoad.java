package dev.zhenzan.server.load;

import dev.zhenzan.server.support.PackagedService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends interactions to the packaged service on an empty folder: as fast as it takes them, and then
 * at a given rate, whose times count from when a batch was due and not from when it was sent, so
 * that a service that stalls is seen to.
 *
 * <p>{@code FOLDER SECONDS CONNECTIONS RATE}: rows a second, 0 for half of what was reached in
 * small batches.
 */
final class IngestLoad {
  private static final int LARGE = 10_000;
  private static final int SMALL = 1_000;
  private static final int BODIES = 64;
  private static final int WARM_UP_SECONDS = 15;
  private static final long SEED = 1;

  private final Client client;

  private IngestLoad(Client client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws Exception {
    UUID organisation = UUID.randomUUID();
    try (PackagedService service = PackagedService.start(Path.of(arguments[0]))) {
      new IngestLoad(new Client(service, service.operatorOf(organisation)))
          .time(
              Integer.parseInt(arguments[1]),
              Integer.parseInt(arguments[2]),
              Double.parseDouble(arguments[3]));
      Sizes.tell(service, organisation);
    }
  }

  private void time(int seconds, int connections, double rate)
      throws InterruptedException, ExecutionException {
    asFastAsTaken("warm-up", WARM_UP_SECONDS, connections, LARGE);
    asFastAsTaken("large batches", seconds, connections, LARGE);
    double reached = asFastAsTaken("small batches", seconds, connections, SMALL);
    atRate(seconds, rate > 0 ? rate : reached / 2);
    System.out.printf("sent later on request: %d%n", client.later());
  }

  private double asFastAsTaken(String name, int seconds, int connections, int rows)
      throws InterruptedException, ExecutionException {
    List<byte[]> bodies = Bodies.of(BODIES, rows, SEED);
    Times times = new Times(1_000_000);
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    Together.run(
        connections,
        () -> {
          for (int i = 0; System.nanoTime() < end; i++) {
            long before = System.nanoTime();
            client.send(bodies.get(i % BODIES));
            times.add(System.nanoTime() - before);
          }
        });
    double reached = Sizes.rate(name, (long) times.size() * rows, start);
    System.out.printf("  %d connections, %d rows each time: %s%n", connections, rows, times);
    return reached;
  }

  private void atRate(int seconds, double rate) throws InterruptedException, ExecutionException {
    List<byte[]> bodies = Bodies.of(BODIES, SMALL, SEED);
    int batches = (int) (seconds * rate / SMALL);
    double interval = 1e9 * SMALL / rate;
    Times times = new Times(batches);
    GuardDelay before = GuardDelay.now(client);
    List<Future<?>> sent = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < batches; i++) {
        long due = start + (long) (i * interval);
        byte[] body = bodies.get(i % BODIES);
        LockSupport.parkNanos(due - System.nanoTime());
        sent.add(
            threads.submit(
                () -> {
                  client.send(body);
                  times.add(System.nanoTime() - due);
                }));
      }
      for (Future<?> batch : sent) {
        batch.get();
      }
    }
    Sizes.rate("at a rate", (long) batches * SMALL, start);
    System.out.printf("  %.0f rows/s due, %d rows each time: %s%n", rate, SMALL, times);
    GuardDelay.now(client).tell(before, batches);
  }
}
