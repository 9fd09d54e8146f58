package dev.zhenzan.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class WebhookResourceTest {
  private static final long PATIENCE = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a receiver got. */
  private record Received(String id, String time, String signature, String body) {}

  @Inject Organisations organisations;
  @Inject Database database;
  @Inject Webhooks webhooks;

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final AtomicInteger answer = new AtomicInteger(204);
  private final AtomicInteger here = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer receiver;
  private Visitor operator;

  @BeforeEach
  void startReceiver() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::receive);
    receiver.setExecutor(threads);
    receiver.start();
    operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);
  }

  @AfterEach
  void stopReceiver() {
    receiver.stop(0);
    threads.close();
  }

  @Test
  void event_reachesItsEndpointSigned() throws Exception {
    JsonNode endpoint = make("audit.finished");

    emit(WebhookEvent.AUDIT_FINISHED);

    Received got = received.poll(PATIENCE, TimeUnit.SECONDS);
    assertThat(got).isNotNull();
    assertThat(JSON.readTree(got.body()).at("/data/audit_id").asText()).isEqualTo("a1");
    assertThat(got.signature())
        .isEqualTo(
            Signature.of(
                endpoint.get("secret").asText(),
                got.id(),
                Instant.ofEpochSecond(Long.parseLong(got.time())),
                got.body()));
  }

  @Test
  void eventThatIsNotAskedFor_isNotSent() throws Exception {
    make("certificate.issued");

    emit(WebhookEvent.AUDIT_FINISHED);

    assertThat(deliveries().get("items")).isEmpty();
  }

  @Test
  void failedDelivery_staysPendingToBeTriedAgain() throws Exception {
    answer.set(500);
    make("audit.finished");

    emit(WebhookEvent.AUDIT_FINISHED);
    received.poll(PATIENCE, TimeUnit.SECONDS);

    JsonNode delivery = untilAnswered();
    assertThat(delivery.get("state").asText()).isEqualTo("pending");
    assertThat(delivery.get("status").asInt()).isEqualTo(500);
  }

  @Test
  void endpointThatIsGone_isNotToldAgain() throws Exception {
    answer.set(410);
    JsonNode endpoint = make("audit.finished");

    emit(WebhookEvent.AUDIT_FINISHED);

    assertThat(untilAnswered().get("state").asText()).isEqualTo("failed");
    JsonNode listed =
        JSON.readTree(operator.get("/api/v1/webhook-endpoints").body()).at("/items/0");
    assertThat(listed.get("id")).isEqualTo(endpoint.get("id"));
    assertThat(listed.get("enabled").asBoolean()).isFalse();
  }

  @Test
  void receiversThatNeverAnswer_doNotHoldUpAnotherOrganisations() throws Exception {
    Visitor patient = operator;
    Visitor slow = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    try (SilentReceiver silent = new SilentReceiver()) {
      operator = slow;
      for (int i = 0; i < 70; i++) {
        make(silent.hook(i), "audit.finished");
      }
      emit(WebhookEvent.AUDIT_FINISHED);
      emit(WebhookEvent.AUDIT_FINISHED);
      silent.awaitCall();
      operator = patient;
      make("audit.finished");

      emit(WebhookEvent.AUDIT_FINISHED);

      assertThat(received.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
      assertThat(untried(slow)).as("it was not behind them in a row").isPositive();
    } finally {
      database.run(slow.organisation(), handle -> handle.execute("delete from webhook_delivery"));
    }
  }

  private int untried(Visitor whose) {
    return database.in(
        whose.organisation(),
        handle ->
            handle
                .createQuery("select count(*) from webhook_delivery where attempts = 0")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void oneReceiver_getsOneDeliveryAtATime_andAllInTheEnd() throws Exception {
    make("audit.finished");
    for (int i = 0; i < 30; i++) {
      emit(WebhookEvent.AUDIT_FINISHED);
    }

    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      ids.add(Objects.requireNonNull(received.poll(PATIENCE, TimeUnit.SECONDS)).id());
    }

    assertThat(ids).hasSize(30);
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void secret_isShownOnceAlone() throws Exception {
    JsonNode endpoint = make("audit.finished");

    assertThat(operator.get("/api/v1/webhook-endpoints").body())
        .contains(endpoint.get("id").asText())
        .doesNotContain(endpoint.get("secret").asText());
  }

  @Test
  void change_needsTheRevisionThatWasRead() throws Exception {
    String path = "/api/v1/webhook-endpoints/" + make("audit.finished").get("id").asText();

    assertThat(patch(operator, path, "\"1\"").statusCode()).isEqualTo(200);
    assertThat(patch(operator, path, "\"1\"").statusCode()).isEqualTo(412);
  }

  @Test
  void endpointOfAnotherOrganisation_isNotThere() throws Exception {
    String path = "/api/v1/webhook-endpoints/" + make("audit.finished").get("id").asText();
    Visitor other = organisations.visitor(organisations.organisation(), Role.OPERATOR);

    assertThat(patch(other, path, "\"1\"").statusCode()).isEqualTo(404);
    assertThat(other.send(other.request(path).DELETE()).statusCode()).isEqualTo(404);
    assertThat(operator.send(operator.request(path).DELETE()).statusCode()).isEqualTo(204);
  }

  @Test
  void unknownEvent_isAProblemThatNamesItsPlace() {
    HttpResponse<String> refused =
        operator.post(
            "/api/v1/webhook-endpoints",
            "{\"url\": \"%s\", \"events\": [\"audit.finished\", \"like.bought\"]}"
                .formatted(hook()));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/events/1");
  }

  private HttpResponse<String> patch(Visitor visitor, String path, String revision) {
    return visitor.send(
        visitor
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", revision)
            .method("PATCH", BodyPublishers.ofString("{\"enabled\": false}")));
  }

  private JsonNode make(String event) throws IOException {
    return make(hook(), event);
  }

  private JsonNode make(String url, String event) throws IOException {
    HttpResponse<String> made =
        operator.post(
            "/api/v1/webhook-endpoints",
            "{\"url\": \"%s\", \"events\": [\"%s\"]}".formatted(url, event));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return JSON.readTree(made.body());
  }

  private String hook() {
    return "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
  }

  private void emit(WebhookEvent event) {
    database.run(
        operator.organisation(), handle -> webhooks.emit(handle, event, Map.of("audit_id", "a1")));
  }

  private JsonNode deliveries() throws IOException {
    return JSON.readTree(operator.get("/api/v1/webhook-deliveries").body());
  }

  private JsonNode untilAnswered() throws IOException {
    Instant deadline = Instant.now().plusSeconds(PATIENCE);
    while (true) {
      JsonNode delivery = deliveries().at("/items/0");
      if (!delivery.path("status").isNull() || Instant.now().isAfter(deadline)) {
        return delivery;
      }
      Thread.onSpinWait();
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(here.incrementAndGet(), Math::max);
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    here.decrementAndGet();
    exchange.sendResponseHeaders(answer.get(), -1);
    exchange.close();
  }
}
