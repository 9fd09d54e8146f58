package dev.zhenzan.server.log;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.tile.LogObject;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The log's files as C2SP {@code tlog-tiles} names them, for monitors, witnesses and mirrors; and
 * nothing else that lies in its folder.
 */
@Path("/log")
@Tag(name = "log")
@PermitAll
public final class LogObjectsResource {
  private final ServiceLog log;

  /** Of a log. */
  public LogObjectsResource(ServiceLog log) {
    this.log = log;
  }

  /** The latest checkpoint. */
  @GET
  @Path("checkpoint")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "The latest checkpoint",
      description = "A C2SP tlog-checkpoint: a signed note of the log and perhaps of witnesses.")
  @APIResponse(responseCode = "200", description = "text/plain")
  public Response checkpoint() {
    return file(ObjectReader.CHECKPOINT)
        .type("text/plain; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** A tile of hashes or of entries. */
  @GET
  @Path("tile/{path: .+}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A tile of hashes or a bundle of entries",
      description = "C2SP tlog-tiles: tile/L/N[.p/W] and tile/entries/N[.p/W]. Never changes.")
  @APIResponse(responseCode = "200", description = "application/octet-stream")
  @APIResponse(responseCode = "404", description = "not a tile of this log")
  public Response tile(@PathParam("path") String path) {
    try {
      return file(LogObject.parse("tile/" + path).path())
          .type("application/octet-stream")
          .header("Cache-Control", "public, max-age=31536000, immutable")
          .build();
    } catch (VerificationException e) {
      throw ProblemException.notFound("tile");
    }
  }

  private Response.ResponseBuilder file(String path) {
    java.nio.file.Path file = log.folder().log().resolve(path);
    if (!Files.isRegularFile(file)) {
      throw ProblemException.notFound("object of the log");
    }
    try {
      return Response.ok(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
