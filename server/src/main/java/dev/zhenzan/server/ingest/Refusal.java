package dev.zhenzan.server.ingest;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends the sending of a body that nobody will read: the framework would go on to take it in, and
 * hold it in memory. Over HTTP/1.1 that closes the connection, so that a sender of large bodies
 * should ask first ({@code Expect: 100-continue}, RFC 9110 section 10.1.1).
 */
final class Refusal {
  /** So much may come in unread: it is cheaper than another connection. */
  private static final long HARMLESS_BYTES = 1 << 20;

  /** Of RFC 9113 section 8.1: the answer is whole, and the rest of the request not needed. */
  private static final long NO_ERROR = 0;

  private Refusal() {}

  /**
   * Ends it once the answer is sent.
   *
   * @param length of the body in bytes; negative if it is not known
   */
  static void of(RoutingContext context, long length) {
    if (context.request().isEnded() || (length >= 0 && length <= HARMLESS_BYTES)) {
      return;
    }
    context.addEndHandler(sent -> end(context));
  }

  private static void end(RoutingContext context) {
    if (context.request().version() == HttpVersion.HTTP_2) {
      context.response().reset(NO_ERROR);
    } else {
      context.request().connection().close();
    }
  }
}
