package dev.zhenzan.server.exposure;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What is due for an account, and that it was shown. An account's showings come one after the
 * other, and so do a plan's: caps and budgets hold whoever comes at once. Whoever left is shown
 * nothing.
 */
@Singleton
final class Showings {
  private final Database database;

  Showings(Database database) {
    this.database = database;
  }

  /**
   * A work that may be shown to the account now.
   *
   * @param until when its plan is over
   */
  record Due(UUID id, UUID planId, String videoId, Instant until) {}

  /** That a work was shown. */
  record Showing(UUID id, Instant shownAt) {}

  private record Offered(Due due, PlanTerms terms, int spent) {
    boolean isInPace(Instant now) {
      return spent < terms.time().allowance(terms.reach().budget(), now);
    }
  }

  /** What may be shown to an account now, the best first, no more than its caps leave. */
  List<Due> due(UUID organisation, String account) {
    return database.in(
        organisation, handle -> takesPart(handle, account) ? open(handle, account) : List.of());
  }

  private static List<Due> open(Handle handle, String account) {
    Instant now = Instant.now();
    return handle
        .createQuery(
            """
            select e.exposure_id, e.video_id, p.* from exposure e
            join exposure_plan p on p.plan_id = e.plan_id
            where e.organisation_id = organisation() and e.account_id = :account and e.arm <> 'holdout'
              and e.shown_at is null and p.state <> 'ended' and p.spent < p.budget
              and p.starts_at <= clock_timestamp()
              and p.starts_at + make_interval(hours => p.hours) > clock_timestamp()
            order by e.p_watch desc nulls last, e.exposure_id""")
        .bind("account", account)
        .map((row, context) -> offered(row))
        .list()
        .stream()
        .filter(offered -> offered.isInPace(now))
        .filter(offered -> left(handle, account, offered.terms.cap()) > 0)
        .limit(most(handle, account))
        .map(Offered::due)
        .toList();
  }

  private static Offered offered(ResultSet row) throws SQLException {
    PlanTerms terms = Plans.terms(row);
    return new Offered(
        new Due(
            row.getObject("exposure_id", UUID.class),
            row.getObject("plan_id", UUID.class),
            row.getString("video_id"),
            terms.time().to()),
        terms,
        row.getInt("spent"));
  }

  /** Nothing is offered that the widest cap of the account's plans would refuse a moment later. */
  private static int most(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select p.cap_exposures, p.cap_hours from exposure_plan p
            where p.organisation_id = organisation() and p.state <> 'ended'
              and exists (select from exposure e where e.plan_id = p.plan_id and e.account_id = :account)""")
        .bind("account", account)
        .map((row, context) -> new PlanTerms.Cap(row.getInt(1), row.getInt(2)))
        .list()
        .stream()
        .mapToInt(cap -> left(handle, account, cap))
        .max()
        .orElse(0);
  }

  private static int left(Handle handle, String account, PlanTerms.Cap cap) {
    int shown =
        handle
            .createQuery(
                """
                select count(*) from exposure
                where organisation_id = organisation() and account_id = :account
                  and shown_at > clock_timestamp() - make_interval(hours => :hours)""")
            .bind("account", account)
            .bind("hours", cap.hours())
            .mapTo(Integer.class)
            .one();
    return Math.max(0, cap.exposures() - shown);
  }

  private static boolean takesPart(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select coalesce(c.participating, a.consent, false) and not coalesce(a.minor, false)
            from (select cast(:account as text) as account_id) me
            left join choice_state c on c.organisation_id = organisation() and c.account_id = me.account_id
            left join account a on a.organisation_id = organisation() and a.account_id = me.account_id""")
        .bind("account", account)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Records that a work was shown; to say it again changes nothing.
   *
   * @throws ProblemException if there is no such exposure, or it may not be shown
   */
  Showing show(UUID organisation, UUID exposure) {
    return database.in(organisation, handle -> show(handle, exposure));
  }

  private static Showing show(Handle handle, UUID exposure) {
    String account =
        handle
            .createQuery(
                """
                select account_id from exposure
                where organisation_id = organisation() and exposure_id = :id and arm <> 'holdout'""")
            .bind("id", exposure)
            .mapTo(String.class)
            .findOne()
            .orElseThrow(() -> ProblemException.notFound("exposure"));
    // One after the other for the account, whatever plans its exposures are of.
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 36))", account);
    return shown(handle, exposure).orElseGet(() -> spend(handle, exposure, account));
  }

  private static Optional<Showing> shown(Handle handle, UUID exposure) {
    return handle
        .createQuery(
            """
            select shown_at from exposure
            where organisation_id = organisation() and exposure_id = :id and shown_at is not null""")
        .bind("id", exposure)
        .mapTo(Timestamp.class)
        .findOne()
        .map(time -> new Showing(exposure, time.toInstant()));
  }

  private static Showing spend(Handle handle, UUID exposure, String account) {
    if (!takesPart(handle, account)) {
      throw refused("the account takes no part any more; show it nothing by plans");
    }
    PlanTerms.Cap cap = spendOfPlan(handle, exposure);
    if (left(handle, account, cap) == 0) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "the account was shown %d works within %d hours; ask again for what is due"
              .formatted(cap.exposures(), cap.hours()),
          Duration.ofHours(1));
    }
    return new Showing(
        exposure,
        handle
            .createQuery(
                """
                update exposure set shown_at = clock_timestamp()
                where organisation_id = organisation() and exposure_id = :id returning shown_at""")
            .bind("id", exposure)
            .mapTo(Timestamp.class)
            .one()
            .toInstant());
  }

  /** Takes one exposure off the plan's budget; a refusal afterwards takes it back with the rest. */
  private static PlanTerms.Cap spendOfPlan(Handle handle, UUID exposure) {
    return handle
        .createQuery(
            """
            update exposure_plan p
            set spent = spent + 1, explored = explored + cast(e.arm = 'exploration' as int), state = 'running'
            from exposure e
            where e.organisation_id = organisation() and e.exposure_id = :id and p.plan_id = e.plan_id
              and p.state <> 'ended' and p.spent < p.budget and p.starts_at <= clock_timestamp()
              and p.starts_at + make_interval(hours => p.hours) > clock_timestamp()
            returning p.cap_exposures, p.cap_hours""")
        .bind("id", exposure)
        .map((row, context) -> new PlanTerms.Cap(row.getInt(1), row.getInt(2)))
        .findOne()
        .orElseThrow(
            () ->
                refused(
                    "its plan has no exposure left, has not begun or is over; ask again for what"
                        + " is due"));
  }

  private static ProblemException refused(String why) {
    return ProblemException.of(ProblemType.CONFLICT, why);
  }
}
