package dev.zhenzan.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a request comes from on the network, as the nearest trusted proxy tells it. */
public final class Remote {
  private static final String MAPPED = "::ffff:";
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Remote() {}

  /** The address; of IPv6 without brackets. What a proxy calls by no address stays as it is. */
  public static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    @Nullable String address = remote.hostAddress();
    String told = address == null ? String.valueOf(remote.host()) : address;
    return told.replaceAll("^\\[|]$", "");
  }

  /** Of IPv6 the first 64 bits: one household has all that follow. */
  public static String network(String address) {
    if (address.startsWith(MAPPED)) {
      return address.substring(MAPPED.length());
    }
    if (!address.contains(":")) {
      return address;
    }
    String[] halves = address.split("::", 2);
    List<String> groups = List.of(halves[0].split(":"));
    return String.join(":", groups.subList(0, Math.min(GROUPS_OF_A_NETWORK, groups.size())));
  }
}
