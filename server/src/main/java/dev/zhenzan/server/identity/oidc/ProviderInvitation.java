package dev.zhenzan.server.identity.oidc;

import jakarta.ws.rs.core.NewCookie;

/**
 * That a browser is about to accept an invitation by the provider: its code in a cookie, which the
 * console alone can have set. In an address it would link whoever is lured there with a person whom
 * somebody else invited.
 */
final class ProviderInvitation {
  static final String COOKIE = "__Host-zhenzan-invitation";

  /** As long as people take at a provider. */
  private static final int SECONDS = 600;

  private ProviderInvitation() {}

  /** With the code of an invitation. */
  static NewCookie of(String code) {
    return cookie(code, SECONDS);
  }

  /** That takes away the one that is there. */
  static NewCookie gone() {
    return cookie("", 0);
  }

  /** Lax, as the way back from the provider begins at another site. */
  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
