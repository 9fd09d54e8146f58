package dev.zhenzan.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is answered while the database is away, or lets nobody else in: 503, and when to try again.
 * Whether a transaction that was being committed is there is not known then; a request with an
 * idempotency key may be sent again.
 */
@Singleton
final class Outage {
  private static final Logger LOG = Logger.getLogger(Outage.class);
  private static final Duration WAIT = Duration.ofSeconds(2);

  /**
   * SQLSTATE, appendix A of PostgreSQL's manual: connections (08), insufficient resources (53), an
   * operator's or a crash's end (57P), the disk (58).
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "58");

  private final ObjectMapper json;

  Outage(ObjectMapper json) {
    this.json = json;
  }

  /** Who is asking is looked up before any resource is reached. */
  void watch(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.response().ended() || !is(context.failure())) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(ProblemType.UNAVAILABLE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(WAIT.toSeconds()))
        .end(text());
  }

  private String text() {
    try {
      return json.writeValueAsString(problem().problem());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is a plain record", e);
    }
  }

  /** What is answered. */
  static ProblemException problem() {
    return ProblemException.later(ProblemType.UNAVAILABLE, "the database is away: try again", WAIT);
  }

  /** Whether a failure is one. */
  static boolean is(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        boolean away = is(sql.getSQLState());
        if (away) {
          LOG.warnf("database is away state=%s", sql.getSQLState());
        }
        return away;
      }
    }
    return false;
  }

  /** A pool that has waited for a connection in vain gives no state. */
  private static boolean is(@Nullable String state) {
    return state == null
        || state.startsWith("57P")
        || (state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
  }
}
