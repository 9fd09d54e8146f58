package dev.zhenzan.server.creator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.job.Ending;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.Parameters;
import dev.zhenzan.server.job.Starters;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The job {@code diagnose}: what a creator's genuine likes say, as JSON, page and PDF. */
@Singleton
public final class DiagnoseKind implements JobKind {
  private final Database database;
  private final CreatorCommands commands;

  /** Of creators in a database. */
  public DiagnoseKind(Database database, CreatorCommands commands) {
    this.database = database;
    this.commands = commands;
  }

  @Override
  public String code() {
    return "diagnose";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    ObjectNode complete =
        Parameters.of(parameters, "creator_id", "vertical", "language")
            .id("creator_id")
            .code("vertical", "general")
            .word("language", person.language().equals("en") ? "en" : "zh", "zh", "en")
            .complete();
    String creator = complete.path("creator_id").asText();
    boolean known =
        Starters.mayFor(person, creator)
            && database.in(person.organisation(), handle -> Creators.isKnown(handle, creator));
    if (!known) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "no creator with this id whose work you may look into");
    }
    return new Order(complete, List.of(creator));
  }

  @Override
  public Ending run(JobRun run) throws IOException {
    String creator = run.job().parameters().path("creator_id").asText();
    Optional<UUID> audit =
        commands.run(
            run,
            new CreatorCommands.Command(
                List.of("diagnose", "--creator", creator), run.folder().result(), 0, 1));
    Diagnoses.Made made =
        Diagnoses.Made.read(
            creator, run.job().id(), run.folder().result().resolve("diagnosis.json"));
    return handle -> {
      Diagnoses.store(handle, made);
      ObjectNode result = JsonNodeFactory.instance.objectNode().put("creator_id", creator);
      audit.ifPresent(id -> result.put("audit_id", id.toString()));
      return result;
    };
  }
}
