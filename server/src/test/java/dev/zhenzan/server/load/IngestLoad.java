package dev.zhenzan.server.load;

import dev.zhenzan.server.support.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends interactions to the packaged service on an empty folder: as fast as it takes them, and then
 * at a given rate, whose times count from when a batch was due and not from when it was sent, so
 * that a service that stalls is seen to.
 *
 * <p>{@code FOLDER SECONDS CONNECTIONS RATE}: rows a second, 0 for half of what was reached in
 * small batches; or {@code FOLDER --fill ROWS}, which leaves the folder.
 */
final class IngestLoad {
  private static final int LARGE = 10_000;
  private static final int SMALL = 1_000;
  private static final int BODIES = 64;
  private static final int WARM_UP_SECONDS = 15;
  private static final long SEED = 1;

  private final PackagedService service;
  private final Client client;

  private IngestLoad(PackagedService service, String secret) {
    this.service = service;
    this.client = new Client(service.at("/api/v1/interactions"), secret);
  }

  public static void main(String[] arguments) throws Exception {
    UUID organisation = UUID.randomUUID();
    try (PackagedService service = PackagedService.start(Path.of(arguments[0]))) {
      IngestLoad load = new IngestLoad(service, service.operatorOf(organisation));
      if (arguments[1].equals("--fill")) {
        load.fill(Long.parseLong(arguments[2]));
      } else {
        load.time(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Double.parseDouble(arguments[3]));
      }
      load.tellSizes(organisation);
    }
  }

  private void fill(long rows) throws InterruptedException, ExecutionException {
    List<byte[]> bodies = Bodies.of(BODIES, LARGE, SEED);
    AtomicLong left = new AtomicLong(rows);
    long start = System.nanoTime();
    atOnce(
        4,
        () -> {
          for (int i = 0; left.addAndGet(-LARGE) >= 0; i++) {
            client.send(bodies.get(i % BODIES));
          }
        });
    tellRate("filled", rows, start);
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
    atOnce(
        connections,
        () -> {
          for (int i = 0; System.nanoTime() < end; i++) {
            long before = System.nanoTime();
            client.send(bodies.get(i % BODIES));
            times.add(System.nanoTime() - before);
          }
        });
    double reached = tellRate(name, (long) times.size() * rows, start);
    System.out.printf("  %d connections, %d rows each time: %s%n", connections, rows, times);
    return reached;
  }

  private void atRate(int seconds, double rate) throws InterruptedException, ExecutionException {
    List<byte[]> bodies = Bodies.of(BODIES, SMALL, SEED);
    int batches = (int) (seconds * rate / SMALL);
    double interval = 1e9 * SMALL / rate;
    Times times = new Times(batches);
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
    tellRate("at a rate", (long) batches * SMALL, start);
    System.out.printf("  %.0f rows/s due, %d rows each time: %s%n", rate, SMALL, times);
  }

  private static void atOnce(int threads, Runnable work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(work));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static double tellRate(String name, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %,d rows in %.1f s, %,.0f rows/s%n", name, rows, seconds, rows / seconds);
    return rows / seconds;
  }

  private void tellSizes(UUID organisation) throws IOException, SQLException {
    for (String line : Files.readAllLines(Path.of("/proc/%d/status".formatted(service.pid())))) {
      if (line.startsWith("VmHWM")) {
        System.out.println("service held at most:" + line.substring(line.indexOf(':') + 1));
      }
    }
    try (Connection connection = service.connect(organisation);
        Statement statement = connection.createStatement();
        ResultSet sizes =
            statement.executeQuery(
                """
                select (select count(*) from interaction), pg_table_size('interaction') / 1000000,
                  pg_indexes_size('interaction') / 1000""")) {
      sizes.next();
      System.out.printf(
          "there are %,d rows in %d MB, indexes of %d kB%n",
          sizes.getLong(1), sizes.getLong(2), sizes.getLong(3));
    }
  }
}
