package dev.zhenzan.server.identity;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets programs in by {@code Authorization: Bearer zz_...} (RFC 6750 section 2.1). */
@Singleton
public final class KeyMechanism implements HttpAuthenticationMechanism {
  /** How the secret of a key begins, for people and for scanners of leaks. */
  public static final String PREFIX = "zz_";

  private static final String SCHEME = "Bearer ";
  private static final int UNAUTHORIZED = 401;

  private final Database database;

  /** With where keys are. */
  public KeyMechanism(Database database) {
    this.database = database;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String header = context.request().getHeader("Authorization");
    if (header == null || !header.startsWith(SCHEME + PREFIX)) {
      return Uni.createFrom().nullItem();
    }
    String secret = header.substring(SCHEME.length());
    return Uni.createFrom()
        .item(() -> holder(secret).map(KeyMechanism::identity).orElse(null))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Optional<KeyHolder> holder(String secret) {
    return database.across(Across.SIGN_IN, handle -> People.ofKey(handle, Secret.hash(secret)));
  }

  private static SecurityIdentity identity(KeyHolder holder) {
    return Identities.of(holder.person())
        .addAttribute(Caller.KEY, holder.key())
        .addAttribute(Caller.SCOPES, holder.scopes())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer realm=\"zhenzan\""));
  }
}
