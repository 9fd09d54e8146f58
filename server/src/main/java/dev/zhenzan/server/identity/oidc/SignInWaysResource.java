package dev.zhenzan.server.identity.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How people may sign in. */
@Path("/api/v1/sign-in-ways")
@Tag(name = "identity")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class SignInWaysResource {
  private final Provider provider;

  /** With the provider that was named. */
  SignInWaysResource(Provider provider) {
    this.provider = provider;
  }

  /**
   * The ways.
   *
   * @param oidc null where no provider is named
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      examples =
          """
          {"password": true, "oidc": {"name": "山海 MCN", "url": "/api/v1/oidc/sign-in"}}""")
  public record SignInWays(boolean password, @Nullable ProviderAnswer oidc) {
    /** Where a browser goes to sign in by the provider. */
    public record ProviderAnswer(String name, String url) {}
  }

  /** The ways. */
  @GET
  @Operation(
      summary = "How people may sign in",
      description = "By password, and by a provider where the installation names one.")
  public SignInWays ways() {
    return new SignInWays(
        true,
        provider
            .named()
            .map(
                named ->
                    new SignInWays.ProviderAnswer(named.name(), ProviderTenant.ROOM + "sign-in"))
            .orElse(null));
  }
}
