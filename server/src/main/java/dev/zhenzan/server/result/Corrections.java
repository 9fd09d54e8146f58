package dev.zhenzan.server.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What holds of an audit by the words of reviewers. Of accounts and works a word covers what they
 * did and got up to the newest interaction that the reviewer could look at; of a group the
 * interactions that were in it, by account and work, whatever later audits call the group. Later
 * interactions are for audits to judge.
 *
 * <p>What is covered is known: valid, with a probability of 0 of being invalid. All sums follow
 * from that ({@link CorrectedScores}). The rows of the audit stay as they are; what holds stands
 * beside them, and views join both.
 */
public final class Corrections {
  private static final List<String> TABLES =
      List.of(
          "overridden_interaction",
          "corrected_sum",
          "corrected_score",
          "corrected_video",
          "corrected_account",
          "corrected_group");

  /** What is covered already stays with the first word that did. */
  private static final String COVERED =
      """
      insert into overridden_interaction (audit_id, row_number, video_id, override_id)
      select distinct on (row_number) cast(:audit as uuid), row_number, video_id, override_id from (
        select f.row_number, f.video_id, o.override_id, o.made_at from verdict_override o
          join flagged_interaction f on f.audit_id = :audit and f.account_id = o.subject_id
            and f."time" <= o.covers_until
          where o.organisation_id = organisation() and o.subject_kind = 'account' and WORDS
        union all
        select f.row_number, f.video_id, o.override_id, o.made_at from verdict_override o
          join flagged_interaction f on f.audit_id = :audit and f.video_id = o.subject_id
            and f."time" <= o.covers_until
          where o.organisation_id = organisation() and o.subject_kind = 'video' and WORDS
        union all
        select f.row_number, f.video_id, o.override_id, o.made_at from verdict_override o
          join flagged_interaction f on f.audit_id = :audit and f.group_id = o.subject_id
          where o.organisation_id = organisation() and o.subject_kind = 'group' and o.audit_id = :audit and WORDS
        union all
        select f.row_number, f.video_id, o.override_id, o.made_at from verdict_override o
          join overridden_pair p using (override_id)
          join flagged_interaction f on f.audit_id = :audit and f.account_id = p.account_id
            and f.video_id = p.video_id and f."time" <= o.covers_until
          where o.organisation_id = organisation() and o.audit_id <> :audit and WORDS) covered
      order by row_number, made_at, override_id
      on conflict (audit_id, row_number) do nothing""";

  private static final String GROUPS =
      """
      with TOUCHED
      insert into corrected_group (audit_id, group_id, changed, overrides, invalid)
      select g.audit_id, g.group_id, c.changed, c.overrides, greatest(0, g.invalid - c.invalid)
      from lockstep_group g join (
        select f.group_id, count(*) as changed, array_agg(distinct o.override_id) as overrides,
          count(*) filter (where starts_with(f.verdict, 'invalid') and f.kind = 'like') as invalid
        from overridden_interaction o join flagged_interaction f using (audit_id, row_number)
        where o.audit_id = :audit and f.audit_id = :audit
          and f.group_id in (select group_id from touched)
        group by f.group_id) c using (group_id)
      where g.audit_id = :audit
      on conflict (audit_id, group_id) do update
        set changed = excluded.changed, overrides = excluded.overrides, invalid = excluded.invalid""";

  /** By the audit's rule and threshold; rows that stand twice in the log count as acts here. */
  private static final String ACCOUNTS =
      """
      with TOUCHED
      insert into corrected_account (audit_id, account_id, invalid, probability, verdict)
      select audit_id, account_id, invalid, probability,
        case when 2 * invalid > interactions then verdict when probability >= suspect then 'suspect' else 'valid' end
      from (
        select a.audit_id, a.account_id, a.interactions, a.verdict,
          coalesce((u.summary->'thresholds'->>'probability.suspect')::float8, 0.5) as suspect, greatest(0, a.invalid - c.invalid) as invalid,
          greatest(0, a.probability - c.probability / a.interactions) as probability
        from flagged_account a join audit u using (audit_id) join (
          select f.account_id, cast(sum(f.probability::numeric) as float8) as probability,
            count(*) filter (where starts_with(f.verdict, 'invalid')) as invalid
          from overridden_interaction o join flagged_interaction f using (audit_id, row_number)
          where o.audit_id = :audit and f.audit_id = :audit
            and f.account_id in (select account_id from touched)
          group by f.account_id) c using (account_id)
        where a.audit_id = :audit) corrected
      on conflict (audit_id, account_id) do update
        set invalid = excluded.invalid, probability = excluded.probability, verdict = excluded.verdict""";

  private static final String VIDEOS =
      """
      insert into corrected_video (audit_id, video_id, hours, reasons, groups)
      with TOUCHED,
      changed as (
        select f.video_id, f.reasons, f.group_id, f.verdict,
          to_char(f."time" at time zone 'UTC', 'YYYY-MM-DD"T"HH24":00:00Z"') as hour
        from overridden_interaction o join flagged_interaction f using (audit_id, row_number)
        where o.audit_id = :audit and f.audit_id = :audit and f.kind = 'like'
          and f.video_id in (select video_id from touched)),
      d as (select * from video_audit where audit_id = :audit and video_id in (select video_id from changed)),
      h as (
        select d.video_id, json_agg(json_build_object('hour', e->>'hour', 'likes', (e->>'likes')::int,
            'invalid', (e->>'invalid')::int - coalesce(c.invalid, 0),
            'suspect', (e->>'suspect')::int - coalesce(c.suspect, 0)) order by e->>'hour') as hours
        from d cross join json_array_elements(d.hours) e
        left join (select video_id, hour, count(*) filter (where starts_with(verdict, 'invalid')) as invalid,
            count(*) filter (where verdict = 'suspect') as suspect from changed group by video_id, hour) c
          on c.video_id = d.video_id and c.hour = e->>'hour'
        group by d.video_id),
      r as (
        select video_id, json_agg(json_build_object('code', code, 'likes', likes) order by likes desc, code) as reasons
        from (
          select d.video_id, e->>'code' as code, (e->>'likes')::int - coalesce(c.likes, 0) as likes
          from d cross join json_array_elements(d.reasons) e
          left join (select video_id, code, count(*) as likes from changed, unnest(reasons) code
              group by video_id, code) c on c.video_id = d.video_id and c.code = e->>'code') left_over
        where likes > 0 group by video_id),
      g as (
        select d.video_id, json_agg(json_build_object('group_id', e->>'group_id', 'likes', (e->>'likes')::int,
            'accounts', (e->>'accounts')::int, 'invalid', (e->>'invalid')::int - coalesce(c.invalid, 0))
            order by n) as groups
        from d cross join json_array_elements(d.groups) with ordinality as each(e, n)
        left join (select video_id, group_id, count(*) filter (where starts_with(verdict, 'invalid')) as invalid
            from changed where group_id is not null group by video_id, group_id) c
          on c.video_id = d.video_id and c.group_id = e->>'group_id'
        group by d.video_id)
      select d.audit_id, d.video_id, coalesce(h.hours, '[]'), coalesce(r.reasons, '[]'), coalesce(g.groups, '[]')
      from d left join h using (video_id) left join r using (video_id) left join g using (video_id)
      on conflict (audit_id, video_id) do update
        set hours = excluded.hours, reasons = excluded.reasons, groups = excluded.groups""";

  private Corrections() {}

  /**
   * Lets one at a time change words and what follows from them, until the transaction ends: an
   * audit that is stored meanwhile would not know a word, and the word not the audit.
   */
  public static void lock(Handle handle) {
    handle
        .select("select pg_advisory_xact_lock(hashtextextended(organisation()::text, 61))")
        .mapToMap()
        .list();
  }

  /** Makes anew what holds of an audit by all words; the caller holds the {@link #lock}. */
  public static void all(Handle handle, UUID audit) {
    for (String table : TABLES) {
      handle.execute(
          "delete from " + table + " where organisation_id = organisation() and audit_id = ?",
          audit);
    }
    apply(handle, new Words(audit, Optional.empty()));
  }

  /**
   * Adds a word to what holds of an audit. Only what it covers is looked at, and the works,
   * creators, accounts and groups of that; what comes out is what {@link #all} would make. The
   * caller holds the {@link #lock}, and no word is older than one that was added before.
   */
  public static void add(Handle handle, UUID audit, UUID word) {
    apply(handle, new Words(audit, Optional.of(word)));
  }

  /** The newest audit, if words hold of it and rows of an account are among those it judged so. */
  public static Optional<UUID> touching(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select a.audit_id from (select latest_audit() as audit_id) a
            where exists (select from flagged_interaction f
                where f.audit_id = a.audit_id and f.account_id = :account)
              and exists (select from overridden_interaction o where o.audit_id = a.audit_id)""")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
  }

  private static void apply(Handle handle, Words words) {
    if (words.run(handle, COVERED) > 0) {
      words.run(handle, GROUPS);
      words.run(handle, ACCOUNTS);
      words.run(handle, VIDEOS);
      CorrectedScores.store(handle, words);
    }
  }
}
