package dev.zhenzan.server.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.Ending;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.job.Parameters;
import dev.zhenzan.server.job.Starters;
import dev.zhenzan.server.job.Stretch;
import dev.zhenzan.server.policy.Policies;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The job {@code audit}: all interactions of the organisation are judged, the result is stored. */
@Singleton
public final class AuditKind implements JobKind {

  private final Event<AuditStoring> storing;
  private final Event<AuditStored> stored;
  private final Retention retention;
  private final Webhooks webhooks;

  /** Tells of each audit that is stored, while it is and once it is. */
  public AuditKind(
      Event<AuditStoring> storing,
      Event<AuditStored> stored,
      Retention retention,
      Webhooks webhooks) {
    this.storing = storing;
    this.stored = stored;
    this.retention = retention;
    this.webhooks = webhooks;
  }

  @Override
  public String code() {
    return "audit";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    Starters.only(person, Role.OPERATOR);
    String language = person.language().equals("en") ? "en" : "zh";
    String other = language.equals("en") ? "zh" : "en";
    return new Order(
        Parameters.of(parameters, "language", "pdf")
            .word("language", language, other)
            .flag("pdf")
            .complete(),
        List.of());
  }

  @Override
  public Ending run(JobRun run) {
    LogFiles log = new LogFiles(run.folder().input());
    run.at("exporting", 0);
    log.write(run.database(), run.organisation());
    return audit(run, log, new Part(0.1, 1));
  }

  /** The part of a job's progress that an audit takes. */
  public record Part(double from, double to) {
    double at(double share) {
      return from + share * (to - from);
    }
  }

  /**
   * Audits a log that is already written, as part of a job, by the decision policy that is in force
   * as it begins.
   */
  public Ending audit(JobRun run, LogFiles log, Part part) {
    Policies.Revised judged = run.database().in(run.organisation(), Policies::current);
    List<String> command = new ArrayList<>(List.of("audit"));
    command.addAll(log.options());
    command.addAll(judged.policy().options());
    command.addAll(List.of("--out", run.folder().result().toString()));
    String language = run.job().parameters().path("language").asText("zh");
    command.addAll(List.of("--lang", language));
    command.addAll(List.of("--also-lang", language.equals("zh") ? "en" : "zh"));
    if (run.job().parameters().path("pdf").asBoolean()) {
      command.add("--pdf");
    }
    Stretch stretch =
        Stretch.of(part.at(0), part.at(0.7))
            .with("reading", 0.15)
            .with("auditing", 0.65)
            .with("writing", 0.2);
    run.commandWithMemory(stretch, command);
    return new Storing(
        run, part, new AuditSummary.Made(Identifiers.next(), run.job().id(), judged.number()));
  }

  private final class Storing implements Ending {
    private final JobRun run;
    private final Part part;
    private final AuditSummary.Made made;
    private final UUID audit;

    Storing(JobRun run, Part part, AuditSummary.Made made) {
      this.run = run;
      this.part = part;
      this.made = made;
      this.audit = made.audit();
    }

    @Override
    public ObjectNode store(Handle handle) {
      AuditStore store =
          new AuditStore(
              run.folder().result(),
              run.folder().root(),
              share -> run.at("storing", part.at(0.7 + 0.3 * share)));
      AuditSummary summary = store.store(handle, made);
      remember(handle);
      Corrections.lock(handle);
      Corrections.all(handle, audit);
      webhooks.emit(
          handle, WebhookEvent.AUDIT_FINISHED, Map.of("audit_id", audit, "job_id", run.job().id()));
      storing.fire(new AuditStoring(handle, audit, run.folder().result()));
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      result.put("audit_id", audit.toString());
      result.put("policy_revision", made.policyRevision());
      result.set("verdicts", summary.verdicts());
      return result;
    }

    /** Where the files are, for who asks of rows that no table holds. */
    private void remember(Handle handle) {
      handle.execute(
          "insert into audit_folder (audit_id, folder) values (?, ?)",
          audit,
          run.folder().result().toString());
    }

    @Override
    public void afterwards() {
      stored.fire(new AuditStored(run.organisation(), audit));
      retention.apply(run.organisation());
    }
  }
}
