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
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == IPV6_BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
  }
}
