package dev.zhenzan.server.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.report.certificate.CertificatePage;
import dev.zhenzan.report.certificate.CertificatePdf;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.server.certificate.CertificateAnswers.CertificateAnswer;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One certificate, for whoever has its link. */
@Path("/api/v1/certificates/{id}")
@Tag(name = "certificates")
public final class CertificateResource {
  private final CertificateSight sight;
  private final Revoking revoking;

  /** With what shows and revokes. */
  public CertificateResource(CertificateSight sight, Revoking revoking) {
    this.sight = sight;
    this.revoking = revoking;
  }

  /** A certificate in the form that is wanted. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf"})
  @Operation(
      summary = "A certificate",
      description =
          "With the W3C credential, which alone counts, and its receipt. form=credential, pdf or"
              + " html answers one of these instead. Public: the id is random.")
  @APIResponse(
      responseCode = "200",
      description = "the certificate",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CertificateAnswer.class),
              examples = @ExampleObject(name = "certificate", value = CertificatesResource.ANSWER)))
  @APIResponse(responseCode = "404", description = "there is none of this id")
  public Response certificate(
      @PathParam("id") UUID id,
      @Parameter(description = "credential, pdf or html; left out for the answer with all")
          @QueryParam("form")
          @Nullable String form,
      @Parameter(description = "zh or en, for pdf and html")
          @QueryParam("language")
          @DefaultValue("zh")
          String language) {
    CertificateRow row = sight.row(id);
    if (form == null) {
      return Response.ok(sight.whole(row), MediaType.APPLICATION_JSON).build();
    }
    return switch (form) {
      case "credential" -> file(row, "certificate.json", language);
      case "pdf" -> file(row, "certificate.pdf", language);
      case "html" -> file(row, "certificate.html", language);
      default -> throw ProblemException.ofValue("form", "form must be credential, pdf or html");
    };
  }

  /** A file of it. */
  @GET
  @Path("files/{name}")
  @Produces(MediaType.WILDCARD)
  @PermitAll
  @Operation(
      summary = "A file of a certificate",
      description = "certificate.json, certificate.tlog-proof, certificate.pdf, certificate.html")
  @APIResponse(responseCode = "200", description = "the file")
  @APIResponse(responseCode = "404", description = "there is none of this id or name")
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("name") String name,
      @QueryParam("language") @DefaultValue("zh") String language) {
    return file(sight.row(id), name, language);
  }

  private Response file(CertificateRow row, String name, String language) {
    return switch (name) {
      case "certificate.json" ->
          Response.ok(row.credential().getBytes(UTF_8), "application/vc+json").build();
      case "certificate.tlog-proof" ->
          Response.ok(
                  sight
                      .receipt(row)
                      .map(Receipt::toBytes)
                      .orElseThrow(
                          () ->
                              ProblemException.of(
                                  ProblemType.UNAVAILABLE,
                                  "the log has not taken it yet: ask again")),
                  "text/plain; charset=utf-8")
              .build();
      case "certificate.pdf" ->
          Response.ok(CertificatePdf.pdf(sight.sheet(row), language(language)), "application/pdf")
              .header("Content-Disposition", "attachment; filename=\"certificate.pdf\"")
              .build();
      case "certificate.html" ->
          Response.ok(
                  CertificatePage.html(sight.sheet(row), language(language)),
                  "text/html; charset=utf-8")
              .build();
      default -> throw ProblemException.notFound("file");
    };
  }

  private static Language language(String code) {
    return switch (code) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default -> throw ProblemException.ofValue("language", "language must be zh or en");
    };
  }

  /**
   * Why.
   *
   * @param reason figures-wrong, owner-request, key-compromised, superseded or other
   */
  public record Request(String reason) {}

  /** Revokes it, for ever. */
  @POST
  @Path("revocation")
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR})
  @Operation(
      summary = "Revoke a certificate, for ever",
      description = "The list tells of it at once, the log of when and why.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Request.class),
              examples = @ExampleObject(name = "request", value = "{\"reason\": \"superseded\"}")))
  @APIResponse(responseCode = "204", description = "it is revoked, or was before")
  @APIResponse(responseCode = "404", description = "none of one's own")
  @APIResponse(responseCode = "422", description = "reason is not one of the list")
  public void revoke(@PathParam("id") UUID id, Request request) {
    revoking.revoke(id, request.reason() == null ? "" : request.reason());
  }
}
