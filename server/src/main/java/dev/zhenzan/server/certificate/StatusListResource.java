package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.server.certificate.CertificateAnswers.Content;
import dev.zhenzan.server.certificate.CertificateAnswers.VerificationAnswer;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.tlog.VerificationException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody needs to check a certificate: the status lists, and a check of all at once. */
@Path("/api/v1")
@Tag(name = "certificates")
@PermitAll
public final class StatusListResource {
  private static final Pattern NAME = Pattern.compile("([a-z]+)(?:-([1-9]\\d{0,3}))?(?:\\.json)?");
  private static final int MOST_BYTES = 1 << 18;

  private final StatusLists lists;
  private final CertificateVerification verification;

  /** With the lists of this service. */
  StatusListResource(StatusLists lists, CertificateVerification verification) {
    this.lists = lists;
    this.verification = verification;
  }

  /** A list of the moment. */
  @GET
  @Path("certificate-status-lists/{id}")
  @Produces("application/vc+json")
  @Operation(
      summary = "A status list",
      description =
          "revocation.json or suspension.json, and revocation-1.json and so on when the first is full:"
              + " a W3C BitstringStatusListCredential, which certificates name by this address. It"
              + " holds for a day.")
  @APIResponse(
      responseCode = "200",
      description = "the list",
      content =
          @org.eclipse.microprofile.openapi.annotations.media.Content(
              mediaType = "application/vc+json",
              examples =
                  @ExampleObject(
                      name = "list",
                      value =
                          "{\"type\": [\"VerifiableCredential\", \"BitstringStatusListCredential\"]}")))
  @APIResponse(responseCode = "404", description = "there is none of this name")
  public Response list(@PathParam("id") String id) {
    byte[] bytes =
        name(id).flatMap(lists::bytes).orElseThrow(() -> ProblemException.notFound("status list"));
    return Response.ok(bytes).header("Cache-Control", "public, max-age=300").build();
  }

  private static Optional<StatusLists.Name> name(String id) {
    Matcher parts = NAME.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String number = Objects.requireNonNullElse(parts.group(2), "0");
      return Optional.of(
          new StatusLists.Name(StatusPurpose.parse(parts.group(1)), Integer.parseInt(number)));
    } catch (VerificationException e) {
      return Optional.empty();
    }
  }

  /** Checks a certificate. */
  @POST
  @Path("certificate-verifications")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Check a certificate",
      description =
          "The body is the credential as it was handed on, at most 256 KiB. Every check is"
              + " answered, and what was not checked is said.")
  @RequestBody(
      content =
          @org.eclipse.microprofile.openapi.annotations.media.Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "credential",
                      value =
                          "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"], \"id\":"
                              + " \"urn:uuid:6f9b1b1e-9d5a-4c1e-8a54-5d7c2f0f7a11\"}")))
  @APIResponse(
      responseCode = "200",
      description = "the checks",
      content =
          @org.eclipse.microprofile.openapi.annotations.media.Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationAnswer.class),
              examples =
                  @ExampleObject(
                      name = "changed",
                      value =
                          """
                          {"holds": false, "checks": [{"check": "form", "outcome": "passed", "detail": null,
                           "words": {"zh": "格式：通过", "en": "Form: passed"}}, {"check": "signature", "outcome": "failed",
                           "detail": "the signature does not fit", "words": {"zh": "签名：未通过",
                           "en": "Signature: failed"}}], "certificate": null}""")))
  @APIResponse(responseCode = "413", description = "the body is too large")
  public VerificationAnswer verify(InputStream body) {
    CertificateVerification.Result result = verification.verify(bytes(body), Instant.now());
    return new VerificationAnswer(
        result.checks().hold(),
        result.checks().all(),
        result.certificate() == null ? null : Content.of(result.certificate()));
  }

  private static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE, "a certificate has at most 256 KiB: send it alone");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
