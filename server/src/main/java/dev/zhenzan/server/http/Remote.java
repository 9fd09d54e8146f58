package dev.zhenzan.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Who a request comes from on the network, as the nearest trusted proxy tells it. */
public final class Remote {
  private Remote() {}

  /** The address; of IPv6 without brackets. What a proxy calls by no address stays as it is. */
  public static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    @Nullable String address = remote.hostAddress();
    String told = address == null ? String.valueOf(remote.host()) : address;
    return told.replaceAll("^\\[|]$", "");
  }
}
