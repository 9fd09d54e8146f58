package dev.zhenzan.server.counter;

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
 * grade C and is kept apart from the figures of an audit of likes.
 */
@Singleton
public final class CounterAuditKind implements JobKind {
  static final String CODE = "counter_audit";

  /** Made by the framework. */
  public CounterAuditKind() {}

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    Starters.only(person, Role.OPERATOR);
    return new Order(
        Parameters.of(parameters, "language").word("language", "zh", "en").complete(), List.of());
  }

  /** Of the service itself. */
  static Order order() {
    return new Order(JsonNodeFactory.instance.objectNode().put("language", "zh"), List.of());
  }

  @Override
  public Ending run(JobRun run) {
    LogFiles log = new LogFiles(run.folder().input());
    run.at("exporting", 0);
    log.writeCounters(run.database(), run.organisation());
    List<String> command = new ArrayList<>(List.of("audit"));
    command.addAll(log.counterOptions());
    command.addAll(List.of("--out", run.folder().result().toString()));
    String language = run.job().parameters().path("language").asText();
    command.addAll(List.of("--lang", language));
    command.addAll(List.of("--also-lang", language.equals("zh") ? "en" : "zh"));
    run.command(
        Stretch.of(0.1, 1).with("reading", 0.4).with("auditing", 0.4).with("writing", 0.2),
        command);
    return handle -> {
      CounterScores.Stored stored =
          new CounterScores(log, run.folder()).end(handle, run.job().id());
      return JsonNodeFactory.instance
          .objectNode()
          .put("works", stored.works())
          .put("platform_works", stored.platform());
    };
  }
}
