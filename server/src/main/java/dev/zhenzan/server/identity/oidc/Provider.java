package dev.zhenzan.server.identity.oidc;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider that an installation names. */
@Singleton
final class Provider {
  private final Optional<Named> named;

  Provider(
      @ConfigProperty(name = "zhenzan.oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = "zhenzan.oidc.client-id") Optional<String> client,
      @ConfigProperty(name = "zhenzan.oidc.client-secret") Optional<String> secret,
      @ConfigProperty(name = "zhenzan.oidc.name", defaultValue = "OpenID Connect") String name) {
    this.named =
        issuer.map(
            url ->
                new Named(
                    url,
                    needed(client, "oidc.client_id"),
                    needed(secret, "oidc.client_secret_file"),
                    name));
  }

  /**
   * A provider.
   *
   * @param issuer its address, under which {@code .well-known/openid-configuration} lies
   * @param client who the service is to it
   * @param secret by which the service shows that
   * @param name as people know it
   */
  record Named(String issuer, String client, String secret, String name) {
    @Override
    public String toString() {
      return "Named[issuer=%s, client=%s]".formatted(issuer, client);
    }
  }

  /** Empty where people sign in by password only. */
  Optional<Named> named() {
    return named;
  }

  private static String needed(Optional<String> value, String setting) {
    return value.orElseThrow(
        () -> new IllegalStateException("with oidc.issuer, " + setting + " has to be set too"));
  }
}
