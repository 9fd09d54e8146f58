package dev.zhenzan.server.audience;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What an audience member chose. */
@Path("/api/v1/me")
@Tag(name = "audience")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AUDIENCE)
@APIResponse(
    responseCode = "403",
    description = "not an audience member, or without an account",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class ChoicesResource {
  private static final String CHANNEL = "api";

  private final Database database;
  private final OwnAccount account;

  /** With whose account it is. */
  public ChoicesResource(Database database, OwnAccount account) {
    this.database = database;
    this.account = account;
  }

  /**
   * What somebody wants to hold from now on.
   *
   * @param noticeVersion of the notice that was shown; null for the one that is shown now
   */
  public record ChoicesRequest(
      @Nullable Boolean participating,
      @Nullable Boolean personalised,
      @Nullable Boolean measured,
      @Nullable String noticeVersion) {
    boolean participates() {
      return given("participating", participating);
    }

    boolean isPersonalised() {
      return given("personalised", personalised);
    }

    boolean isMeasured() {
      return given("measured", measured);
    }

    private static boolean given(String name, @Nullable Boolean value) {
      if (value == null) {
        throw ProblemException.ofValue("/" + name, name + " must be true or false");
      }
      return value;
    }
  }

  /** What holds of the own account. */
  @GET
  @Path("/choices")
  @Operation(
      summary = "What I chose",
      description =
          "Nobody takes part who did not say so. Personalised matching can be off while one takes"
              + " part (Algorithm Recommendation Provisions, art. 17).")
  @APIResponse(
      responseCode = "200",
      description = "what holds now",
      content =
          @Content(
              schema = @Schema(implementation = AccountChoices.class),
              examples =
                  @ExampleObject(
                      name = "taking part",
                      value =
                          """
                          {"participating": true, "personalised": true, "measured": true,
                           "consent_version": "2026-11", "changed_at": "2026-11-29T06:00:00Z"}""")))
  public AccountChoices choices() {
    String id = account.id();
    return database.in(account.organisation(), handle -> ChoiceRecord.state(handle, id));
  }

  /** Chooses anew; each difference is a row of the record. */
  @PUT
  @Path("/choices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Choose",
      description =
          "Each difference to what held becomes a row of the record, with time, way and version of"
              + " the notice. Whoever leaves is shown nothing more by any plan from then on.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ChoicesRequest.class),
              examples =
                  @ExampleObject(
                      name = "take part",
                      value =
                          """
                          {"participating": true, "personalised": true, "measured": true,
                           "notice_version": "2026-11"}""")))
  @APIResponse(
      responseCode = "200",
      description = "what holds now",
      content =
          @Content(
              schema = @Schema(implementation = AccountChoices.class),
              examples =
                  @ExampleObject(
                      name = "taking part",
                      value =
                          """
                          {"participating": true, "personalised": true, "measured": true,
                           "consent_version": "2026-11", "changed_at": "2026-11-29T06:00:00Z"}""")))
  @APIResponse(responseCode = "409", description = "the notice has another version by now")
  @APIResponse(responseCode = "422", description = "a choice is missing")
  public AccountChoices choose(ChoicesRequest request) {
    String id = account.id();
    return database.in(account.organisation(), handle -> choose(handle, id, request));
  }

  private static AccountChoices choose(Handle handle, String id, ChoicesRequest wanted) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 35))", id);
    AccountChoices before = ChoiceRecord.state(handle, id);
    if (wanted.participates() != before.participating()) {
      ChoiceRecord.append(handle, id, participation(wanted));
    }
    if (wanted.isPersonalised() != before.personalised()) {
      String kind = wanted.isPersonalised() ? "personalisation_on" : "personalisation_off";
      ChoiceRecord.append(handle, id, ChoiceRecord.Entry.of(kind, CHANNEL));
    }
    if (wanted.isMeasured() != before.measured()) {
      String kind = wanted.isMeasured() ? "measurement_on" : "measurement_off";
      ChoiceRecord.append(handle, id, ChoiceRecord.Entry.of(kind, CHANNEL));
    }
    return ChoiceRecord.state(handle, id);
  }

  private static ChoiceRecord.Entry participation(ChoicesRequest wanted) {
    if (!wanted.participates()) {
      return ChoiceRecord.Entry.of("consent_withdrawn", CHANNEL);
    }
    String current = Notice.current().version();
    if (wanted.noticeVersion() != null && !wanted.noticeVersion().equals(current)) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "the notice has version %s by now; show it and ask again".formatted(current));
    }
    return ChoiceRecord.Entry.consent(current, CHANNEL);
  }

  /**
   * One choice of the record.
   *
   * @param kind stable code
   * @param tag where it is about one
   */
  public record ChoiceAnswer(
      String kind,
      @Nullable String tag,
      @Nullable Double share,
      @Nullable String noticeVersion,
      String channel,
      Instant madeAt) {
    static ChoiceAnswer of(ChoiceRecord.Entry entry) {
      return new ChoiceAnswer(
          entry.kind(),
          entry.tag(),
          entry.share(),
          entry.noticeVersion(),
          entry.channel(),
          entry.madeAt());
    }
  }

  /** The record of the own choices, the newest first. */
  public record RecordAnswer(List<ChoiceAnswer> items) {}

  /** Everything that was ever chosen. */
  @GET
  @Path("/choices/record")
  @Operation(
      summary = "All that I ever chose",
      description = "The record only grows; the newest stands first.")
  @APIResponse(
      responseCode = "200",
      description = "the record",
      content =
          @Content(
              schema = @Schema(implementation = RecordAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one consent",
                      value =
                          """
                          {"items": [{"kind": "consent_given", "tag": null, "share": null,
                           "notice_version": "2026-11", "channel": "api",
                           "made_at": "2026-11-29T06:00:00Z"}]}""")))
  public RecordAnswer record() {
    String id = account.id();
    return new RecordAnswer(
        database.in(account.organisation(), handle -> ChoiceRecord.entries(handle, id)).stream()
            .map(ChoiceAnswer::of)
            .toList());
  }

  /** What one is told before taking part. */
  @GET
  @Path("/notice")
  @Operation(
      summary = "The notice",
      description = "What is told before a consent; consents name its version.")
  @APIResponse(
      responseCode = "200",
      description = "the notice in both languages",
      content =
          @Content(
              schema = @Schema(implementation = Notice.class),
              examples =
                  @ExampleObject(
                      name = "notice",
                      value =
                          """
                          {"version": "2026-11", "text_zh": "参加后……",
                           "text_en": "If you take part ..."}""")))
  public Notice notice() {
    return Notice.current();
  }
}
