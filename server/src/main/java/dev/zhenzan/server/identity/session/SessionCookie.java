package dev.zhenzan.server.identity.session;

import jakarta.ws.rs.core.NewCookie;

/**
 * The cookie of a session. Its prefix has browsers refuse it from other hosts and without TLS (RFC
 * 6265bis section 4.1.3.2); to them this machine itself counts as safe.
 */
public final class SessionCookie {
  /** Its name. */
  public static final String NAME = "__Host-zhenzan";

  private SessionCookie() {}

  /** With a token. */
  public static NewCookie of(String token) {
    return cookie(token, (int) Sessions.LONGEST.toSeconds());
  }

  /** That takes away the one that is there. */
  static NewCookie gone() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
