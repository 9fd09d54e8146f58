package dev.zhenzan.server.webhook;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of what is on its way. */
final class Deliveries {
  private static final int GONE = 410;

  /** So long the answer may take, and some more: nobody else tries it meanwhile. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  /** Waits after the first, second ... attempt; after the last one it is given up. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private final Database database;

  Deliveries(Database database) {
    this.database = database;
  }

  /** A delivery to be tried. */
  public record Due(
      UUID deliveryId, UUID endpointId, String url, byte[] secret, String body, int attempts) {}

  /** An endpoint and whose it is. */
  public record Receiver(UUID organisationId, UUID endpointId) {}

  /** Receivers for which something is due, the one that waits longest first. */
  List<Receiver> waiting() {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(
                    """
                    select e.organisation_id, e.webhook_endpoint_id as endpoint_id
                    from webhook_endpoint e cross join lateral (
                      select due_at from webhook_delivery d
                      where d.webhook_endpoint_id = e.webhook_endpoint_id and d.state = 'pending'
                        and d.due_at <= now()
                      order by due_at limit 1) first
                    order by first.due_at""")
                .map(ConstructorMapper.of(Receiver.class))
                .list());
  }

  /** Takes what is due longest for a receiver; it is counted as tried, whatever becomes of it. */
  Optional<Due> claim(Receiver receiver) {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(
                    """
                    with due as (
                      select webhook_delivery_id from webhook_delivery
                      where webhook_endpoint_id = :endpoint and state = 'pending' and due_at <= now()
                      order by due_at limit 1 for update skip locked)
                    update webhook_delivery d
                    set attempts = attempts + 1, due_at = now() + :claim * interval '1 second'
                    from due, webhook_endpoint e
                    where d.webhook_delivery_id = due.webhook_delivery_id
                      and e.webhook_endpoint_id = d.webhook_endpoint_id
                    returning d.webhook_delivery_id as delivery_id, e.webhook_endpoint_id as endpoint_id,
                      e.url, e.secret, d.body, d.attempts""")
                .bind("endpoint", receiver.endpointId())
                .bind("claim", CLAIM.toSeconds())
                .map(ConstructorMapper.of(Due.class))
                .findOne());
  }

  /** Records an answer; empty where none came. */
  void answered(Due due, Optional<Integer> status) {
    database.across(
        Across.OWN_WORK,
        handle -> {
          if (status.filter(code -> code >= 200 && code < 300).isPresent()) {
            end(handle, due, "delivered", status);
          } else if (status.filter(code -> code == GONE).isPresent()) {
            end(handle, due, "failed", status);
            disable(handle, due);
          } else if (due.attempts() > WAITS.size()) {
            end(handle, due, "failed", status);
          } else {
            again(handle, due, status);
          }
          return true;
        });
  }

  private static void end(Handle handle, Due due, String state, Optional<Integer> status) {
    handle
        .createUpdate(
            "update webhook_delivery set state = :state, status = :status where webhook_delivery_id = :id")
        .bind("state", state)
        .bind("status", status.orElse(null))
        .bind("id", due.deliveryId())
        .execute();
  }

  private static void disable(Handle handle, Due due) {
    handle.execute(
        "update webhook_endpoint set enabled = false, revision = revision + 1 where webhook_endpoint_id = ?",
        due.endpointId());
  }

  private static void again(Handle handle, Due due, Optional<Integer> status) {
    handle
        .createUpdate(
            """
            update webhook_delivery
            set status = :status, due_at = now() + :wait * interval '1 second'
            where webhook_delivery_id = :id""")
        .bind("status", status.orElse(null))
        .bind("wait", WAITS.get(due.attempts() - 1).toSeconds())
        .bind("id", due.deliveryId())
        .execute();
  }
}
