package dev.zhenzan.server.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.guard.Found;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The works with the most likes that are not genuine.
 *
 * @param by who found it: {@code guard} in the newest interactions, {@code audit} in all
 * @param time when
 * @param works at most 20, the worst first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Findings(String by, Instant time, List<Work> works) {

  /**
   * One of them.
   *
   * @param likes that were looked at
   * @param notGenuine how many of them are not genuine, by expectation
   * @param share of its likes that are not genuine, to expect from its audience, 0 to 1
   * @param reasons codes
   */
  record Work(String videoId, long likes, long notGenuine, double share, List<String> reasons) {}

  static Findings of(Found found) {
    return new Findings("guard", found.at(), found.works().stream().map(Findings::work).toList());
  }

  private static Work work(Found.Work work) {
    return new Work(
        work.videoId(),
        work.likes(),
        Math.round(work.notGenuine()),
        1 - work.authenticity(),
        work.reasons());
  }

  /** Those of an audit; the handle is of a transaction in an organisation's name. */
  static Findings ofAudit(Handle handle, UUID audit) {
    return new Findings(
        "audit",
        handle
            .createQuery("select audited_at from audit where audit_id = :audit")
            .bind("audit", audit)
            .mapTo(Instant.class)
            .one(),
        handle
            .createQuery(
                """
                select s.video_id, s.likes, s.valid_likes, s.authenticity,
                  array(select r->>'code' from json_array_elements(d.reasons) r limit 3) as reasons
                from standing_video_score s
                left join standing_video_audit d on d.audit_id = s.audit_id and d.video_id = s.video_id
                where s.audit_id = :audit and s.likes - s.valid_likes >= 1
                order by s.likes - s.valid_likes desc, s.video_id limit 20""")
            .bind("audit", audit)
            .map(
                (row, context) ->
                    new Work(
                        row.getString("video_id"),
                        row.getLong("likes"),
                        Math.round(row.getLong("likes") - row.getDouble("valid_likes")),
                        1 - row.getDouble("authenticity"),
                        List.of((String[]) row.getArray("reasons").getArray())))
            .list());
  }
}
