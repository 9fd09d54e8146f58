package dev.zhenzan.server.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the type of a problem leads: what it means (RFC 9457 section 3.1.1). */
@Path("/problems")
@Tag(name = "problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public final class ProblemPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
      <style>body{font:16px/1.5 sans-serif;max-width:40em;margin:3em auto;padding:0 1em}</style></head>
      <body><h1>%1$s</h1>%2$s</body></html>
      """;

  /** Made by the framework. */
  public ProblemPage() {}

  /** All. */
  @GET
  @Operation(
      summary = "All types of problems",
      description = "A page that lists every type of problem with its status.")
  @APIResponse(
      responseCode = "200",
      description = "the page",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              examples = @ExampleObject(name = "page", value = "<!doctype html>...")))
  public String all() {
    return PAGE.formatted(
        "Problems",
        Arrays.stream(ProblemType.values())
            .map(
                type ->
                    "<li><a href=\"%s\">%s</a>: %d</li>"
                        .formatted(type.reference(), type.title(), type.status()))
            .collect(Collectors.joining("\n", "<ul>", "</ul>")));
  }

  /** One. */
  @GET
  @Path("/{name}")
  @Operation(
      summary = "What a type of problem means",
      description = "The page to which the field type of a problem leads.")
  @APIResponse(
      responseCode = "200",
      description = "the page",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              examples = @ExampleObject(name = "page", value = "<!doctype html>...")))
  public String one(@PathParam("name") String name) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(it -> it.reference().equals("/problems/" + name))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("type of problem"));
    return PAGE.formatted(
        type.title(),
        "<p>Status %d. The field detail of the answer says what is wrong and what to do.</p><p><a href=\"/problems\">All types</a></p>"
            .formatted(type.status()));
  }
}
