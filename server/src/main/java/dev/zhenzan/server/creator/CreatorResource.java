package dev.zhenzan.server.creator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.Sight;
import dev.zhenzan.server.result.SortKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Creators: scores, comparisons, diagnoses and quotes. */
@Path("/api/v1/creators")
@Tag(name = "creators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.CREATOR,
  Role.Names.BRAND,
  Role.Names.REVIEWER,
  Role.Names.AUDITOR
})
public final class CreatorResource {
  private static final int MOST_COMPARED = 10;

  private static final String CREATOR =
      """
      {"creator_id": "c3", "name": null, "vertical": "food", "tier": "starter", "followers": 4000, "works": 10,
       "likes": 1415, "valid_likes": {"value": 858.8, "low": 837.6, "high": 880.1},
       "authenticity": {"value": 0.607, "low": 0.577, "high": 0.636}, "changed_verdicts": 0, "grade": "B",
       "audited_at": "2026-11-29T06:00:00Z", "certificate_id": null}""";

  private final Caller caller;
  private final Database database;
  private final Quotes quotes;

  /** For the one who asks. */
  public CreatorResource(Caller caller, Database database, Quotes quotes) {
    this.caller = caller;
    this.database = database;
    this.quotes = quotes;
  }

  /** Creators that the caller sees. */
  @GET
  @Operation(
      summary = "Creators",
      description =
          "Those with the highest authenticity first, or with most likes or works, or by id. A"
              + " creator sees the own ids alone.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + CREATOR + "], \"next\": null}")))
  @APIResponse(
      responseCode = "422",
      description = "no such order",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Page<Creator> list(
      @Parameter(description = "a part of the id or of the name") @QueryParam("query")
          @Nullable String query,
      @Parameter(description = "category of most works") @QueryParam("vertical")
          @Nullable String vertical,
      @Parameter(description = "authenticity, likes, works or name") @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    Person person = caller.person();
    Creators.Wanted wanted =
        new Creators.Wanted(
            Sight.of(person),
            Optional.ofNullable(query).filter(text -> !text.isBlank()),
            Optional.ofNullable(vertical).filter(text -> !text.isBlank()),
            SortKey.word(
                "sort", Optional.ofNullable(sort), "authenticity", "likes", "works", "name"));
    return database.in(
        person.organisation(),
        handle ->
            Page.of(
                Creators.list(handle, wanted, page),
                page,
                each -> new SortKey(each.sortKey(), each.creatorId()).position()));
  }

  /** One creator. */
  @GET
  @Path("{id}")
  @Operation(summary = "A creator", description = "With the figures of the latest audit.")
  @APIResponse(
      responseCode = "200",
      description = "the creator",
      content = @Content(examples = @ExampleObject(name = "one", value = CREATOR)))
  @APIResponse(
      responseCode = "404",
      description = "no such creator, or another",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Creator one(@PathParam("id") String id) {
    Person person = caller.person();
    return Optional.of(id)
        .filter(Sight.of(person)::sees)
        .flatMap(seen -> database.in(person.organisation(), handle -> Creators.find(handle, seen)))
        .orElseThrow(() -> ProblemException.notFound("creator"));
  }

  /** Several creators. */
  @GET
  @Path("comparison")
  @Operation(
      summary = "Creators beside one another",
      description =
          "Figures of the latest audit, and indices and a post's price of the quotes that are there"
              + " (job quote; made after each audit for the creators with most likes).")
  @APIResponse(
      responseCode = "200",
      description = "in the order asked for",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          "{\"creators\": [{\"creator_id\": \"c3\", \"indices\": [{\"index\":"
                              + " \"spread\", \"value\": {\"value\": 49, \"low\": 35, \"high\":"
                              + " 63}, \"basis\": \"measured\"}], \"post_price_cny\": {\"value\":"
                              + " 3.9, \"low\": 0.55, \"high\": 29}}]}")))
  @APIResponse(
      responseCode = "404",
      description = "one of them is not there, or is another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Comparison comparison(
      @Parameter(description = "ids, with commas between, at most 10", example = "c3,c4")
          @QueryParam("ids")
          @Nullable String ids) {
    List<String> wanted =
        Arrays.stream(Optional.ofNullable(ids).orElse("").split(","))
            .filter(id -> !id.isBlank())
            .distinct()
            .toList();
    if (wanted.isEmpty() || wanted.size() > MOST_COMPARED) {
      throw ProblemException.ofValue("ids", "ids must be 1 to %d ids".formatted(MOST_COMPARED));
    }
    Person person = caller.person();
    return new Comparison(
        wanted.stream()
            .map(id -> Comparison.Compared.of(one(id), quotes.stored(person, id)))
            .toList());
  }

  /** The latest diagnosis. */
  @GET
  @Path("{id}/diagnosis")
  @Operation(
      summary = "The latest diagnosis of a creator",
      description = "As zhenzan diagnose writes it: docs/formats/diagnosis.md.")
  @APIResponse(
      responseCode = "200",
      description = "diagnosis.json",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "part",
                      value =
                          "{\"format\": 1, \"creator_id\": \"c3\", \"grade\": \"B\", \"findings\":"
                              + " []}")))
  @APIResponse(
      responseCode = "404",
      description = "no such creator, or no diagnosis yet: order the job diagnose",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public String diagnosis(@PathParam("id") String id) {
    Person person = caller.person();
    // What to change about works is the creator's business, and not a buyer's.
    boolean may =
        !person.is(Role.BRAND) || Sight.of(person).accounts() || person.creatorIds().contains(id);
    Creator creator = one(id);
    return Optional.of(creator.creatorId())
        .filter(seen -> may)
        .flatMap(
            seen -> database.in(person.organisation(), handle -> Creators.diagnosis(handle, seen)))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "no diagnosis yet; order one: POST /api/v1/jobs {\"kind\": \"diagnose\","
                        + " \"parameters\": {\"creator_id\": ...}}"));
  }

  /** The quote. */
  @GET
  @Path("{id}/quote")
  @Operation(
      summary = "What a post and a live session of a creator may cost",
      description =
          "As zhenzan quote writes it (docs/formats/quote.md), on the latest audit; one that is not"
              + " there yet is made by a job while the caller waits. Inputs that are set take the"
              + " place of what was measured; set then says which, and the price is reckoned from"
              + " the stored quote.")
  @APIResponse(
      responseCode = "200",
      description = "quote.json of this creator",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "part",
                      value =
                          "{\"formula_version\": 1, \"currency\": \"CNY\", \"creators\":"
                              + " [{\"creator_id\": \"c3\", \"post\": {\"price_cny\": {\"p10\":"
                              + " 0.55, \"p50\": 3.9, \"p90\": 29}}}]}")))
  @APIResponse(
      responseCode = "404",
      description = "no such creator, or no audit yet",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "it is still being made; Retry-After says when to ask again",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public JsonNode quote(
      @PathParam("id") String id,
      @Parameter(description = "code of a vertical pack; general by default")
          @QueryParam("vertical")
          @Nullable String vertical,
      @BeanParam WhatIfInputs inputs) {
    Person person = caller.person();
    Creator creator = one(id);
    ObjectNode quote =
        quotes.of(
            person,
            creator.creatorId(),
            Optional.ofNullable(vertical).filter(it -> !it.isEmpty()).orElse("general"));
    inputs.apply(quote);
    return quote;
  }
}
