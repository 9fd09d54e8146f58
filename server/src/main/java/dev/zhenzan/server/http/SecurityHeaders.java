package dev.zhenzan.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Headers of every answer, whoever gives it. What an answer says itself stays. */
@Singleton
final class SecurityHeaders {
  private static final int FIRST = 900;

  SecurityHeaders() {}

  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          context.addHeadersEndHandler(end -> complete(context));
          context.next();
        },
        FIRST);
  }

  private static void complete(RoutingContext context) {
    MultiMap headers = context.response().headers();
    add(headers, ContentPolicy.HEADER, ContentPolicy.CONSOLE);
    add(headers, "X-Content-Type-Options", "nosniff");
    add(headers, "Referrer-Policy", "no-referrer");
    add(headers, "Cross-Origin-Opener-Policy", "same-origin");
    add(headers, "Cross-Origin-Resource-Policy", "same-origin");
    if ("https".equals(context.request().scheme())) {
      add(headers, "Strict-Transport-Security", "max-age=31536000");
    }
    keep(headers, context.normalizedPath());
  }

  /** What may be kept: names of assets change with their bytes; answers of the API are for one. */
  private static void keep(MultiMap headers, String path) {
    if (path.startsWith("/api/")) {
      add(headers, "Cache-Control", "no-store");
    } else if (path.startsWith("/assets/")) {
      headers.set("Cache-Control", "public, max-age=31536000, immutable");
    } else if (path.equals("/") || path.endsWith(".html")) {
      headers.set("Cache-Control", "no-cache");
    }
  }

  private static void add(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
