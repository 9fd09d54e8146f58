package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.server.certificate.CertificateAnswers.CertificateAnswer;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The certificates of a creator: for the creator, and for who runs the organisation. */
@Path("/api/v1/creators/{creator_id}/certificates")
@Tag(name = "certificates")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificatesResource {
  static final String ANSWER =
      """
      {"id": "6f9b1b1e-9d5a-4c1e-8a54-5d7c2f0f7a11", "subject": "creator", "published_id": "山里的小满",
       "valid_from": "2026-05-01T00:00:00Z", "valid_until": "2027-05-01T00:00:00Z",
       "authenticity": {"value": 0.91, "low": 0.88, "high": 0.93}, "likes": 12000,
       "valid_likes": {"value": 10920, "low": 10560, "high": 11160}, "works": 14,
       "period": {"from": "2026-03-01T00:00:00Z", "to": "2026-04-30T00:00:00Z"}, "grade": "B",
       "creator_id": "c17", "state": "valid", "log_index": 4711,
       "share_url": "https://likes.example.org/certificates/6f9b1b1e-9d5a-4c1e-8a54-5d7c2f0f7a11",
       "credential": null, "receipt": null}""";

  private static final int MOST_DAYS = 3_650;

  private final Database database;
  private final Caller caller;
  private final CertificateIssue issue;
  private final CertificateSight sight;

  /** Of a database. */
  public CertificatesResource(
      Database database, Caller caller, CertificateIssue issue, CertificateSight sight) {
    this.database = database;
    this.caller = caller;
    this.issue = issue;
    this.sight = sight;
  }

  /** Those that were issued, the newest first. */
  @GET
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR, Role.Names.AUDITOR})
  @Operation(
      summary = "Certificates of a creator",
      description = "The newest first. Creators see their own, operators and auditors all.")
  @APIResponse(
      responseCode = "200",
      description = "a page of certificates",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Page.class),
              examples =
                  @ExampleObject(
                      name = "certificates",
                      value = "{\"items\": [" + ANSWER + "], \"next\": null}")))
  @APIResponse(responseCode = "404", description = "no creator of one's own")
  public Page<CertificateAnswer> list(
      @PathParam("creator_id") String creator, @BeanParam PageRequest request) {
    require(may(caller.person(), creator));
    Instant before =
        request.after().map(CertificatesResource::time).orElse(Instant.now().plusSeconds(60));
    List<CertificateRow> rows =
        database.in(
            caller.organisation(),
            handle -> CertificateRow.ofCreator(handle, creator, before, request.rows()));
    return Page.of(rows, request, row -> row.issuedAt().toString()).map(sight::brief);
  }

  private static Instant time(String position) {
    try {
      return Instant.parse(position);
    } catch (java.time.DateTimeException e) {
      throw ProblemException.ofValue("cursor", "no cursor of this list; leave it out");
    }
  }

  static boolean may(Person person, String creator) {
    return person.is(Role.AUDITOR) || mayChange(person, creator);
  }

  /** Whether somebody issues and revokes: an auditor reads alone. */
  static boolean mayChange(Person person, String creator) {
    return person.is(Role.OPERATOR)
        || (person.is(Role.CREATOR) && person.creatorIds().contains(creator));
  }

  private static void require(boolean may) {
    if (!may) {
      throw ProblemException.notFound("creator");
    }
  }

  /**
   * What is asked for.
   *
   * @param publishedId how the certificate calls its subject
   * @param validDays 1 to 3650; a year where it is left out
   * @param subject creator or video; creator where it is left out
   * @param videoId the work, for subject video
   */
  public record Request(
      String publishedId,
      @Nullable Integer validDays,
      @Nullable String subject,
      @Nullable String videoId) {}

  /** Issues one. */
  @POST
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR})
  @Operation(
      summary = "Issue a certificate",
      description = "Of what the latest audit found of the creator, or of one work.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Request.class),
              examples =
                  @ExampleObject(
                      name = "request",
                      value =
                          "{\"published_id\": \"山里的小满\", \"valid_days\": 365, \"subject\":"
                              + " \"creator\"}")))
  @APIResponse(
      responseCode = "201",
      description = "the certificate",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CertificateAnswer.class),
              examples = @ExampleObject(name = "certificate", value = ANSWER)))
  @APIResponse(responseCode = "404", description = "no creator of one's own")
  @APIResponse(responseCode = "409", description = "nothing was audited yet")
  @APIResponse(responseCode = "422", description = "a value is not allowed")
  @APIResponse(responseCode = "429", description = "no more today; Retry-After says when")
  public Response issue(@PathParam("creator_id") String creator, Request request) {
    Person person = caller.person();
    require(mayChange(person, creator));
    CertificateIssue.Wanted wanted = wanted(creator, request, person.id());
    UUID organisation = person.organisation();
    UUID id = database.in(organisation, handle -> issue.issue(handle, organisation, wanted));
    return Response.status(Response.Status.CREATED).entity(sight.published(id)).build();
  }

  private static CertificateIssue.Wanted wanted(String creator, Request request, UUID person) {
    if (request.publishedId() == null || !CertifiedSubject.isId(request.publishedId())) {
      throw ProblemException.ofValue(
          "/published_id", "published_id must have 1 to 200 characters that can be seen");
    }
    int days = request.validDays() == null ? 365 : request.validDays();
    if (days < 1 || days > MOST_DAYS) {
      throw ProblemException.ofValue("/valid_days", "valid_days must be 1 to " + MOST_DAYS);
    }
    return new CertificateIssue.Wanted(
        creator, video(request), request.publishedId(), days, person);
  }

  private static Optional<String> video(Request request) {
    String subject = request.subject() == null ? "creator" : request.subject();
    boolean fits =
        subject.equals("creator")
            ? request.videoId() == null
            : subject.equals("video") && request.videoId() != null;
    if (!fits) {
      throw ProblemException.ofValue(
          "/subject", "subject must be creator without video_id, or video with it");
    }
    return Optional.ofNullable(request.videoId());
  }
}
