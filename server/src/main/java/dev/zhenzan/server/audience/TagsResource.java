package dev.zhenzan.server.audience;

import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.DailyBound;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The interest tags of an audience member. */
@Path("/api/v1/me/tags")
@Tag(name = "audience")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AUDIENCE)
@APIResponse(responseCode = "429", description = "no more today; Retry-After says when")
@APIResponse(
    responseCode = "403",
    description = "not an audience member, or without an account",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class TagsResource {
  private static final int LONGEST = 100;

  /** Each is a row of the record, which only grows; consent itself may be changed at any time. */
  private static final DailyBound DAILY = new DailyBound(200, "changes of an account's tags");

  private static final String EXAMPLE =
      """
      {"items": [{"tag": "food.homecooking", "name_zh": "家常菜", "name_en": "Home cooking", "weight": 0.31,
       "low": 0.22, "high": 0.41, "origin": "derived", "interactions": 42,
       "last_seen_at": "2026-11-28T12:00:00Z"}], "deleted": [{"tag": "gaming",
       "name_zh": "游戏", "name_en": "Gaming"}], "basis": "ready",
       "model_at": "2026-11-28T20:00:00Z"}""";

  private final Database database;
  private final OwnAccount account;
  private final Interests interests;

  /** With whose tags they are. */
  public TagsResource(Database database, OwnAccount account, Interests interests) {
    this.database = database;
    this.account = account;
    this.interests = interests;
  }

  /**
   * A tag that is to be fixed.
   *
   * @param weight share of all interest, above 0 to 1
   */
  public record TagRequest(@Nullable Double weight) {
    double share() {
      if (weight == null || !(weight > 0 && weight <= 1)) {
        throw ProblemException.ofValue("/weight", "weight must be above 0 and at most 1");
      }
      return weight;
    }
  }

  /** The own tags. */
  @GET
  @Operation(
      summary = "What is thought to interest me",
      description =
          "Tags with their weight and what it rests on. Without a trained model, or without"
              + " consent to personalised matching, only own tags stand here: see basis (ready,"
              + " no_model, not_personalised).")
  @APIResponse(
      responseCode = "200",
      description = "the tags",
      content =
          @Content(
              schema = @Schema(implementation = Interests.Profile.class),
              examples = @ExampleObject(name = "profile", value = EXAMPLE)))
  public Interests.Profile tags() {
    return interests.of(account.organisation(), account.id());
  }

  /** Fixes the weight of a tag, which makes it an own one. */
  @PUT
  @Path("/{tag}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a tag",
      description =
          "Its weight holds until it is released or taken away; the others share the rest.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = TagRequest.class),
              examples = @ExampleObject(name = "a third", value = "{\"weight\": 0.33}")))
  @APIResponse(
      responseCode = "200",
      description = "the tag",
      content =
          @Content(
              schema = @Schema(implementation = Interests.Interest.class),
              examples =
                  @ExampleObject(
                      name = "own tag",
                      value =
                          """
                          {"tag": "food.homecooking", "name_zh": "家常菜", "name_en": "Home cooking",
                           "weight": 0.33, "low": 0.33, "high": 0.33, "origin": "own",
                           "interactions": 42, "last_seen_at": "2026-11-28T12:00:00Z"}""")))
  @APIResponse(responseCode = "422", description = "no such tag, or no such weight")
  public Interests.Interest set(@PathParam("tag") String tag, TagRequest request) {
    ChoiceRecord.Entry entry =
        ChoiceRecord.Entry.tag(ChoiceKind.TAG_LOCKED, known(tag), request.share());
    return choose(entry).items().stream()
        .filter(item -> item.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  /** Takes a tag away. */
  @DELETE
  @Path("/{tag}")
  @Operation(
      summary = "Take a tag away",
      description = "It has no weight and no part in any match until it is released.")
  @APIResponse(responseCode = "204", description = "it is taken away")
  @APIResponse(responseCode = "422", description = "no such tag")
  public void delete(@PathParam("tag") String tag) {
    choose(ChoiceRecord.Entry.tag(ChoiceKind.TAG_DELETED, known(tag), null));
  }

  /** Takes a deletion or a fixed weight back. */
  @POST
  @Path("/{tag}/release")
  @Operation(
      summary = "Release a tag",
      description =
          "Its weight follows again from what is watched; what was before a deletion stays deleted.")
  @APIResponse(
      responseCode = "200",
      description = "the tags after it",
      content =
          @Content(
              schema = @Schema(implementation = Interests.Profile.class),
              examples = @ExampleObject(name = "profile", value = EXAMPLE)))
  @APIResponse(responseCode = "422", description = "no such tag")
  public Interests.Profile release(@PathParam("tag") String tag) {
    return choose(ChoiceRecord.Entry.tag(ChoiceKind.TAG_RELEASED, known(tag), null));
  }

  private Interests.Profile choose(ChoiceRecord.Entry entry) {
    String id = account.id();
    database.run(account.organisation(), handle -> append(handle, id, entry));
    return tags();
  }

  private static void append(Handle handle, String id, ChoiceRecord.Entry entry) {
    DAILY.check(
        handle,
        """
        select made_at from choice
        where organisation_id = organisation() and account_id = :account and tag is not null""",
        Map.of("account", id));
    ChoiceRecord.append(handle, id, entry);
  }

  private String known(String tag) {
    if (tag.length() > LONGEST || !interests.knows(account.organisation(), tag)) {
      throw ProblemException.ofValue(
          "tag", "no tag of this code; take one of the vocabulary or of GET /me/tags");
    }
    return tag;
  }
}
