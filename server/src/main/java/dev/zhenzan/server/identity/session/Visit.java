package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.http.Remote;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the network, as the nearest trusted proxy tells it
 * @param agent what the program calls itself, cut short
 */
public record Visit(String address, String agent) {
  private static final int AGENT = 120;

  /** Of a request. */
  public static Visit of(HttpServerRequest request) {
    @Nullable String agent = request.getHeader("User-Agent");
    String named = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
    return new Visit(Remote.address(request), named.substring(0, Math.min(AGENT, named.length())));
  }
}
