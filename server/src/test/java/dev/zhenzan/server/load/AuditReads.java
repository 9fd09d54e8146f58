package dev.zhenzan.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.PackagedService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills the packaged service on an empty folder, has it audit what it holds, and then reads audits
 * of works drawn at random: while the commitments of the audit are put into the ledger, and after.
 *
 * <p>{@code FOLDER ROWS SECONDS CONNECTIONS}.
 */
final class AuditReads {
  private static final int WARM_UP_SECONDS = 10;
  private static final long SEED = 1;

  private final Client client;

  private AuditReads(Client client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws Exception {
    UUID organisation = UUID.randomUUID();
    try (PackagedService service = PackagedService.start(Path.of(arguments[0]))) {
      AuditReads load = new AuditReads(new Client(service, service.operatorOf(organisation)));
      Filling.of(load.client, Long.parseLong(arguments[1]));
      load.audit();
      int connections = Integer.parseInt(arguments[3]);
      load.read("warm-up", WARM_UP_SECONDS, connections);
      int seconds = Integer.parseInt(arguments[2]);
      load.read("beside commitments", seconds, connections);
      awaitLogged(service, organisation);
      load.read("reads", seconds, connections);
      Sizes.tell(service, organisation);
    }
  }

  private void audit() {
    long start = System.nanoTime();
    String id =
        JobsOverHttp.json(client.post("/api/v1/jobs", "{\"kind\": \"audit\"}")).path("id").asText();
    JsonNode job;
    do {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      job = JobsOverHttp.json(client.get("/api/v1/jobs/" + id));
    } while (job.path("ended_at").isNull());
    if (!job.path("state").asText().equals("done")) {
      throw new IllegalStateException("no audit: " + job);
    }
    System.out.printf("audited in %.0f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static void awaitLogged(PackagedService service, UUID organisation) throws SQLException {
    long start = System.nanoTime();
    String state = "waiting";
    try (Connection connection = service.connect(organisation);
        Statement statement = connection.createStatement()) {
      while (state.equals("waiting")) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        try (ResultSet row = statement.executeQuery("select state from audit_commitment")) {
          row.next();
          state = row.getString(1);
        }
      }
    }
    System.out.printf(
        "commitments: %s after another %.0f s%n", state, (System.nanoTime() - start) / 1e9);
  }

  private void read(String name, int seconds, int connections)
      throws InterruptedException, ExecutionException {
    Times times = new Times(10_000_000);
    AtomicLong seed = new AtomicLong(SEED);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Together.run(
        connections,
        () -> {
          Random random = new Random(seed.getAndIncrement());
          while (System.nanoTime() < end) {
            String path = "/api/v1/works/" + Bodies.work(random) + "/audit";
            long before = System.nanoTime();
            client.get(path);
            times.add(System.nanoTime() - before);
          }
        });
    System.out.printf(
        "%s: %,.0f a second on %d connections: %s%n",
        name, times.size() / (double) seconds, connections, times);
  }
}
