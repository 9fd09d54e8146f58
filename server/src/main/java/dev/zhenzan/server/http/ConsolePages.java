package dev.zhenzan.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the console for the addresses of its pages, which it reads itself: so a link or a reload
 * works. Where no console is on the class path they are not there.
 */
@Singleton
final class ConsolePages {
  private static final int AFTER_HEADERS = 850;
  private static final String CONSOLE = "/index.html";
  private static final List<String> OF_THE_SERVICE =
      List.of("/api/", "/q/", "/health", "/metrics", "/problems/", "/log/");

  private final boolean present;

  ConsolePages() {
    this.present =
        Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + CONSOLE)
            != null;
  }

  void register(@Observes Filters filters) {
    if (present) {
      filters.register(ConsolePages::give, AFTER_HEADERS);
    }
  }

  private static void give(RoutingContext context) {
    @Nullable String accept = context.request().getHeader("Accept");
    boolean wantsPage =
        context.request().method().equals(HttpMethod.GET)
            && accept != null
            && accept.contains("text/html");
    if (wantsPage && isPage(context.normalizedPath())) {
      context.reroute(CONSOLE);
    } else {
      context.next();
    }
  }

  /** Whether an address is one of the console's: not the service's, and no file. */
  static boolean isPage(String path) {
    boolean service = OF_THE_SERVICE.stream().anyMatch((path + '/')::startsWith);
    return !service && !path.equals("/") && path.lastIndexOf('.') < path.lastIndexOf('/');
  }
}
