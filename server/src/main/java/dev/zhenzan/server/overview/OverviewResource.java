package dev.zhenzan.server.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.Estimate;
import dev.zhenzan.server.result.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an organisation has, at a glance. */
@Path("/api/v1/overview")
@Tag(name = "overview")
@Produces(MediaType.APPLICATION_JSON)
public final class OverviewResource {
  private final Caller caller;
  private final Database database;

  /** For the one who asks. */
  public OverviewResource(Caller caller, Database database) {
    this.caller = caller;
    this.database = database;
  }

  /**
   * The figures.
   *
   * @param interactions null for a creator, as they are not counted by creator
   * @param accounts null for a creator
   * @param likes that the latest audit counted: the denominator
   * @param changedVerdicts of interactions, by reviewers: the estimates have them
   * @param grade {@code B}: rests on the organisation's own log; null before an audit
   * @param openReviews cases that somebody has to decide; for a creator the open appeals about own
   *     works
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Overview(
      @Nullable Long interactions,
      @Nullable Long accounts,
      long works,
      long creators,
      long likes,
      @Nullable Estimate validLikes,
      @Nullable Estimate authenticity,
      long changedVerdicts,
      @Nullable String grade,
      @Nullable LastAudit lastAudit,
      long groups,
      long openReviews) {
    /**
     * When and by which job.
     *
     * @param policyRevision of the decision policy that it judged by: 0 is the standard; null where
     *     the audit is older than that
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LastAudit(
        @Nullable UUID jobId, UUID auditId, @Nullable Integer policyRevision, Instant endedAt) {}
  }

  /** What there is, and what the latest audit found. */
  @GET
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.CREATOR,
    Role.Names.BRAND,
    Role.Names.REVIEWER,
    Role.Names.AUDITOR
  })
  @Operation(
      summary = "What there is, at a glance",
      description =
          "Of the organisation; for a creator of the own creator ids. Estimates are of the latest"
              + " audit and what reviewers decided since, with their 95 % intervals, over the likes"
              + " that it counted.")
  @APIResponse(
      responseCode = "200",
      description = "the figures",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "after an audit",
                      value =
                          """
                          {"interactions": 225416, "accounts": 6918, "works": 600, "creators": 94, "likes": 87974,
                           "valid_likes": {"value": 53267, "low": 52795, "high": 53739},
                           "authenticity": {"value": 0.605, "low": 0.599, "high": 0.612}, "changed_verdicts": 40, "grade": "B",
                           "last_audit": {"job_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
                            "audit_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11", "policy_revision": 0, "ended_at": "2026-11-29T06:00:00Z"},
                           "groups": 16, "open_reviews": 0}""")))
  public Overview overview() {
    Person person = caller.person();
    Sight sight = Sight.of(person);
    return database.in(
        person.organisation(),
        handle ->
            sight.all() ? Overviews.ofAll(handle) : Overviews.ofCreators(handle, sight.creators()));
  }
}
