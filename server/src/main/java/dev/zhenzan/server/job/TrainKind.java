package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The job {@code match_train}: the model that says who watches what long, from views with dwell.
 */
@Singleton
public final class TrainKind implements JobKind {
  private final ObjectMapper json;

  /** With how JSON is read. */
  public TrainKind(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String code() {
    return "match_train";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    Starters.only(person, Role.OPERATOR);
    return new Order(
        Parameters.of(parameters, "vertical").code("vertical", "all").complete(), List.of());
  }

  @Override
  public Ending run(JobRun run) throws IOException {
    LogFiles log = new LogFiles(run.folder().input());
    run.at("exporting", 0);
    log.write(run.database(), run.organisation());
    Path model = train(run, log, run.job().parameters().path("vertical").asText(), 0.1);
    run.folder().removeInput();
    return ending(run, model);
  }

  /** Trains on a log that is already written; the folder of the model. */
  public static Path train(JobRun run, LogFiles log, String vertical, double from) {
    Path model = run.folder().root().resolve("model");
    List<String> command = new ArrayList<>(List.of("match", "train"));
    command.addAll(log.options());
    command.addAll(List.of("--model", model.toString(), "--vertical", vertical));
    run.commandWithMemory(
        Stretch.of(from, 1).with("reading", 0.1).with("auditing", 0.3).with("training", 0.6),
        command);
    return model;
  }

  private Ending ending(JobRun run, Path model) throws IOException {
    ObjectNode card = (ObjectNode) json.readTree(model.resolve("model.json").toFile());
    return handle -> {
      publish(run, model);
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      result.set("model", card);
      return result;
    };
  }

  /** Puts a model into the place of the organisation's earlier one. */
  public static void publish(JobRun run, Path model) {
    Path place = run.lasting("models").resolve(run.organisation().toString());
    Path before = place.resolveSibling(place.getFileName() + ".before");
    try {
      new JobFolder(before).remove();
      if (Files.exists(place)) {
        Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(model, place, StandardCopyOption.ATOMIC_MOVE);
      new JobFolder(before).remove();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the model cannot be put into its place", e);
    }
  }
}
