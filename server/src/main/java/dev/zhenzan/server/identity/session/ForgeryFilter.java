package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses unsafe requests that another site has a browser send. Programs with a key are not
 * concerned: no browser adds a key by itself.
 */
@Singleton
final class ForgeryFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Caller caller;

  ForgeryFilter(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  void check(HttpServerRequest request, ResourceInfo operation) {
    if (SAFE.contains(request.method().name()) || caller.key().isPresent()) {
      return;
    }
    if (!fromHere(request)) {
      throw ProblemException.of(
          ProblemType.FORGED_REQUEST, "another site sent this; use the console or an API key");
    }
    // A public operation does nothing in the name of who is signed in.
    if (!operation.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      caller.csrfToken().ifPresent(token -> checkToken(token, request.getHeader("X-CSRF-Token")));
    }
  }

  private static void checkToken(String token, @Nullable String shown) {
    if (shown == null || !SessionMechanism.same(token, shown)) {
      throw ProblemException.of(
          ProblemType.FORGED_REQUEST, "send X-CSRF-Token with csrf_token of GET /api/v1/session");
    }
  }

  /** By what browsers say themselves: Sec-Fetch-Site where there is one, else Origin. */
  private static boolean fromHere(HttpServerRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN_SITES.contains(site);
    }
    @Nullable String origin = request.getHeader("Origin");
    return origin == null || isOf(origin, request);
  }

  private static boolean isOf(String origin, HttpServerRequest request) {
    try {
      @Nullable String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(String.valueOf(request.authority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
