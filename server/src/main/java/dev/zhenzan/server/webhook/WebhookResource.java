package dev.zhenzan.server.webhook;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.Revision;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.secret.Seal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where an organisation wants to be told of events. */
@Path("/api/v1")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.OPERATOR)
public final class WebhookResource {
  private static final String ENDPOINT =
      """
      {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "url": "https://example.org/hooks",
       "events": ["audit.finished"], "enabled": true, "revision": 1,
       "created_at": "2026-11-29T08:00:00Z"}""";
  private static final int LONGEST_URL = 2_000;

  private final Database database;
  private final Caller caller;
  private final Acts acts;
  private final Seal seal;
  private final Destination destination;

  /** For the one who asks. */
  public WebhookResource(
      Database database,
      Caller caller,
      Acts acts,
      Seal seal,
      @ConfigProperty(name = "zhenzan.webhooks.private-addresses", defaultValue = "false")
          boolean privateAllowed) {
    this.database = database;
    this.caller = caller;
    this.acts = acts;
    this.seal = seal;
    this.destination = new Destination(privateAllowed);
  }

  /** An endpoint that is to be made. */
  public record EndpointRequest(@Nullable String url, @Nullable List<String> events) {}

  /** What is to be changed; null stays as it is. */
  public record EndpointChange(@Nullable List<String> events, @Nullable Boolean enabled) {}

  /** An endpoint with its secret, which is shown this once. */
  public record NewEndpoint(
      UUID id,
      String url,
      List<String> events,
      boolean enabled,
      int revision,
      Instant createdAt,
      String secret) {}

  /** The endpoints. */
  @GET
  @Path("/webhook-endpoints")
  @Operation(
      summary = "Endpoints of webhooks",
      description = "Where this organisation is told of events, oldest first.")
  @APIResponse(
      responseCode = "200",
      description = "a page of endpoints",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + ENDPOINT + "], \"next\": null}")))
  public Page<WebhookEndpoints.Endpoint> endpoints(@BeanParam PageRequest page) {
    return database.in(
        caller.organisation(),
        handle -> Page.of(WebhookEndpoints.list(handle, page), page, it -> it.id().toString()));
  }

  /** Makes one. */
  @POST
  @Path("/webhook-endpoints")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make an endpoint of webhooks",
      description =
          "Each event is sent by POST, signed by Standard Webhooks 1.0 with the secret of this answer,"
              + " which is shown once. An answer other than 2xx is tried again up to eight times"
              + " within a day; 410 ends it. The same event may come twice: webhook-id tells.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EndpointRequest.class),
              examples =
                  @ExampleObject(
                      name = "audits",
                      value =
                          "{\"url\": \"https://example.org/hooks\", \"events\": [\"audit.finished\"]}")))
  @APIResponse(
      responseCode = "201",
      description = "the endpoint with its secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NewEndpoint.class),
              examples =
                  @ExampleObject(
                      name = "made",
                      value =
                          """
                          {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "url": "https://example.org/hooks",
                           "events": ["audit.finished"], "enabled": true, "revision": 1,
                           "created_at": "2026-11-29T08:00:00Z", "secret": "whsec_..."}""")))
  @APIResponse(
      responseCode = "422",
      description = "the address or an event cannot be used",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response add(@Nullable EndpointRequest request) {
    EndpointRequest wanted = request == null ? new EndpointRequest(null, null) : request;
    String url = checkedUrl(wanted.url());
    List<String> events = checkedEvents(wanted.events());
    String secret = Signature.secret();
    NewEndpoint made =
        database.in(
            caller.organisation(),
            handle -> {
              UUID id = WebhookEndpoints.add(handle, seal, url, events, secret);
              acts.record(handle, caller, "webhook-endpoint-made", id.toString());
              return withSecret(found(handle, id), secret);
            });
    return Response.created(URI.create("/api/v1/webhook-endpoints/" + made.id()))
        .header("ETag", new Revision(made.revision()).tag())
        .entity(made)
        .build();
  }

  private static NewEndpoint withSecret(WebhookEndpoints.Endpoint it, String secret) {
    return new NewEndpoint(
        it.id(), it.url(), it.events(), it.enabled(), it.revision(), it.createdAt(), secret);
  }

  /** Changes one. */
  @PATCH
  @Path("/webhook-endpoints/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change an endpoint of webhooks",
      description = "Which events it is told of, and whether at all. If-Match names the revision.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EndpointChange.class),
              examples = @ExampleObject(name = "off", value = "{\"enabled\": false}")))
  @APIResponse(
      responseCode = "200",
      description = "the endpoint as it is now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "changed", value = ENDPOINT)))
  @APIResponse(
      responseCode = "404",
      description = "there is none with this id",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable EndpointChange change) {
    EndpointChange wanted = change == null ? new EndpointChange(null, null) : change;
    Revision revision = Revision.ofIfMatch(ifMatch);
    WebhookEndpoints.Endpoint now =
        database.in(
            caller.organisation(),
            handle -> {
              WebhookEndpoints.Endpoint before = found(handle, id);
              revision.mustBe(before.revision());
              WebhookEndpoints.change(
                  handle,
                  id,
                  wanted.events() == null ? before.events() : checkedEvents(wanted.events()),
                  wanted.enabled() == null ? before.enabled() : wanted.enabled());
              acts.record(handle, caller, "webhook-endpoint-changed", id.toString());
              return found(handle, id);
            });
    return Response.ok(now).header("ETag", new Revision(now.revision()).tag()).build();
  }

  /** Removes one. */
  @DELETE
  @Path("/webhook-endpoints/{id}")
  @Operation(
      summary = "Remove an endpoint of webhooks",
      description = "What was not delivered to it yet is dropped.")
  @APIResponse(responseCode = "204", description = "it is gone")
  @APIResponse(
      responseCode = "404",
      description = "there is none with this id",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public void remove(@PathParam("id") UUID id) {
    database.run(
        caller.organisation(),
        handle -> {
          if (!WebhookEndpoints.remove(handle, id)) {
            throw ProblemException.notFound("webhook endpoint");
          }
          acts.record(handle, caller, "webhook-endpoint-removed", id.toString());
        });
  }

  /** What was told. */
  @GET
  @Path("/webhook-deliveries")
  @Operation(
      summary = "Deliveries of webhooks",
      description = "What was told or is on its way, newest first.")
  @APIResponse(
      responseCode = "200",
      description = "a page of deliveries",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "delivered",
                      value =
                          """
                          {"items": [{"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a11",
                           "endpoint_id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "event": "audit.finished",
                           "time": "2026-11-29T08:00:00Z", "attempts": 1, "status": 204,
                           "state": "delivered"}], "next": null}""")))
  public Page<WebhookEndpoints.Delivery> deliveries(@BeanParam PageRequest page) {
    return database.in(
        caller.organisation(),
        handle ->
            Page.of(WebhookEndpoints.deliveries(handle, page), page, it -> it.id().toString()));
  }

  private static WebhookEndpoints.Endpoint found(Handle handle, UUID id) {
    return WebhookEndpoints.find(handle, id)
        .orElseThrow(() -> ProblemException.notFound("webhook endpoint"));
  }

  private String checkedUrl(@Nullable String url) {
    if (url == null || url.length() > LONGEST_URL) {
      throw ProblemException.ofValue("/url", "give the address that is to be told");
    }
    destination
        .wrong(url)
        .ifPresent(
            why -> {
              throw ProblemException.ofValue("/url", "events cannot go there: " + why);
            });
    return url;
  }

  private static List<String> checkedEvents(@Nullable List<String> events) {
    if (events == null || events.isEmpty()) {
      throw ProblemException.ofValue("/events", "name at least one event");
    }
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) == null || WebhookEvent.of(events.get(i)).isEmpty()) {
        throw ProblemException.ofValue("/events/" + i, "no such event");
      }
    }
    return List.copyOf(new java.util.LinkedHashSet<>(events));
  }
}
