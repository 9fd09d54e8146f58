package dev.zhenzan.server.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.ExposureConcluded;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.tlog.VerificationException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Effects in public: what the log proves, and how authenticity is spread over creators. */
@Path("/api/v1/effects")
@Singleton
@Tag(name = "effects")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class EffectsResource {
  /** Fewer people than these are not spoken of. */
  static final int FEWEST = 20;

  private static final int MOST = 200;

  private final Database database;

  /** Of a database. */
  public EffectsResource(Database database) {
    this.database = database;
  }

  /** An estimate with its 95 % interval. */
  public record Estimate(double value, double low, double high) {}

  /**
   * A concluded exposure plan.
   *
   * @param planIndex of its entry in the log
   * @param logIndex of the entry of its result
   * @param difference that showing made, a difference of shares
   */
  public record Effect(
      long planIndex,
      long logIndex,
      Instant concludedAt,
      long exposures,
      long heldOut,
      Estimate difference) {}

  /** What an audit judged, as the log has it. */
  public record Audit(
      long logIndex,
      Instant time,
      long accounts,
      long valid,
      long suspect,
      long invalidGeneral,
      long invalidSophisticated) {}

  /**
   * Creators by their share of genuine likes in the latest audits.
   *
   * @param from of the share, inclusive
   * @param to of the share, exclusive but for 1
   * @param creators null where they are fewer than 20
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Bin(double from, double to, @Nullable Long creators) {}

  /**
   * All that is public.
   *
   * @param items concluded exposure plans, the newest first; at least 20 people shown and held out
   * @param next always null: all are answered, the newest 200
   * @param audits the newest first; at least 20 accounts each
   * @param appealsUpheld null where they are of fewer than 20 people
   * @param fewest people behind each number
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Effects(
      List<Effect> items,
      @Nullable String next,
      List<Audit> audits,
      @Nullable Long appealsUpheld,
      List<Bin> authenticity,
      int fewest) {}

  private record Logged(long index, Instant at, Entry entry) {}

  /** All of it. */
  @GET
  @Operation(
      summary = "Public data on effects",
      description =
          "Lift of concluded exposure plans, verdicts by audit, appeals upheld, spread of"
              + " authenticity: each number is of at least 20 people, and proven by the log where"
              + " it has an index.")
  @APIResponse(
      responseCode = "200",
      description = "the data",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Effects.class),
              examples =
                  @ExampleObject(
                      name = "effects",
                      value =
                          """
                          {"items": [{"plan_index": 12, "log_index": 40, "concluded_at": "2026-03-09T00:00:00Z",
                           "exposures": 4987, "held_out": 550, "difference": {"value": 0.0034, "low": -0.0012, "high": 0.008}}],
                           "next": null, "audits": [], "appeals_upheld": null,
                           "authenticity": [{"from": 0.9, "to": 1.0, "creators": 140}], "fewest": 20}""")))
  public Effects effects() {
    List<Effect> plans = new ArrayList<>();
    for (Logged logged : logged(4)) {
      if (logged.entry instanceof ExposureConcluded e
          && e.exposures() >= FEWEST
          && e.heldOut() >= FEWEST) {
        plans.add(effect(logged, e));
      }
    }
    List<Audit> audits = new ArrayList<>();
    for (Logged logged : logged(2)) {
      if (logged.entry instanceof AuditSummary e && e.counts().accounts() >= FEWEST) {
        audits.add(audit(logged, e));
      }
    }
    return new Effects(plans, null, audits, upheld(), authenticity(), FEWEST);
  }

  private static Effect effect(Logged logged, ExposureConcluded e) {
    return new Effect(
        e.plan(),
        logged.index,
        logged.at,
        e.exposures(),
        e.heldOut(),
        new Estimate(e.lift().estimate() / 1e6, e.lift().low() / 1e6, e.lift().high() / 1e6));
  }

  private static Audit audit(Logged logged, AuditSummary e) {
    AuditSummary.Counts counts = e.counts();
    return new Audit(
        logged.index,
        Instant.ofEpochSecond(e.time()),
        counts.accounts(),
        counts.valid(),
        counts.suspect(),
        counts.invalidGeneral(),
        counts.invalidSophisticated());
  }

  private record Upheld(long appeals, long people) {}

  private @Nullable Long upheld() {
    Upheld upheld =
        database.across(
            Across.METRICS,
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*), count(distinct person_id) from appeal
                        where state = 'upheld'""")
                    .map((row, context) -> new Upheld(row.getLong(1), row.getLong(2)))
                    .one());
    return upheld.people < FEWEST ? null : upheld.appeals;
  }

  /** The newest entries of a type that are in the log. */
  private List<Logged> logged(int type) {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select log_index, created_at, entry from log_outbox
                    where get_byte(entry, 1) = ? and log_index is not null
                    order by log_index desc limit ?""")
                .bind(0, type)
                .bind(1, MOST)
                .map(
                    (row, context) ->
                        new Logged(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            decoded(row.getBytes(3))))
                .list());
  }

  private static Entry decoded(byte[] entry) {
    try {
      return Entry.decode(entry);
    } catch (VerificationException e) {
      throw new IllegalStateException("the outbox holds what is no entry", e);
    }
  }

  /** No total stands beside it: that would give away a bin that is left out. */
  private List<Bin> authenticity() {
    return database.across(
        Across.METRICS,
        handle ->
            handle
                .createQuery(
                    """
                    select least(floor(s.authenticity * 10), 9)::int as bin, count(*) as creators
                    from standing_creator_score s join (
                      select distinct on (organisation_id) audit_id from audit
                      order by organisation_id, audit_id desc) latest using (audit_id)
                    group by 1 order by 1""")
                .map(
                    (row, context) ->
                        new Bin(
                            row.getInt(1) / 10.0,
                            (row.getInt(1) + 1) / 10.0,
                            row.getLong(2) < FEWEST ? null : row.getLong(2)))
                .list());
  }
}
