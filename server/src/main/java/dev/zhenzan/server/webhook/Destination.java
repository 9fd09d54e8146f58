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
 * endpoint is made and again before each call, as names change what they stand for. The call goes
 * to the very address that was looked at: asked for once more, a name could mean another.
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
  private final Lookup lookup;

  Destination(boolean privateAllowed) {
    this(privateAllowed, InetAddress::getAllByName);
  }

  Destination(boolean privateAllowed, Lookup lookup) {
    this.privateAllowed = privateAllowed;
    this.lookup = lookup;
  }

  /** Tells the addresses of a name; at least one. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /**
   * Where a call goes.
   *
   * @param address of the host, which may be called
   */
  record Target(URI url, InetAddress address) {}

  /** Where to call; empty where events may not go there, or nobody knows the host. */
  Optional<Target> target(String text) {
    try {
      URI url = new URI(text);
      if (wrongForm(url).isPresent()) {
        return Optional.empty();
      }
      InetAddress[] all = lookup.all(url.getHost());
      return wrongAddresses(all).isPresent()
          ? Optional.empty()
          : Optional.of(new Target(url, all[0]));
    } catch (URISyntaxException | UnknownHostException e) {
      return Optional.empty();
    }
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
    Optional<String> form = wrongForm(url);
    return form.isPresent() || privateAllowed ? form : wrongHost(url.getHost());
  }

  private Optional<String> wrongForm(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("give https://HOST/PATH without user or fragment");
    }
    boolean fits =
        "https".equals(url.getScheme()) || (privateAllowed && "http".equals(url.getScheme()));
    return fits ? Optional.empty() : Optional.of("events go over https only");
  }

  private Optional<String> wrongHost(String host) {
    try {
      return wrongAddresses(lookup.all(host));
    } catch (UnknownHostException e) {
      return Optional.of("its host is not known");
    }
  }

  private Optional<String> wrongAddresses(InetAddress[] all) {
    return !privateAllowed && Arrays.stream(all).anyMatch(Destination::isPrivate)
        ? Optional.of("its host is on a private network")
        : Optional.empty();
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
