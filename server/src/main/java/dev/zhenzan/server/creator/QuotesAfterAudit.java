package dev.zhenzan.server.creator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRunner;
import dev.zhenzan.server.job.Jobs;
import dev.zhenzan.server.result.AuditStored;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Has creators quoted after each audit, those with most likes, so that brands find quotes there.
 */
@Singleton
public final class QuotesAfterAudit {
  private static final Logger LOG = Logger.getLogger(QuotesAfterAudit.class);

  private final Database database;
  private final Jobs jobs;
  private final JobRunner runner;
  private final boolean wanted;

  /**
   * As configured.
   *
   * @param wanted {@code zhenzan.audits.quotes}: yes by default
   */
  public QuotesAfterAudit(
      Database database,
      Jobs jobs,
      JobRunner runner,
      @ConfigProperty(name = "zhenzan.audits.quotes", defaultValue = "true") boolean wanted) {
    this.database = database;
    this.jobs = jobs;
    this.runner = runner;
    this.wanted = wanted;
  }

  void order(@Observes AuditStored stored) {
    if (!wanted) {
      return;
    }
    try {
      database.run(stored.organisation(), handle -> order(handle, stored.audit()));
      runner.wake();
    } catch (RuntimeException e) {
      LOG.errorf(e, "quotes not ordered audit=%s", stored.audit());
    }
  }

  private void order(Handle handle, UUID audit) {
    List<String> creators =
        handle
            .createQuery(
                """
                select creator_id from creator_score s where audit_id = :audit and exists
                  (select 1 from video v where v.organisation_id = organisation()
                     and v.creator_id = s.creator_id)
                order by likes desc, creator_id limit :most""")
            .bind("audit", audit)
            .bind("most", QuoteKind.MOST)
            .mapTo(String.class)
            .list();
    if (!creators.isEmpty()) {
      ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("vertical", "general");
      creators.stream().sorted().forEach(parameters.putArray("creator_ids")::add);
      jobs.add(handle, null, "quote", new JobKind.Order(parameters, List.of()));
    }
  }
}
