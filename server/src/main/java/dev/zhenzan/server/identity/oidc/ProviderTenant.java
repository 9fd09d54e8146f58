package dev.zhenzan.server.identity.oidc;

import dev.zhenzan.server.secret.Seal;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;

/** Has the framework speak with the provider, on the paths of this room alone. */
@Singleton
public final class ProviderTenant implements TenantConfigResolver {
  static final String ROOM = "/api/v1/oidc/";

  private final Optional<OidcTenantConfig> tenant;

  /** With the provider that was named. */
  ProviderTenant(Provider provider, Seal seal) {
    this.tenant = provider.named().map(named -> tenant(named, seal));
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
    return context.normalizedPath().startsWith(ROOM) && tenant.isPresent()
        ? Uni.createFrom().item(tenant.get())
        : Uni.createFrom().nullItem();
  }

  private static OidcTenantConfig tenant(Provider.Named named, Seal seal) {
    return OidcTenantConfig.authServerUrl(named.issuer())
        .tenantId("provider")
        .applicationType(ApplicationType.WEB_APP)
        .clientId(named.client())
        .credentials(named.secret())
        .authentication()
        .redirectPath(ROOM + "callback")
        .restorePathAfterRedirect()
        .pkceRequired()
        .nonceRequired()
        .stateSecret(key(seal, "oidc-state"))
        .cookiePath(ROOM)
        .end()
        .tokenStateManager()
        .strategy(io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy.ID_TOKEN)
        .encryptionSecret(key(seal, "oidc-session"))
        .end()
        .build();
  }

  /** 32 characters that are the same after a restart. */
  private static String key(Seal seal, String purpose) {
    return HexFormat.of().formatHex(seal.mark("key", purpose)).substring(0, 32);
  }
}
