package dev.zhenzan.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Refuses a body that is said to be too long, by a problem and before the framework does it
 * without. One whose length is not told is stopped by whoever reads it.
 */
@Singleton
public final class BodyBound {
  /** The most bytes of a body; the framework's own bound is a little above. */
  public static final long BYTES = 250_000_000;

  private final ObjectMapper json;

  BodyBound(ObjectMapper json) {
    this.json = json;
  }

  void watch(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (length(context.request()) <= BYTES) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(ProblemType.TOO_LARGE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(text())
        // What is still sent is not waited for.
        .onComplete(sent -> context.request().connection().close());
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }

  private String text() {
    try {
      return json.writeValueAsString(
          Problem.of(
              ProblemType.TOO_LARGE,
              "a request may have %d bytes: send it in several".formatted(BYTES),
              List.of()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is a plain record", e);
    }
  }
}
