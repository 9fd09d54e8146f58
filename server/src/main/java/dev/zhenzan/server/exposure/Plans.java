package dev.zhenzan.server.exposure;

import dev.zhenzan.server.http.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of plans. */
final class Plans {
  private static final String COLUMNS =
      """
      select p.*,
        case when state = 'planned' and starts_at <= clock_timestamp() then 'running' else state end as state_now,
        (select count(*) from exposure_assignment a where a.plan_id = p.plan_id and a.held_out) as held_out
      from exposure_plan p where p.organisation_id = organisation()
      """;

  private Plans() {}

  static void insert(Handle handle, Plan plan, UUID person) {
    PlanTerms terms = plan.terms();
    handle
        .createUpdate(
            """
            insert into exposure_plan
              (plan_id, name, creator_id, video_ids, budget, viewers_wanted, starts_at, hours, cap_exposures,
               cap_hours, holdout, exploration, newcomer, seed, matched, created_by)
            values (:id, :name, :creator, :videos, :budget, :viewers, :from, :hours, :capExposures, :capHours,
              :holdout, :exploration, :newcomer, :seed, :matched, :person)""")
        .bind("id", plan.id())
        .bind("name", terms.name())
        .bind("creator", terms.creatorId())
        .bind("videos", terms.videoIds().toArray(String[]::new))
        .bind("budget", terms.reach().budget())
        .bind("viewers", terms.reach().viewersWanted())
        .bind("from", Timestamp.from(terms.time().from()))
        .bind("hours", terms.time().hours())
        .bind("capExposures", terms.cap().exposures())
        .bind("capHours", terms.cap().hours())
        .bind("holdout", terms.shares().holdout())
        .bind("exploration", terms.shares().exploration())
        .bind("newcomer", terms.newcomer())
        .bind("seed", plan.seed())
        .bind("matched", plan.matched())
        .bind("person", person)
        .execute();
  }

  static Optional<Plan> find(Handle handle, UUID id) {
    return handle
        .createQuery(COLUMNS + " and p.plan_id = :id")
        .bind("id", id)
        .map(Plans::plan)
        .findOne();
  }

  /**
   * Plans, the newest first.
   *
   * @param creators whose; null for everybody's
   */
  static List<Plan> page(Handle handle, String @Nullable [] creators, PageRequest request) {
    return handle
        .createQuery(
            COLUMNS
                + """
                   and (cast(:creators as text[]) is null or p.creator_id = any(cast(:creators as text[])))
                   and (cast(:after as uuid) is null or p.plan_id < cast(:after as uuid))
                  order by p.plan_id desc limit :rows""")
        .bind("creators", creators)
        .bind("after", request.after().orElse(null))
        .bind("rows", request.rows())
        .map(Plans::plan)
        .list();
  }

  static Plan plan(ResultSet row, StatementContext context) throws SQLException {
    return new Plan(
        row.getObject("plan_id", UUID.class),
        terms(row),
        row.getLong("seed"),
        row.getBoolean("matched"),
        new Plan.Progress(
            PlanState.of(row.getString("state_now")),
            Optional.ofNullable(row.getString("ending")),
            row.getTimestamp("created_at").toInstant(),
            instant(row, "ended_at"),
            row.getInt("spent"),
            row.getInt("explored"),
            row.getInt("held_out")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static PlanTerms terms(ResultSet row) throws SQLException {
    return new PlanTerms(
        row.getString("name"),
        row.getString("creator_id"),
        Arrays.asList((String[]) row.getArray("video_ids").getArray()),
        new PlanTerms.Reach(row.getInt("budget"), row.getInt("viewers_wanted")),
        new PlanTerms.Time(row.getTimestamp("starts_at").toInstant(), row.getInt("hours")),
        new PlanTerms.Cap(row.getInt("cap_exposures"), row.getInt("cap_hours")),
        new PlanTerms.Shares(row.getDouble("holdout"), row.getDouble("exploration")),
        row.getBoolean("newcomer"));
  }

  /**
   * Ends a plan that is not over.
   *
   * @param concluded what it came to, as JSON
   * @return whether it was not over
   */
  static boolean end(Handle handle, UUID id, String ending, String concluded) {
    return handle
            .createUpdate(
                """
                update exposure_plan
                set state = 'ended', ending = :ending, ended_at = clock_timestamp(), concluded = cast(:concluded as jsonb)
                where organisation_id = organisation() and plan_id = :id and state <> 'ended'""")
            .bind("id", id)
            .bind("ending", ending)
            .bind("concluded", concluded)
            .execute()
        == 1;
  }

  /** What a plan that is over came to, as JSON. */
  static Optional<String> concluded(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select cast(concluded as text) from exposure_plan
            where organisation_id = organisation() and plan_id = :id and concluded is not null""")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }
}
