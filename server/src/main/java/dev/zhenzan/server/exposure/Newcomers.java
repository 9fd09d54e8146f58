package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The newcomer programme of an organisation: its revisions, and who has what left. */
@Singleton
final class Newcomers {
  private final ObjectMapper json;

  Newcomers(ObjectMapper json) {
    this.json = json;
  }

  /** A revision of the rules; 0 stands for the standard before any was published. */
  record Revised(int revision, Programme programme) {}

  /** The rules in force. */
  Revised current(Handle handle) {
    List<Revised> all = revisions(handle, 1);
    return all.isEmpty() ? new Revised(0, Programme.standard()) : all.getFirst();
  }

  /** Revisions of the rules, the newest first. */
  List<Revised> revisions(Handle handle, int most) {
    return handle
        .createQuery(
            """
            select revision, cast(rules as text) as rules, published_at from newcomer_programme
            where organisation_id = organisation() order by revision desc limit :most""")
        .bind("most", most)
        .map(
            (row, context) ->
                new Revised(
                    row.getInt("revision"),
                    programme(row.getString("rules"))
                        .publishedAt(row.getTimestamp("published_at").toInstant())))
        .list();
  }

  /** Publishes rules as the next revision. */
  Revised publish(Handle handle, Revised next, UUID person) {
    handle
        .createUpdate(
            """
            insert into newcomer_programme (revision, rules, published_by)
            values (:revision, cast(:rules as jsonb), :person) on conflict do nothing""")
        .bind("revision", next.revision)
        .bind("rules", text(next.programme))
        .bind("person", person)
        .execute();
    return current(handle);
  }

  /** The round of the current week. */
  NewcomerRound round(Handle handle) {
    return NewcomerRound.of(handle, current(handle).programme, Instant.now());
  }

  /**
   * Free exposures that a creator's plans of this week took; of those that are over what was spent.
   */
  static int used(Handle handle, String creator) {
    return handle
        .createQuery(
            """
            select coalesce(sum(case when state = 'ended' then spent else budget end), 0) from exposure_plan
            where organisation_id = organisation() and creator_id = :creator and newcomer and created_at >= :week""")
        .bind("creator", creator)
        .bind("week", Timestamp.from(NewcomerRound.weekBegin(Instant.now())))
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Goes on if a creator may have so many free exposures now.
   *
   * @throws ProblemException otherwise, with what is left
   */
  void check(Handle handle, String creator, int budget) {
    // One plan of a creator after the other, until the transaction ends.
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 37))", creator);
    NewcomerRound round = round(handle);
    int granted = round.place(creator).map(round::granted).orElse(0);
    int left = Math.max(0, granted - used(handle, creator));
    if (budget > left) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          ("the newcomer programme leaves %d exposures to this creator this week: lower the budget,"
                  + " or see GET /newcomer-programme/standing for the rules")
              .formatted(left));
    }
  }

  private String text(Programme programme) {
    try {
      return json.writeValueAsString(programme);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules cannot be written", e);
    }
  }

  private Programme programme(String text) {
    try {
      return json.readValue(text, Programme.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules cannot be read", e);
    }
  }
}
