package dev.zhenzan.server.webhook;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.secret.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of endpoints, and of what was told to them. */
final class WebhookEndpoints {
  private WebhookEndpoints() {}

  /** An endpoint as its organisation sees it. */
  public record Endpoint(
      UUID id, String url, List<String> events, boolean enabled, int revision, Instant createdAt) {}

  /** A delivery as its organisation sees it. */
  public record Delivery(
      UUID id,
      UUID endpointId,
      String event,
      Instant time,
      int attempts,
      @org.jspecify.annotations.Nullable Integer status,
      String state) {}

  private static final String COLUMNS =
      "webhook_endpoint_id as id, url, events, enabled, revision, created_at";

  static UUID add(Handle handle, Seal seal, String url, List<String> events, String secret) {
    UUID id = Identifiers.next();
    handle.execute(
        "insert into webhook_endpoint (webhook_endpoint_id, url, secret, events) values (?, ?, ?, ?)",
        id,
        url,
        seal.sealText(Deliverer.purpose(id.toString()), secret),
        events.toArray(String[]::new));
    return id;
  }

  static Optional<Endpoint> find(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select %s from webhook_endpoint where organisation_id = organisation() and webhook_endpoint_id = :id"
                .formatted(COLUMNS))
        .bind("id", id)
        .map(ConstructorMapper.of(Endpoint.class))
        .findOne();
  }

  static List<Endpoint> list(Handle handle, PageRequest page) {
    return handle
        .createQuery(
            """
            select %s from webhook_endpoint where organisation_id = organisation()
              and (cast(:after as uuid) is null or webhook_endpoint_id > cast(:after as uuid))
            order by webhook_endpoint_id limit :rows"""
                .formatted(COLUMNS))
        .bind("after", page.after().orElse(null))
        .bind("rows", page.rows())
        .map(ConstructorMapper.of(Endpoint.class))
        .list();
  }

  static void change(Handle handle, UUID id, List<String> events, boolean enabled) {
    handle.execute(
        """
        update webhook_endpoint set events = ?, enabled = ?, revision = revision + 1
        where organisation_id = organisation() and webhook_endpoint_id = ?""",
        events.toArray(String[]::new),
        enabled,
        id);
  }

  static boolean remove(Handle handle, UUID id) {
    return handle.execute(
            "delete from webhook_endpoint where organisation_id = organisation() and webhook_endpoint_id = ?",
            id)
        == 1;
  }

  static List<Delivery> deliveries(Handle handle, PageRequest page) {
    return handle
        .createQuery(
            """
            select webhook_delivery_id as id, webhook_endpoint_id as endpoint_id, event,
              created_at as time, attempts, status, state
            from webhook_delivery where organisation_id = organisation()
              and (cast(:after as uuid) is null or webhook_delivery_id < cast(:after as uuid))
            order by webhook_delivery_id desc limit :rows""")
        .bind("after", page.after().orElse(null))
        .bind("rows", page.rows())
        .map(ConstructorMapper.of(Delivery.class))
        .list();
  }
}
