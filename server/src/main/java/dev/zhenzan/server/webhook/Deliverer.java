package dev.zhenzan.server.webhook;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is due, and again later what did not arrive. A receiver is sent one delivery at a
 * time, and an organisation's receivers take {@link Turns}: slow ones hold up nobody else's.
 */
@Singleton
public final class Deliverer {
  private static final Logger LOG = Logger.getLogger(Deliverer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Then a receiver waits for its next turn, as others of the organisation may wait for theirs. */
  private static final int IN_A_TURN = 20;

  private final Deliveries deliveries;
  private final Seal seal;
  private final Destination destination;
  private final Receivers receivers;
  private final Turns turns = new Turns();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread ticking = Thread.ofVirtual().name("webhooks").unstarted(this::tick);

  /** With where deliveries are and whether they may stay within. */
  @Inject
  public Deliverer(
      Database database,
      Seal seal,
      Vertx vertx,
      @ConfigProperty(name = "zhenzan.webhooks.private-addresses", defaultValue = "false")
          boolean privateAllowed) {
    this.deliveries = new Deliveries(database);
    this.seal = seal;
    this.destination = new Destination(privateAllowed);
    this.receivers = new Receivers(vertx, PATIENCE);
  }

  void start(@Observes StartupEvent event) {
    ticking.start();
  }

  void stop(@Observes ShutdownEvent event) {
    ticking.interrupt();
    senders.shutdownNow();
    receivers.close();
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        tryDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryDue() {
    try {
      for (Deliveries.Receiver receiver : deliveries.waiting()) {
        if (turns.take(receiver)) {
          senders.execute(() -> serve(receiver));
        }
      }
    } catch (RuntimeException e) {
      waits(e);
    }
  }

  private void serve(Deliveries.Receiver receiver) {
    try {
      for (int sent = 0; sent < IN_A_TURN; sent++) {
        Optional<Deliveries.Due> due = deliveries.claim(receiver);
        if (due.isEmpty()) {
          return;
        }
        send(due.get());
      }
    } catch (RuntimeException e) {
      waits(e);
    } finally {
      turns.giveBack(receiver);
    }
  }

  /** The database is away for a while: what is due stays due. */
  private static void waits(RuntimeException e) {
    LOG.warnf("webhooks wait reason=%s", e.getClass().getSimpleName());
  }

  private void send(Deliveries.Due due) {
    Optional<Integer> status =
        destination
            .target(due.url())
            .flatMap(target -> receivers.post(target, headers(due), due.body()));
    deliveries.answered(due, status);
    LOG.infof(
        "webhook delivery=%s attempt=%d status=%s",
        due.deliveryId(), due.attempts(), status.map(Object::toString).orElse("none"));
  }

  private Map<String, String> headers(Deliveries.Due due) {
    Instant now = Instant.now();
    String id = due.deliveryId().toString();
    String secret = seal.openText(purpose(due.endpointId().toString()), due.secret());
    return Map.of(
        "Content-Type",
        "application/json",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(now.getEpochSecond()),
        "webhook-signature",
        Signature.of(secret, id, now, due.body()));
  }

  void reseal(@Observes Resealing again) {
    int _ =
        again.column(
            "webhook_endpoint", "webhook_endpoint_id", "secret", id -> purpose(id.toString()));
  }

  /** For what the secret of an endpoint is sealed. */
  static String purpose(String endpoint) {
    return "webhook:" + endpoint;
  }
}
