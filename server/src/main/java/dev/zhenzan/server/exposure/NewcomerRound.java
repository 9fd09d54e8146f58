package dev.zhenzan.server.exposure;

import dev.zhenzan.exposure.newcomer.AccountSize;
import dev.zhenzan.exposure.newcomer.CreatorGroup;
import dev.zhenzan.exposure.newcomer.Eligibility;
import dev.zhenzan.exposure.newcomer.FairnessReport;
import dev.zhenzan.exposure.newcomer.Newcomer;
import dev.zhenzan.exposure.newcomer.NewcomerRules;
import dev.zhenzan.exposure.newcomer.Quota;
import dev.zhenzan.server.database.HashJoins;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One week of the newcomer programme: what is known of each creator, who may take part, and who is
 * granted what.
 *
 * @param creators ids, by their dense ints
 * @param known what was found of each
 * @param eligibility of each
 * @param quota of those who may take part
 * @param fairness who got what
 */
record NewcomerRound(
    List<String> creators,
    List<Known> known,
    List<Eligibility> eligibility,
    Quota quota,
    FairnessReport fairness) {
  /** Weeks are those of China. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Stands for an age that nobody knows: then no rule on it is kept. */
  private static final int UNKNOWN_AGE = Integer.MAX_VALUE;

  private static final String FACTS =
      """
      with creator as (
        select creator_id, mode() within group (order by coalesce(category, '')) as vertical,
          min(published_at) as first_published
        from video where organisation_id = organisation() and creator_id is not null group by creator_id),
      viewing as (
        select v.creator_id, i.account_id, bool_or(i.dwell_ms >= i.duration_ms) as completed
        from interaction i
        join video v on v.organisation_id = organisation() and v.video_id = i.video_id
        where i.organisation_id = (select organisation()) and i.kind = 'view' and i.dwell_ms is not null and i.duration_ms > 0
          and not exists (
            select from standing_interaction f
            where f.audit_id = (select latest_audit()) and f.account_id = i.account_id
              and f.video_id = i.video_id and f.kind = i.kind and f."time" = i."time" and f.verdict like 'invalid%')
        group by v.creator_id, i.account_id),
      viewers as (
        select creator_id, count(*) as viewers, count(*) filter (where completed) as completed
        from viewing group by creator_id)
      select c.creator_id, c.vertical, coalesce(a.region, '') as region, coalesce(a.followers, 0) as followers,
        coalesce(a.registered_at, c.first_published) as since, s.originality, coalesce(s.violations, 0) as violations,
        coalesce(w.viewers, 0) as viewers, coalesce(w.completed, 0) as completed
      from creator c
      left join account a on a.organisation_id = organisation() and a.account_id = c.creator_id
      left join newcomer_signal s on s.organisation_id = organisation() and s.creator_id = c.creator_id
      left join viewers w on w.creator_id = c.creator_id
      order by c.creator_id""";

  /**
   * What was found of a creator.
   *
   * @param newcomer as the rules judge it
   * @param agesKnown whether the age of the account is known
   * @param looked whether somebody looked at the originality; nobody is refused for what nobody
   *     looked at
   */
  record Known(String creator, Newcomer newcomer, boolean agesKnown, boolean looked) {}

  /** The round of the current week. */
  static NewcomerRound of(Handle handle, Programme programme, Instant now) {
    NewcomerRules rules = programme.rules();
    List<Known> known = HashJoins.only(handle, () -> known(handle, now));
    List<Newcomer> newcomers = known.stream().map(Known::newcomer).toList();
    Quota quota = programme.quota().distribute(rules.applicants(newcomers));
    return new NewcomerRound(
        known.stream().map(Known::creator).toList(),
        known,
        newcomers.stream().map(rules::judge).toList(),
        quota,
        FairnessReport.of(quota, programme.quota().floors()));
  }

  private static List<Known> known(Handle handle, Instant now) {
    List<Known> known = new ArrayList<>();
    handle
        .createQuery(FACTS)
        .map(
            (row, context) -> {
              Optional<Instant> since =
                  Optional.ofNullable(row.getTimestamp("since")).map(java.sql.Timestamp::toInstant);
              Optional<Double> originality =
                  Optional.ofNullable(row.getObject("originality", Double.class));
              CreatorGroup group =
                  new CreatorGroup(
                      row.getString("vertical"),
                      row.getString("region"),
                      AccountSize.of(row.getInt("followers")));
              Newcomer newcomer =
                  new Newcomer(
                      known.size(),
                      group,
                      new Newcomer.Standing(
                          since.map(time -> days(time, now)).orElse(UNKNOWN_AGE),
                          originality.orElse(1.0),
                          row.getInt("violations")),
                      new Newcomer.FirstViewers(row.getInt("viewers"), row.getInt("completed")));
              known.add(
                  new Known(
                      row.getString("creator_id"),
                      newcomer,
                      since.isPresent(),
                      originality.isPresent()));
              return true;
            })
        .forEach(row -> {});
    return known;
  }

  private static int days(Instant since, Instant now) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(since, now));
  }

  /** The place of a creator; empty where no work of it is known. */
  Optional<Integer> place(String creator) {
    int place = creators.indexOf(creator);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /** Exposures of a creator this week. */
  int granted(int place) {
    return quota.grants().stream()
        .filter(grant -> grant.applicant().creator() == place)
        .mapToInt(Quota.Grant::exposures)
        .findFirst()
        .orElse(0);
  }

  /** How many creators each rule refuses. */
  Map<String, Integer> refusals() {
    Map<String, Integer> refusals = new LinkedHashMap<>();
    eligibility.forEach(
        one -> one.reasons().forEach(code -> refusals.merge(code, 1, Integer::sum)));
    return refusals;
  }

  /** Creators by vertical and by region, whether they may take part or not. */
  Map<String, Integer> all(java.util.function.Function<CreatorGroup, String> group) {
    Map<String, Integer> counts = new HashMap<>();
    known.forEach(one -> counts.merge(group.apply(one.newcomer().group()), 1, Integer::sum));
    return counts;
  }

  /** The week of a time, such as {@code 2026-W48}. */
  static String week(Instant time) {
    ZonedDateTime at = time.atZone(ZONE);
    return "%d-W%02d"
        .formatted(at.get(IsoFields.WEEK_BASED_YEAR), at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** When the week of a time began. */
  static Instant weekBegin(Instant time) {
    ZonedDateTime day = time.atZone(ZONE).truncatedTo(ChronoUnit.DAYS);
    return day.minusDays(day.getDayOfWeek().getValue() - 1L).toInstant();
  }
}
