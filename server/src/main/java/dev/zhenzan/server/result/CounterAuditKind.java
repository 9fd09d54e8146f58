package dev.zhenzan.server.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.Ending;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.job.Parameters;
import dev.zhenzan.server.job.Starters;
import dev.zhenzan.server.job.Stretch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The job {@code counter_audit}: works are judged by their counters alone. What comes of it is of
 * grade C and stays in files, so that nobody takes it for the figures of an audit.
 */
@Singleton
public final class CounterAuditKind implements JobKind {
  /** Made by the framework. */
  public CounterAuditKind() {}

  @Override
  public String code() {
    return "counter_audit";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    Starters.only(person, Role.OPERATOR);
    return new Order(
        Parameters.of(parameters, "language").word("language", "zh", "en").complete(), List.of());
  }

  @Override
  public Ending run(JobRun run) {
    LogFiles log = new LogFiles(run.folder().input());
    run.at("exporting", 0);
    log.writeCounters(run.database(), run.organisation());
    List<String> command = new ArrayList<>(List.of("audit"));
    command.addAll(log.counterOptions());
    command.addAll(List.of("--out", run.folder().result().toString()));
    command.addAll(List.of("--lang", run.job().parameters().path("language").asText()));
    run.command(
        Stretch.of(0.1, 1).with("reading", 0.4).with("auditing", 0.4).with("writing", 0.2),
        command);
    run.folder().removeInput();
    return handle -> JsonNodeFactory.instance.objectNode();
  }
}
