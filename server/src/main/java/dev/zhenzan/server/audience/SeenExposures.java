package dev.zhenzan.server.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was shown to an account or is planned for it, and why. */
@Singleton
final class SeenExposures {
  private final Database database;
  private final ObjectMapper json;
  private final TagNames names;

  SeenExposures(Database database, ObjectMapper json, TagNames names) {
    this.database = database;
    this.json = json;
    this.names = names;
  }

  /**
   * A work for the account.
   *
   * @param state {@code shown} or {@code planned}
   * @param time of the showing, or of the planning
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record SeenExposure(
      UUID id,
      String state,
      Instant time,
      String videoId,
      @Nullable String caption,
      @Nullable String creatorName,
      Reason why) {}

  /**
   * Why.
   *
   * @param arm {@code treatment} for a match, {@code exploration} to learn what the work is worth
   * @param plan its name
   * @param newcomer whether the exposure comes from the newcomer programme
   * @param personalised whether anything of the account was used
   * @param tags of the work that interest the account
   * @param pWatch estimated chance of a long view; null without a model
   * @param terms what the estimate rests on, in words, the strongest first
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Reason(
      String arm,
      String plan,
      boolean newcomer,
      boolean personalised,
      List<NamedTag> tags,
      @Nullable Double pWatch,
      List<TermInWords> terms) {}

  /** A tag with its share of the account's interest, 0 to 1. */
  public record NamedTag(String tag, String nameZh, String nameEn, double share) {}

  /**
   * A term of the match score.
   *
   * @param logOdds what it adds to the log odds of a long view
   */
  public record TermInWords(String term, double logOdds, String zh, String en) {}

  Page<SeenExposure> of(UUID organisation, String account, PageRequest request) {
    List<SeenExposure> found =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        """
                        select e.exposure_id, e.video_id, e.arm, e.p_watch, e.personalised, e.why,
                          e.planned_at, e.shown_at, p.name, p.newcomer, v.caption, p.creator_id
                        from exposure e
                        join exposure_plan p on p.plan_id = e.plan_id
                        left join video v on v.organisation_id = e.organisation_id and v.video_id = e.video_id
                        where e.organisation_id = organisation() and e.account_id = :account
                          and e.arm <> 'holdout' and (e.shown_at is not null or p.state <> 'ended')
                          and (cast(:after as uuid) is null or e.exposure_id < cast(:after as uuid))
                        order by e.exposure_id desc limit :rows""")
                    .bind("account", account)
                    .bind("after", request.after().orElse(null))
                    .bind("rows", request.rows())
                    .map((row, context) -> exposure(row))
                    .list());
    return Page.of(found, request, exposure -> exposure.id().toString());
  }

  private SeenExposure exposure(ResultSet row) throws SQLException {
    @Nullable Timestamp shown = row.getTimestamp("shown_at");
    Timestamp time = shown == null ? row.getTimestamp("planned_at") : shown;
    return new SeenExposure(
        row.getObject("exposure_id", UUID.class),
        shown == null ? "planned" : "shown",
        time.toInstant(),
        row.getString("video_id"),
        row.getString("caption"),
        row.getString("creator_id"),
        reason(row));
  }

  private Reason reason(ResultSet row) throws SQLException {
    Why why = why(row.getString("why"));
    @Nullable Float watch = row.getObject("p_watch", Float.class);
    return new Reason(
        row.getString("arm"),
        row.getString("name"),
        row.getBoolean("newcomer"),
        row.getBoolean("personalised"),
        why.tags().stream()
            .map(
                tag ->
                    new NamedTag(tag.tag(), names.zh(tag.tag()), names.en(tag.tag()), tag.share()))
            .toList(),
        watch == null ? null : (double) watch,
        why.terms().stream().map(SeenExposures::inWords).toList());
  }

  private static TermInWords inWords(Why.Part part) {
    TermWords.Words words = TermWords.of(part.term());
    return new TermInWords(part.term(), part.logOdds(), words.zh(), words.en());
  }

  private Why why(String text) {
    try {
      return json.readValue(text, Why.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("why of an exposure cannot be read", e);
    }
  }
}
