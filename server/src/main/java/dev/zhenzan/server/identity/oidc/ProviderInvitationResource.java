package dev.zhenzan.server.identity.oidc;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.people.Invitations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first step of accepting an invitation by the provider. */
@Path("/api/v1/invitations/{code}/provider")
@Tag(name = "identity")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class ProviderInvitationResource {
  private final Provider provider;
  private final Database database;
  private final Invitations invitations;

  /** For whoever has a link. */
  ProviderInvitationResource(Provider provider, Database database, Invitations invitations) {
    this.provider = provider;
    this.database = database;
    this.invitations = invitations;
  }

  /**
   * Where to go on.
   *
   * @param url leads to the provider and back
   */
  @Schema(examples = "{\"url\": \"/api/v1/oidc/sign-in\"}")
  public record Next(String url) {}

  /** Begins. */
  @POST
  @Operation(
      summary = "Accept an invitation by the provider",
      description =
          "For the console: gives a cookie of ten minutes and where to go on. Who comes back from"
              + " the provider with it is linked with the invited person. Another site cannot ask"
              + " this.")
  @APIResponse(
      responseCode = "200",
      description = "where to go on",
      content = @Content(schema = @Schema(implementation = Next.class)))
  @APIResponse(
      responseCode = "404",
      description = "no such invitation, or no provider",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response begin(@PathParam("code") String code) {
    if (provider.named().isEmpty()) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "no provider signs people in here: take a password");
    }
    if (database.across(Across.SIGN_IN, handle -> invitations.of(handle, code)).isEmpty()) {
      throw ProblemException.notFound("invitation");
    }
    return Response.ok(new Next(ProviderTenant.ROOM + "sign-in"))
        .cookie(ProviderInvitation.of(code))
        .build();
  }
}
