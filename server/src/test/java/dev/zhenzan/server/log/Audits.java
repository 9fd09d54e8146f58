package dev.zhenzan.server.log;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts a small audit's rows into the tables. */
public final class Audits {
  private Audits() {}

  /** Two likes of a work of creator c1, one of a work whose creator is not known. */
  public static void insert(Handle handle, UUID audit) {
    handle.execute(
        """
        insert into audit (audit_id, period_from, period_to, interactions, accounts, works, creators,
          groups, likes, valid_likes, valid_low, valid_high, authenticity, authenticity_low,
          authenticity_high, summary)
        values (?, '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', 3, 2, 2, 1, 1, 3, 1.5, 0.5, 2.5,
          0.5, 0.1, 0.9, ?::json)""",
        audit,
        AuditCommitmentsTest.SUMMARY);
    handle.execute(
        """
        insert into video_score (audit_id, video_id, creator_id, likes, valid_likes, valid_low,
          valid_high, authenticity, authenticity_low, authenticity_high)
        values (?, 'v1', 'c1', 2, 1, 0.2, 1.8, 0.5, 0.1, 0.9),
          (?, 'v2', '', 1, 0.5, 0, 1, 0.5, 0, 1)""",
        audit,
        audit);
    handle.execute(
        """
        insert into creator_score (audit_id, creator_id, works, likes, valid_likes, valid_low,
          valid_high, authenticity, authenticity_low, authenticity_high)
        values (?, 'c1', 1, 2, 1, 0.2, 1.8, 0.5, 0.1, 0.9)""",
        audit);
  }
}
