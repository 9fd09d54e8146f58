package dev.zhenzan.server.webhook;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends what is due, and again later what did not arrive. */
@Singleton
public final class Deliverer {
  private static final Logger LOG = Logger.getLogger(Deliverer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Deliveries deliveries;
  private final Seal seal;
  private final Destination destination;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Thread ticking = Thread.ofVirtual().name("webhooks").unstarted(this::tick);

  /** With where deliveries are and whether they may stay within. */
  @Inject
  public Deliverer(
      Database database,
      Seal seal,
      @ConfigProperty(name = "zhenzan.webhooks.private-addresses", defaultValue = "false")
          boolean privateAllowed) {
    this.deliveries = new Deliveries(database);
    this.seal = seal;
    this.destination = new Destination(privateAllowed);
  }

  void start(@Observes StartupEvent event) {
    ticking.start();
  }

  void stop(@Observes ShutdownEvent event) {
    ticking.interrupt();
    client.shutdownNow();
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
      deliverDue();
    } catch (RuntimeException e) {
      // The database is away for a while: what is due stays due.
      LOG.warnf("webhooks wait reason=%s", e.getClass().getSimpleName());
    }
  }

  /** Sends what is due now, and waits for the answers. */
  void deliverDue() {
    List<Deliveries.Due> due = deliveries.claim();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(delivery -> senders.execute(() -> send(delivery)));
    }
  }

  private void send(Deliveries.Due due) {
    Optional<Integer> status =
        destination.wrong(due.url()).isPresent() ? Optional.empty() : ask(due);
    deliveries.answered(due, status);
    LOG.infof(
        "webhook delivery=%s attempt=%d status=%s",
        due.deliveryId(), due.attempts(), status.map(Object::toString).orElse("none"));
  }

  private Optional<Integer> ask(Deliveries.Due due) {
    // The client's own time limit ends with the headers; an answer may drip for ever after them.
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request(due), BodyHandlers.discarding());
    try {
      return Optional.of(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode());
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private HttpRequest request(Deliveries.Due due) {
    Instant now = Instant.now();
    String id = due.deliveryId().toString();
    String secret = seal.openText(purpose(due.endpointId().toString()), due.secret());
    return HttpRequest.newBuilder(URI.create(due.url()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", Signature.of(secret, id, now, due.body()))
        .POST(BodyPublishers.ofString(due.body()))
        .build();
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
