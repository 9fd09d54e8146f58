package dev.zhenzan.server.kuaishou.notice;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.connection.Connections;
import dev.zhenzan.server.kuaishou.connection.Times;
import dev.zhenzan.server.kuaishou.notice.Notice.Event;
import dev.zhenzan.server.kuaishou.platform.App;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Handles notices, each once. Thread-safe. */
public final class Notices {
  /** A notice has an id, some scopes and an open_id: a tenth of this. */
  public static final int MOST_BYTES = 16 * 1024;

  /**
   * Longer than the platform's repetitions and two clocks that differ; a captured one is soon
   * worthless.
   */
  static final Duration OLDEST = Duration.ofMinutes(15);

  /** Noted ids are kept until no repetition of theirs can be young enough any more. */
  private static final Duration KEPT = OLDEST.multipliedBy(4);

  private static final Logger LOG = Logger.getLogger(Notices.class);

  private final Database database;
  private final App app;
  private final Clock clock;

  /** For an app, with effects in a database. */
  public Notices(Database database, App app, Clock clock) {
    this.database = database;
    this.app = app;
    this.clock = clock;
  }

  /** What became of a notice. */
  public sealed interface Outcome {
    /**
     * It is to be answered, whether it had its effect now or before.
     *
     * @param event in lower case, {@code unknown} included
     */
    record Handled(String messageId, String event) implements Outcome {}

    /** It is not the platform's, or not for this app. */
    record Forged() implements Outcome {}

    /** It is too old, or from a time to come. */
    record Stale() implements Outcome {}

    /** It is signed and of no form that is known. */
    record Unreadable() implements Outcome {}
  }

  /**
   * Handles a notice; its effect is durable when this returns.
   *
   * @param body as it came, byte by byte
   * @param sign the header {@code kwaisign}; null where there was none
   */
  public Outcome handle(byte[] body, @Nullable String sign) {
    if (!Signature.holds(sign, body, app.secret())) {
      return new Outcome.Forged();
    }
    Optional<Notice> read = Notice.parse(body);
    if (read.isEmpty()) {
      return new Outcome.Unreadable();
    }
    Notice notice = read.get();
    if (!notice.appId().equals(app.id())) {
      return new Outcome.Forged();
    }
    Duration age = Duration.between(notice.at(), clock.instant()).abs();
    return age.compareTo(OLDEST) > 0 ? new Outcome.Stale() : once(notice);
  }

  private Outcome once(Notice notice) {
    int erased =
        database.across(
            Across.CALL_FROM_OUTSIDE,
            handle -> isFirst(handle, notice) ? effect(handle, notice) : 0);
    String event = notice.event().name().toLowerCase(Locale.ROOT);
    LOG.infof("kuaishou notice event=%s connections_erased=%d", event, erased);
    return new Outcome.Handled(notice.messageId(), event);
  }

  /** Of two transactions with one message_id the second waits for the first. */
  private boolean isFirst(Handle handle, Notice notice) {
    handle
        .createUpdate("delete from kuaishou_message where received_at < :before")
        .bind("before", Times.utc(clock.instant().minus(KEPT)))
        .execute();
    return handle
            .createUpdate(
                """
                insert into kuaishou_message (message_id, event, received_at)
                values (:message, :event, :now) on conflict do nothing""")
            .bind("message", notice.messageId())
            .bind("event", notice.event().name())
            .bind("now", Times.utc(clock.instant()))
            .execute()
        > 0;
  }

  private static int effect(Handle handle, Notice notice) {
    if (notice.openId() == null) {
      return 0;
    }
    if (notice.event() == Event.UN_AUTHORIZE) {
      return Connections.eraseAll(handle, notice.openId());
    }
    if (notice.event() == Event.AUTHORIZE) {
      Connections.opened(handle, notice.openId(), notice.scopes());
    }
    return 0;
  }
}
