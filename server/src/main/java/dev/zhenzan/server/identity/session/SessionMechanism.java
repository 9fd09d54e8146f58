package dev.zhenzan.server.identity.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.identity.Identities;
import dev.zhenzan.server.identity.Secret;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lets people in by the cookie of their session. */
@Singleton
public final class SessionMechanism implements HttpAuthenticationMechanism {
  private final Sessions sessions;

  /** With where sessions are. */
  public SessionMechanism(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    @Nullable Cookie cookie = context.request().getCookie(SessionCookie.NAME);
    if (cookie == null
        || cookie.getValue().isEmpty()
        || context.request().headers().contains("Authorization")) {
      return Uni.createFrom().nullItem();
    }
    String token = cookie.getValue();
    return Uni.createFrom()
        .item(() -> sessions.of(token).map(held -> identity(held, token)).orElse(null))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static SecurityIdentity identity(Sessions.Held held, String token) {
    return Identities.ofSession(held.person(), held.id(), csrfToken(token));
  }

  /** It follows from the session's token, which scripts cannot read, and does not tell it. */
  static String csrfToken(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash("csrf " + token));
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }
}
