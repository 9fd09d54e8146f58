package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * An audit of random interactions of few accounts, works and groups, so that words of reviewers
 * about them overlap. Its figures are those of its rows and of likes that no table holds.
 */
public final class RandomAudit {
  /** What is made of words. */
  private static final List<String> CORRECTED =
      List.of(
          "overridden_interaction",
          "corrected_sum",
          "corrected_score",
          "corrected_video",
          "corrected_account",
          "corrected_group");

  private static final List<String> FIGURES =
      List.of(
          """
          update flagged_interaction set
            verdict = case when probability >= 0.9 then 'invalid_sophisticated' else 'suspect' end,
            counted = case when row_number % 7 = 0 then false when row_number % 3 = 0 then null else kind = 'like' end
          where audit_id = :audit""",
          """
          insert into video_score (audit_id, video_id, creator_id, likes, valid_likes, valid_low, valid_high,
            authenticity, authenticity_low, authenticity_high)
          select :audit, video_id, 'c' || (length(video_id) + ascii(right(video_id, 1))) % 3, count(*) + 40,
            40 + sum(1 - probability), 35 + sum(1 - probability) / 2, 40 + count(*) * 0.9, 0.5, 0.4, 0.6
          from flagged_interaction where audit_id = :audit and video_id <> 'v9' group by video_id""",
          """
          insert into creator_score (audit_id, creator_id, works, likes, valid_likes, valid_low, valid_high,
            authenticity, authenticity_low, authenticity_high)
          select :audit, creator_id, count(*), sum(likes), sum(valid_likes), sum(valid_low), sum(valid_high), 0.5, 0.4, 0.6
          from video_score where audit_id = :audit group by creator_id""",
          """
          update audit a set likes = s.likes, valid_likes = s.valid, valid_low = s.low, valid_high = s.high
          from (select sum(likes) as likes, sum(valid_likes) as valid, sum(valid_low) as low, sum(valid_high) as high
            from creator_score where audit_id = :audit) s
          where a.audit_id = :audit""",
          """
          insert into flagged_account (audit_id, account_id, interactions, invalid, probability, verdict, reasons, group_ids)
          select :audit, account_id, count(*) + 1, count(*) filter (where starts_with(verdict, 'invalid')),
            sum(probability) / (count(*) + 1), 'suspect', '{}', '{}'
          from flagged_interaction where audit_id = :audit group by account_id""",
          """
          insert into lockstep_group (audit_id, group_id, rank, accounts, videos, interactions, invalid, synchronous,
            expected, suspiciousness, p_value, q_value, window_from, window_to, evidence, evidence_zh, account_ids, video_ids)
          select :audit, group_id, 1, 5, 5, count(*), count(*), true, 1, 1, 0, 0, now(), now(), '', '', '{}', '{}'
          from flagged_interaction where audit_id = :audit and group_id is not null group by group_id""",
          """
          insert into video_audit (audit_id, video_id, hours, reasons, groups)
          select :audit, v.video_id,
            (select json_agg(json_build_object('hour', hour, 'likes', n + 2, 'invalid', n, 'suspect', n) order by hour) from (
              select to_char("time" at time zone 'UTC', 'YYYY-MM-DD"T"HH24":00:00Z"') as hour, count(*) as n
              from flagged_interaction f where f.audit_id = :audit and f.video_id = v.video_id group by 1) h),
            (select json_agg(json_build_object('code', code, 'likes', n)) from (
              select code, count(*) as n from flagged_interaction f, unnest(reasons) code
              where f.audit_id = :audit and f.video_id = v.video_id group by 1 order by 2 desc, 1) r),
            (select coalesce(json_agg(json_build_object('group_id', group_id, 'likes', n, 'accounts', n, 'invalid', n)), '[]') from (
              select group_id, count(*) as n from flagged_interaction f
              where f.audit_id = :audit and f.video_id = v.video_id and group_id is not null group by 1 order by 1) g)
          from (select distinct video_id from flagged_interaction where audit_id = :audit) v""");

  private final Handle handle;
  private final SplittableRandom random;
  private final UUID audit = Identifiers.next();

  /** Stores it, as the newest. */
  public RandomAudit(Handle handle, SplittableRandom random, int rows) {
    this.handle = handle;
    this.random = random;
    handle.execute(
        """
        insert into audit (audit_id, interactions, accounts, works, creators, groups, likes,
          valid_likes, valid_low, valid_high, summary)
        values (?, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{}')""",
        audit);
    for (int row = 0; row < rows; row++) {
      interaction(row);
    }
    for (String figures : FIGURES) {
      handle.createUpdate(figures).bind("audit", audit).execute();
    }
  }

  private void interaction(int row) {
    String reason = random.nextBoolean() ? "lockstep_synchronous" : "burst_composition";
    handle.execute(
        """
        insert into flagged_interaction (audit_id, row_number, account_id, video_id, kind, "time",
          probability, verdict, reasons, group_id)
        values (?, ?, ?, ?, ?, timestamptz '2026-03-01 00:00Z' + ? * interval '1 minute', ?, '', ?, ?)""",
        audit,
        row,
        subject("account"),
        subject("video"),
        random.nextInt(8) == 0 ? "view" : "like",
        random.nextInt(300),
        random.nextInt(300_000, 1_000_001) / 1e6,
        new String[] {reason},
        random.nextInt(3) == 0 ? null : subject("group"));
  }

  private String subject(String kind) {
    return switch (kind) {
      case "account" -> "a" + random.nextInt(25);
      case "video" -> "v" + random.nextInt(10);
      default -> "G" + (1 + random.nextInt(4));
    };
  }

  /** Its id. */
  public UUID id() {
    return audit;
  }

  /** A word about anybody, until some minute; of a group by its name or by who liked what. */
  public UUID word() {
    String kind = List.of("account", "video", "group", "pairs").get(random.nextInt(4));
    if (!kind.equals("pairs")) {
      return word(kind, subject(kind), kind.equals("group") ? audit : null);
    }
    UUID word = word("group", "G1", Identifiers.next());
    for (int i = 0; i < 20; i++) {
      handle.execute(
          """
          insert into overridden_pair (override_id, account_id, video_id) values (?, ?, ?)
          on conflict do nothing""",
          word,
          subject("account"),
          subject("video"));
    }
    return word;
  }

  /** A word about somebody. */
  public UUID word(String kind, String subject, @org.jspecify.annotations.Nullable UUID of) {
    UUID review = Identifiers.next();
    handle.execute(
        """
        insert into review (review_id, kind, subject_kind, subject_id, verdict, probability, interactions, state)
        values (?, 'verdict', ?, ?, 'suspect', 1, 1, 'decided')""",
        review,
        kind,
        subject);
    UUID word = Identifiers.next();
    handle.execute(
        """
        insert into verdict_override (override_id, review_id, subject_kind, subject_id, audit_id, verdict, made_at, covers_until)
        values (?, ?, ?, ?, ?, 'valid', clock_timestamp(), timestamptz '2026-03-01 00:00Z' + ? * interval '1 minute')""",
        word,
        review,
        kind,
        subject,
        of,
        random.nextInt(100, 400));
    return word;
  }

  /** All that is made of words, row by row. */
  public List<String> corrected() {
    List<String> rows = new ArrayList<>();
    for (String table : CORRECTED) {
      handle
          .createQuery("select cast(t as text) from %s t where audit_id = :audit".formatted(table))
          .bind("audit", audit)
          .mapTo(String.class)
          .stream()
          .map(row -> table + " " + row)
          .sorted()
          .forEach(rows::add);
    }
    return rows;
  }
}
