package dev.zhenzan.server.kuaishou.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The app as it is registered at the platform, and where the platform is.
 *
 * @param id app_id
 * @param secret app_secret
 * @param base address of the platform, without a path; https, or http to this machine alone
 * @param timeout from asking to the last byte of the answer
 */
public record App(String id, Secret secret, URI base, Duration timeout) {
  /** Where the platform is. */
  public static final URI PLATFORM = URI.create("https://open.kuaishou.com");

  /** Enough for the slowest answer that is still one; short enough to hold a row's lock for. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Refuses an empty id, and an address to which secrets would go in the clear. */
  public App {
    if (id.isBlank()) {
      throw new IllegalArgumentException("app_id is empty");
    }
    if (!isSafe(base)) {
      throw new IllegalArgumentException(
          "the address of Kuaishou has to be https://HOST, or http to this machine, without a path");
    }
  }

  private static boolean isSafe(URI base) {
    String host = String.valueOf(base.getHost());
    boolean bare = base.getRawUserInfo() == null && String.valueOf(base.getRawPath()).length() <= 1;
    boolean encrypted = "https".equals(base.getScheme()) && !host.equals("null");
    boolean stays = "http".equals(base.getScheme()) && THIS_MACHINE.contains(host);
    return bare && (encrypted || stays);
  }

  /** The address of a path. */
  URI at(String pathAndQuery) {
    String origin = base.getScheme() + "://" + base.getRawAuthority();
    return URI.create(origin + pathAndQuery);
  }
}
