package dev.zhenzan.server.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where events may go. A service that calls whatever address a person writes can be turned on its
 * own network; so private addresses are refused unless the installation allows them, when an
 * endpoint is made and again before each call, as names change what they stand for.
 */
final class Destination {
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int IPV6_BYTES = 16;
  private static final int IPV4_BYTES = 4;

  /** 100.64.0.0/10 of RFC 6598, where some clouds tell machines their secrets. */
  private static final int SHARED_FIRST = 100;

  private static final int SHARED_SECOND = 64;
  private static final int SHARED_MASK = 0xc0;

  private final boolean privateAllowed;

  Destination(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  /** What is wrong with an address; empty where events may go there. */
  Optional<String> wrong(String url) {
    try {
      return wrong(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.of("it is no URL");
    }
  }

  private Optional<String> wrong(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("give https://HOST/PATH without user or fragment");
    }
    if (!"https".equals(url.getScheme()) && !(privateAllowed && "http".equals(url.getScheme()))) {
      return Optional.of("events go over https only");
    }
    return privateAllowed ? Optional.empty() : wrongHost(url.getHost());
  }

  private static Optional<String> wrongHost(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Destination::isPrivate)
          ? Optional.of("its host is on a private network")
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("its host is not known");
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean shared =
        bytes.length == IPV4_BYTES
            && bytes[0] == SHARED_FIRST
            && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
    return shared
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == IPV6_BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
  }
}
