package dev.zhenzan.server.exposure;

import dev.zhenzan.exposure.lift.Arm;
import dev.zhenzan.exposure.lift.LiftAccumulator;
import dev.zhenzan.exposure.lift.LiftDesign;
import dev.zhenzan.exposure.lift.LiftEvidence;
import dev.zhenzan.server.database.HashJoins;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What assigned accounts did with the creator's works from the start of a plan on, shown or not
 * (intention to treat). An invalid interaction counts by its trust, and an account by what was
 * known of it before; who does not want to be measured counts in neither arm.
 */
final class PlanOutcomes {
  private static final String ACCOUNTS =
      """
      with work as (
        select unnest(cast(:videos as text[])) as video_id union
        select video_id from video where organisation_id = organisation() and creator_id = :creator),
      judged as (
        select account_id, video_id, kind, "time", max(probability) as invalid from standing_interaction
        where audit_id = (select latest_audit()) and video_id = any(array(select video_id from work))
          and "time" >= :from and "time" < :until
        group by account_id, video_id, kind, "time"),
      act as (
        select account_id, kind, dwell_ms, duration_ms, "time", 1 - coalesce(j.invalid, 0) as trust
        from interaction i join work using (video_id) left join judged j using (account_id, video_id, kind, "time")
        where i.organisation_id = (select organisation()) and "time" >= :from and "time" < :until
          and account_id in (select account_id from exposure_assignment where plan_id = :plan)),
      outcome as (
        select account_id,
          max(trust) filter (where kind = 'view'
            and (dwell_ms >= 18000 or (duration_ms > 0 and dwell_ms >= duration_ms))) as long_view,
          max(trust) filter (where kind = 'like') as liked,
          max(trust) filter (where kind = 'follow') as followed,
          case when count(distinct cast("time" at time zone 'Asia/Shanghai' as date)) > 1 then max(trust) end as returned
        from act group by account_id)
      select s.held_out, s.invalid, s.interactions_before, o.*
      from exposure_assignment s
      left join choice_state c on c.organisation_id = s.organisation_id and c.account_id = s.account_id
      left join outcome o on o.account_id = s.account_id
      where s.organisation_id = organisation() and s.plan_id = :plan and coalesce(c.measured, true)
      order by s.position""";

  private static final String WORKS =
      """
      with shown as (
        select exposure_id, account_id, video_id, shown_at from exposure
        where plan_id = :plan and shown_at is not null),
      judged as (
        select account_id, video_id, kind, "time", bool_or(verdict like 'invalid%') as invalid
        from standing_interaction
        where audit_id = (select latest_audit()) and video_id = any(cast(:videos as text[]))
          and "time" >= :from and "time" < :until
        group by account_id, video_id, kind, "time"),
      watched as (
        select shown.exposure_id, video_id,
          bool_or(i.dwell_ms >= 18000 or (i.duration_ms > 0 and i.dwell_ms >= i.duration_ms)) as long_view
        from shown join interaction i using (account_id, video_id)
        left join judged j using (account_id, video_id, kind, "time")
        where i.organisation_id = (select organisation()) and kind = 'view'
          and "time" >= :from and "time" >= shown_at and "time" < :until and not coalesce(j.invalid, false)
        group by shown.exposure_id, video_id)
      select w.video_id, v.caption, coalesce(e.exposures, 0) as exposures,
        count(b.exposure_id) as judged, count(*) filter (where b.long_view) as viewers
      from unnest(cast(:videos as text[])) with ordinality w(video_id, place)
      left join video v on v.organisation_id = organisation() and v.video_id = w.video_id
        and v.video_id = any(cast(:videos as text[]))
      left join (select video_id, count(*) as exposures from shown group by video_id) e on e.video_id = w.video_id
      left join watched b on b.video_id = w.video_id
      group by w.video_id, w.place, v.caption, e.exposures order by w.place""";

  private PlanOutcomes() {}

  /**
   * A work of a plan.
   *
   * @param exposures that were shown
   * @param judged those after which the account was seen to watch it
   * @param viewers genuine long views
   */
  record WorkOutcome(
      String videoId, @Nullable String caption, int exposures, int judged, int viewers) {}

  /** What came of each work of a plan. */
  static List<WorkOutcome> works(Handle handle, Plan plan) {
    return HashJoins.only(handle, () -> workRows(handle, plan));
  }

  private static List<WorkOutcome> workRows(Handle handle, Plan plan) {
    return handle
        .createQuery(WORKS)
        .bind("plan", plan.id())
        .bind("videos", plan.terms().videoIds().toArray(String[]::new))
        .bind("from", Timestamp.from(plan.terms().time().from()))
        .bind("until", Timestamp.from(plan.measuredUntil(Instant.now())))
        .map(
            (row, context) ->
                new WorkOutcome(
                    row.getString("video_id"),
                    row.getString("caption"),
                    row.getInt("exposures"),
                    row.getInt("judged"),
                    row.getInt("viewers")))
        .list();
  }

  /** The difference of the arms so far; empty where nobody is held out, or nobody assigned. */
  static Optional<LiftAnswer> lift(Handle handle, Plan plan) {
    if (plan.terms().shares().holdout() == 0) {
      return Optional.empty();
    }
    return HashJoins.only(handle, () -> sums(handle, plan)).answer();
  }

  private static Sums sums(Handle handle, Plan plan) {
    Sums sums = new Sums(plan);
    handle
        .createQuery(ACCOUNTS)
        .bind("plan", plan.id())
        .bind("creator", plan.terms().creatorId())
        .bind("videos", plan.terms().videoIds().toArray(String[]::new))
        .bind("from", Timestamp.from(plan.terms().time().from()))
        .bind("until", Timestamp.from(plan.measuredUntil(Instant.now())))
        .map(
            (row, context) -> {
              sums.add(row);
              return true;
            })
        .forEach(row -> {});
    return sums;
  }

  /** The accounts of a plan, added up in the order of their assignment. */
  private static final class Sums {
    private final LiftAccumulator lift;
    private final double holdout;
    private final long[] accounts = new long[2];
    private final double[] before = new double[2];

    Sums(Plan plan) {
      holdout = plan.terms().shares().holdout();
      long expected = Math.max(1, Math.round(plan.terms().reach().budget() / (1 - holdout)));
      lift = LiftAccumulator.of(LiftDesign.of(holdout, expected).withCovariates(1));
    }

    void add(ResultSet row) throws SQLException {
      Arm arm = row.getBoolean("held_out") ? Arm.HOLDOUT : Arm.TREATMENT;
      double interactions = row.getInt("interactions_before");
      double[] seen = {
        row.getDouble("long_view"),
        row.getDouble("liked"),
        row.getDouble("followed"),
        row.getDouble("returned")
      };
      lift.add(arm, row.getDouble("invalid"), seen, new double[] {Math.log1p(interactions)});
      accounts[arm.ordinal()]++;
      before[arm.ordinal()] += interactions;
    }

    Optional<LiftAnswer> answer() {
      if (accounts[0] + accounts[1] == 0) {
        return Optional.empty();
      }
      var report = lift.report(LiftEvidence.LOG);
      return Optional.of(
          LiftAnswer.of(
              report,
              new LiftAnswer.Balance(
                  report.balance().asPlanned(),
                  holdout,
                  before[0] / Math.max(1, accounts[0]),
                  before[1] / Math.max(1, accounts[1]))));
    }
  }
}
