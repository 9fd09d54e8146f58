package dev.zhenzan.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.entry.EntryType;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.log.LogAnswers.ConsistencyAnswer;
import dev.zhenzan.server.log.LogAnswers.EntryAnswer;
import dev.zhenzan.server.log.LogAnswers.InclusionAnswer;
import dev.zhenzan.server.log.LogAnswers.KeyAnswer;
import dev.zhenzan.server.log.LogAnswers.WitnessesAnswer;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.VerifierKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The log for whoever looks into it: no key and no account is needed, and nothing personal in it.
 */
@Path("/api/v1/log")
@Tag(name = "log")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public final class LogResource {
  private static final String ENTRY =
      """
      {"index": 12, "type": "batch_received", "time": "2026-03-02T00:00:00Z", "bytes": "AQkAAAAA...",
       "leaf_hash": "p2qf...", "fields": {"rows": "interactions", "accepted": 10000},
       "words": {"zh": "收到一批数据", "en": "a batch of interactions received"}}""";

  private final ServiceLog log;
  private final OutboxRows rows;

  /** Of a log. */
  public LogResource(ServiceLog log, Database database) {
    this.log = log;
    this.rows = new OutboxRows(database);
  }

  private interface Reading<T> {
    T read(LedgerReader reader) throws VerificationException;
  }

  private <T> T reading(Reading<T> work) {
    try {
      return work.read(log.reader());
    } catch (VerificationException e) {
      throw LedgerException.damaged(log.folder().root(), e);
    }
  }

  /** Entries, the newest first. */
  @GET
  @Path("entries")
  @Operation(
      summary = "Entries of the log, the newest first",
      description = "Each with its bytes, its leaf hash, its fields and words for people.")
  @APIResponse(
      responseCode = "200",
      description = "a page of entries",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Page.class),
              examples =
                  @ExampleObject(
                      name = "entries",
                      value = "{\"items\": [" + ENTRY + "], \"next\": null}")))
  @APIResponse(responseCode = "422", description = "limit, cursor or type is not allowed")
  public Page<EntryAnswer> entries(
      @BeanParam PageRequest request,
      @Parameter(description = "a type of entries other than commitments; all where left out")
          @QueryParam("type")
          @Nullable String type,
      @Parameter(description = "index to begin at, downwards") @QueryParam("from")
          @Nullable Long from) {
    return reading(
        reader -> {
          long before =
              request
                  .after()
                  .map(position -> Math.clamp(number(position), 0, reader.head().size()))
                  .orElse(start(reader, from));
          List<EntryAnswer> found = new ArrayList<>();
          for (long index : indexes(before, type, request.rows())) {
            found.add(LogAnswers.entry(reader, index));
          }
          return Page.of(found, request, entry -> Long.toString(entry.index()));
        });
  }

  /** The index behind the first one that is answered. */
  private static long start(LedgerReader reader, @Nullable Long from) {
    return from == null ? reader.head().size() : Math.clamp(from, -1, reader.head().size() - 1) + 1;
  }

  private List<Long> indexes(long before, @Nullable String type, int most) {
    if (type == null || type.isEmpty()) {
      long first = Math.max(0, before - most);
      List<Long> all = new ArrayList<>();
      for (long index = before - 1; index >= first; index--) {
        all.add(index);
      }
      return all;
    }
    return rows.ofType(code(type), before, most);
  }

  private static int code(String type) {
    return Arrays.stream(EntryType.values())
        .filter(each -> each.word().equals(type) && each != EntryType.COMMITMENTS)
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.ofValue(
                    "type",
                    "type must be one of the entries' types other than commitments, which are all"
                        + " entries that are not listed by another type"))
        .code();
  }

  private static long number(String position) {
    try {
      return Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw ProblemException.ofValue(
          "cursor", "no cursor of this list; leave it out to begin anew");
    }
  }

  /** One entry. */
  @GET
  @Path("entries/{index}")
  @Operation(summary = "One entry", description = "By its index, from 0.")
  @APIResponse(
      responseCode = "200",
      description = "the entry",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EntryAnswer.class),
              examples = @ExampleObject(name = "entry", value = ENTRY)))
  @APIResponse(
      responseCode = "404",
      description = "the log is not that long",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public EntryAnswer entry(@PathParam("index") long index) {
    return reading(
        reader -> {
          requireIndex(reader, index);
          return LogAnswers.entry(reader, index);
        });
  }

  private static void requireIndex(LedgerReader reader, long index) {
    if (index < 0 || index >= reader.head().size()) {
      throw ProblemException.notFound("entry of the log");
    }
  }

  /** That an entry is in the log. */
  @GET
  @Path("proofs/{index}")
  @Operation(
      summary = "A proof that an entry is in the log",
      description = "RFC 6962 section 2.1.1; without size against the latest checkpoint.")
  @APIResponse(
      responseCode = "200",
      description = "the proof with the entry and the checkpoint",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InclusionAnswer.class),
              examples =
                  @ExampleObject(
                      name = "proof",
                      value =
                          """
                          {"index": 1, "tree_size": 3, "root": "x3Yf...", "hashes": ["Zk1v...", "8rNq..."],
                           "entry": "AQcNemhl...", "checkpoint": "log.example.org/likes\\n3\\nx3Yf...\\n"}""")))
  @APIResponse(responseCode = "404", description = "the log is not that long")
  @APIResponse(responseCode = "422", description = "no tree of this size holds the entry")
  public InclusionAnswer proof(
      @PathParam("index") long index,
      @Parameter(description = "entries of the tree; the latest where left out") @QueryParam("size")
          @Nullable Long size) {
    return reading(
        reader -> {
          requireIndex(reader, index);
          long of = size == null ? reader.head().size() : size;
          if (of <= index || of > reader.head().size()) {
            throw ProblemException.ofValue(
                "size", "size must be more than the index and not more than the log has");
          }
          return LogAnswers.inclusion(reader, index, of);
        });
  }

  /** That the log only grew. */
  @GET
  @Path("consistency")
  @Operation(
      summary = "A proof that the log only grew",
      description = "RFC 6962 section 2.1.2, from one size to another; to is the latest's size.")
  @APIResponse(
      responseCode = "200",
      description = "the proof with the later checkpoint",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConsistencyAnswer.class),
              examples =
                  @ExampleObject(
                      name = "proof",
                      value =
                          """
                          {"from": 2, "from_root": "fQ2c...", "to": 3, "to_root": "x3Yf...",
                           "hashes": ["8rNq..."], "checkpoint": "log.example.org/likes\\n3\\nx3Yf...\\n"}""")))
  @APIResponse(responseCode = "422", description = "0 <= from <= to <= size does not hold")
  public ConsistencyAnswer consistency(
      @Parameter(description = "entries of the earlier tree", required = true) @QueryParam("from")
          @Nullable Long from,
      @Parameter(description = "of the later tree; the latest where left out") @QueryParam("to")
          @Nullable Long to) {
    return reading(
        reader -> {
          long size = reader.head().size();
          long until = to == null ? size : to;
          if (from == null || from < 0 || from > until || until > size) {
            throw ProblemException.ofValue(
                "from", "0 <= from <= to must hold, and to be at most %d".formatted(size));
          }
          return LogAnswers.consistency(reader, from, until);
        });
  }

  /** The key of the log. */
  @GET
  @Path("key")
  @Operation(
      summary = "The key that verifies checkpoints",
      description = "As a C2SP verifier key, and as the 32 bytes of RFC 8032 in base64.")
  @APIResponse(
      responseCode = "200",
      description = "the key",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyAnswer.class),
              examples =
                  @ExampleObject(
                      name = "key",
                      value =
                          """
                          {"origin": "log.example.org/likes", "verifier_key": "log.example.org/likes+5a1f0c3e+AQ...",
                           "key_id": "5a1f0c3e", "public_key": "MCow..."}""")))
  public KeyAnswer key() {
    VerifierKey key = log.key();
    return new KeyAnswer(
        key.name(),
        key.format(),
        key.keyId().hex(),
        Base64.getEncoder().encodeToString(key.publicKey()));
  }

  /** Who watches the log. */
  @GET
  @Path("witnesses")
  @Operation(
      summary = "Witnesses of the log",
      description = "The policy that a verifier believes, and what witnesses cosigned last.")
  @APIResponse(
      responseCode = "200",
      description = "policy and witnesses",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WitnessesAnswer.class),
              examples =
                  @ExampleObject(
                      name = "witnesses",
                      value =
                          """
                          {"origin": "log.example.org/likes", "verifier_key": "log.example.org/likes+5a1f0c3e+AQ...",
                           "policy": "log ...\\nquorum none\\n", "quorum": 0, "items": []}""")))
  public WitnessesAnswer witnesses() {
    try {
      String policy = Files.readString(log.folder().policy(), UTF_8);
      return new WitnessesAnswer(log.key().name(), log.key().format(), policy, 0, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
