package dev.zhenzan.server.review;

import dev.zhenzan.server.policy.Policies;
import dev.zhenzan.server.policy.Policy;
import dev.zhenzan.server.policy.Thresholds;
import dev.zhenzan.server.result.AuditStoring;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Opens cases of the newest audit: its lockstep groups, and works of whose likes so large a share
 * is invalid that the policy asks for a person. Open cases of older audits that nobody touched go,
 * as the newest audit has said it anew.
 */
@Singleton
final class Cases {
  private static final Logger LOG = Logger.getLogger(Cases.class);

  private final Webhooks webhooks;

  Cases(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** In the audit's transaction: whoever sees the audit sees its cases. */
  void open(@Observes AuditStoring storing) {
    Handle handle = storing.handle();
    if (!isNewest(handle, storing.audit())) {
      return;
    }
    int opened = open(handle, storing.audit());
    handle.afterCommit(
        () -> LOG.infof("reviews opened audit=%s reviews=%d", storing.audit(), opened));
  }

  /** Of two at once the one that began later may have been first to end. */
  private static boolean isNewest(Handle handle, UUID audit) {
    return handle
        .createQuery("select latest_audit() = ?")
        .bind(0, audit)
        .mapTo(Boolean.class)
        .one();
  }

  private int open(Handle handle, UUID audit) {
    forgetUntouched(handle, audit);
    int opened = groups(handle, audit) + works(handle, audit, Policies.inForce(handle));
    if (opened > 0) {
      webhooks.emit(
          handle, WebhookEvent.REVIEW_OPENED, Map.of("audit_id", audit, "reviews", opened));
    }
    return opened;
  }

  /** By the case's own row: a decision that is being made meanwhile is seen once it is there. */
  private static void forgetUntouched(Handle handle, UUID audit) {
    handle.execute(
        """
        delete from review
        where organisation_id = organisation() and kind = 'verdict' and state = 'open' and audit_id < ?
          and decision is null""",
        audit);
  }

  /** A group that is found again, all of whose interactions were decided, is no new case. */
  private static int groups(Handle handle, UUID audit) {
    return handle
        .createUpdate(
            """
            insert into review
              (review_id, kind, subject_kind, subject_id, audit_id, verdict, probability, reasons, interactions)
            select gen_random_uuid(), 'verdict', 'group', g.group_id, g.audit_id, 'invalid_sophisticated',
              coalesce((select avg(f.probability) from flagged_interaction f
                where f.audit_id = g.audit_id and f.group_id = g.group_id), 0),
              array[case when g.synchronous then 'lockstep_synchronous' else 'lockstep_common_targets' end],
              g.interactions
            from standing_group g
            where g.organisation_id = organisation() and g.audit_id = :audit
              and (g.changed = 0 or g.changed < (select count(*) from flagged_interaction f
                where f.audit_id = g.audit_id and f.group_id = g.group_id))
            order by g.rank limit :most
            on conflict do nothing""")
        .bind("audit", audit)
        .bind("most", Thresholds.MOST_CASES)
        .execute();
  }

  /** By what holds: nobody is asked again what is decided, but of what came after. */
  private static int works(Handle handle, UUID audit, Policy policy) {
    return handle
        .createUpdate(
            """
            insert into review
              (review_id, kind, subject_kind, subject_id, audit_id, verdict, probability, reasons, interactions)
            select gen_random_uuid(), 'verdict', 'video', s.video_id, s.audit_id, 'suspect', 1 - s.authenticity,
              coalesce((select array_agg(distinct r) from standing_interaction f, unnest(f.reasons) r
                where f.audit_id = s.audit_id and f.video_id = s.video_id and f.override_id is null), '{}'), s.likes
            from standing_video_score s
            where s.organisation_id = organisation() and s.audit_id = :audit and s.likes >= :likes
              and 1 - s.authenticity >= :share
            order by s.likes desc, s.video_id limit :most
            on conflict do nothing""")
        .bind("audit", audit)
        .bind("likes", Thresholds.LEAST_LIKES)
        .bind("share", policy.review())
        .bind("most", Thresholds.MOST_CASES)
        .execute();
  }
}
