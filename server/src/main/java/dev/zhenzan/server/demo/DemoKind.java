package dev.zhenzan.server.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.zhenzan.server.creator.Diagnoses;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.Ending;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.job.Parameters;
import dev.zhenzan.server.job.Starters;
import dev.zhenzan.server.job.Stretch;
import dev.zhenzan.server.job.TrainKind;
import dev.zhenzan.server.result.AuditKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * The job {@code demo}: a world is simulated, audited, two creators are diagnosed and a model is
 * trained on its files; all of it appears in the tables at once.
 */
@Singleton
public final class DemoKind implements JobKind {
  private static final int DIAGNOSED = 2;

  private final Database database;
  private final AuditKind audits;

  /** With the audit that it is a part of. */
  public DemoKind(Database database, AuditKind audits) {
    this.database = database;
    this.audits = audits;
  }

  @Override
  public String code() {
    return "demo";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    Starters.only(person, Role.OPERATOR);
    Parameters.of(parameters);
    database.run(person.organisation(), DemoKind::refuseOthers);
    ObjectNode complete = JsonNodeFactory.instance.objectNode();
    complete.put("language", person.language().equals("en") ? "en" : "zh");
    return new Order(complete, List.of());
  }

  private static void refuseOthers(Handle handle) {
    if (DemoTables.hasOthers(handle)) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "this organisation has data of its own; the demo is for one that has none");
    }
  }

  @Override
  public Ending run(JobRun run) throws IOException {
    LogFiles log = DemoWorld.make(run);
    Ending audit = audits.audit(run, log, new AuditKind.Part(0.05, 0.4));
    List<String> creators = mostLiked(run.folder().result());
    Path diagnoses = diagnose(run, log, creators);
    Path model = TrainKind.train(run, log, "all", 0.6);
    List<Diagnoses.Made> made = new ArrayList<>();
    for (String creator : creators) {
      Path folder = diagnoses.resolve(creator);
      made.add(Diagnoses.Made.read(creator, run.job().id(), folder.resolve("diagnosis.json")));
      for (String form : List.of(".html", ".pdf")) {
        Files.move(
            folder.resolve("diagnosis" + form),
            run.folder().result().resolve("diagnosis-" + made.size() + form));
      }
    }
    return new Loading(run, log, audit, made, model);
  }

  private static List<String> mostLiked(Path result) throws IOException {
    try (CsvReader<NamedCsvRecord> creators =
        CsvReader.builder().ofNamedCsvRecord(result.resolve("creator_scores.csv"))) {
      return creators.stream()
          .sorted(Comparator.comparingLong(row -> -Long.parseLong(row.getField("likes"))))
          .limit(DIAGNOSED)
          .map(row -> row.getField("creator_id"))
          .toList();
    }
  }

  private static Path diagnose(JobRun run, LogFiles log, List<String> creators) {
    Path out = run.folder().root().resolve("diagnoses");
    List<String> command = new ArrayList<>(List.of("diagnose"));
    creators.forEach(creator -> command.addAll(List.of("--creator", creator)));
    command.addAll(log.options());
    command.addAll(List.of("--result", run.folder().result().toString()));
    command.addAll(List.of("--out", out.toString()));
    command.addAll(List.of("--lang", run.job().parameters().path("language").asText("zh")));
    run.commandWithMemory(
        Stretch.of(0.4, 0.6).with("reading", 0.3).with("diagnosing", 0.7), command);
    return out;
  }

  /** Puts everything into its place. */
  private record Loading(
      JobRun run, LogFiles log, Ending audit, List<Diagnoses.Made> diagnoses, Path model)
      implements Ending {
    @Override
    public ObjectNode store(Handle handle) {
      refuseOthers(handle);
      new DemoTables(handle, Objects.requireNonNull(run.job().personId())).replace(log);
      ObjectNode result = audit.store(handle);
      diagnoses.forEach(diagnosis -> Diagnoses.store(handle, diagnosis));
      TrainKind.publish(run, model);
      diagnoses.forEach(diagnosis -> result.withArray("diagnosed").add(diagnosis.creator()));
      return result;
    }

    @Override
    public void afterwards() {
      audit.afterwards();
    }
  }
}
