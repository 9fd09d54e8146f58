package dev.zhenzan.server.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.effect.MethodologyText.Figure;
import dev.zhenzan.server.effect.MethodologyText.Section;
import dev.zhenzan.tlog.VerificationException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How it is judged, for anybody. */
@Path("/api/v1/methodology")
@Tag(name = "effects")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class MethodologyResource {
  private final Database database;

  /** Of a database. */
  public MethodologyResource(Database database) {
    this.database = database;
  }

  /** A version that judged, as the log has it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Version(
      String version, String digest, @Nullable Long logIndex, @Nullable Instant publishedAt) {}

  /**
   * The method.
   *
   * @param version of the newest version that judged; empty before the first audit
   * @param digest SHA-256 of the text that lists its thresholds and models, {@code sha256-...}
   * @param versions all that judged, the newest first
   * @param constants always empty: thresholds stand in each audit's summary
   * @param figures that were measured, with their source
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Methodology(
      String version,
      String digest,
      @Nullable Long logIndex,
      @Nullable Instant publishedAt,
      List<Version> versions,
      List<Section> sections,
      List<Object> constants,
      List<Figure> figures) {}

  /** The method with its versions. */
  @GET
  @Operation(
      summary = "How it is judged",
      description =
          "Versions that the log has, what is judged and how well, in Chinese and English.")
  @APIResponse(
      responseCode = "200",
      description = "the method",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Methodology.class),
              examples =
                  @ExampleObject(
                      name = "methodology",
                      value =
                          """
                          {"version": "zhenzan-0.1.0", "digest": "sha256-...", "log_index": 3,
                           "published_at": "2026-05-01T00:00:00Z", "versions": [], "sections": [], "constants": [], "figures": []}""")))
  public Methodology methodology() {
    List<Version> versions = versions();
    Version newest = versions.isEmpty() ? new Version("", "", null, null) : versions.getFirst();
    return new Methodology(
        newest.version,
        newest.digest,
        newest.logIndex,
        newest.publishedAt,
        versions,
        MethodologyText.SECTIONS,
        List.of(),
        MethodologyText.FIGURES);
  }

  private List<Version> versions() {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select min(log_index), min(created_at), entry from log_outbox
                    where get_byte(entry, 1) = 7 and log_index is not null
                    group by entry order by 1 desc limit 50""")
                .map(
                    (row, context) ->
                        version(row.getBytes(3), row.getLong(1), row.getTimestamp(2).toInstant()))
                .list());
  }

  private static Version version(byte[] entry, long index, Instant at) {
    try {
      MethodologyVersion method = (MethodologyVersion) Entry.decode(entry);
      return new Version(method.version().text(), "sha256-" + method.hash().toBase64(), index, at);
    } catch (VerificationException e) {
      throw new IllegalStateException("the outbox holds what is no entry", e);
    }
  }
}
