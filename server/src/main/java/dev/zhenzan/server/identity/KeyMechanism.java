package dev.zhenzan.server.identity;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;

/** Lets programs in by {@code Authorization: Bearer zz_...} (RFC 6750 section 2.1). */
@Singleton
public final class KeyMechanism implements HttpAuthenticationMechanism {
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
    if (header == null || !header.startsWith(SCHEME + ApiKey.PREFIX)) {
      return Uni.createFrom().nullItem();
    }
    String secret = header.substring(SCHEME.length());
    return Uni.createFrom()
        .item(() -> person(secret).map(KeyMechanism::identity).orElse(null))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Optional<Person> person(String secret) {
    return database.across(Across.SIGN_IN, handle -> People.ofKey(handle, Secret.hash(secret)));
  }

  static SecurityIdentity identity(Person person) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal((Principal) () -> person.id().toString())
            .addAttribute(Caller.PERSON, person);
    person.roles().forEach(role -> identity.addRole(role.word()));
    return identity.build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer realm=\"zhenzan\""));
  }
}
