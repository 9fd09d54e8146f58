package dev.zhenzan.server.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts events on their way. Thread-safe. */
@Singleton
public final class Webhooks {
  private final ObjectMapper json;

  /** With how JSON is written. */
  public Webhooks(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Tells the organisation's endpoints of an event, once the transaction is durable.
   *
   * @param handle of the transaction in which it happened
   * @param data ids and counts; no personal data
   */
  public void emit(Handle handle, WebhookEvent event, Map<String, ?> data) {
    List<UUID> endpoints =
        handle
            .createQuery(
                """
                select webhook_endpoint_id from webhook_endpoint
                where organisation_id = organisation() and enabled and :event = any(events)""")
            .bind("event", event.word())
            .mapTo(UUID.class)
            .list();
    if (!endpoints.isEmpty()) {
      String body = body(event, data);
      endpoints.forEach(endpoint -> add(handle, endpoint, event, body));
    }
  }

  private static void add(Handle handle, UUID endpoint, WebhookEvent event, String body) {
    handle.execute(
        """
        insert into webhook_delivery (webhook_delivery_id, webhook_endpoint_id, event, body)
        values (?, ?, ?, ?)""",
        Identifiers.next(),
        endpoint,
        event.word(),
        body);
  }

  private String body(WebhookEvent event, Map<String, ?> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", event.word());
    body.put("timestamp", Instant.now().toString());
    body.put("data", data);
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data of " + event.word() + " cannot be written", e);
    }
  }
}
