package dev.zhenzan.server.creator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.Ending;
import dev.zhenzan.server.job.JobFailure;
import dev.zhenzan.server.job.JobKind;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.Parameters;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The job {@code quote}: what posts and live sessions of creators may cost. One run quotes many, as
 * most of its time goes into reading the log.
 */
@Singleton
public final class QuoteKind implements JobKind {
  /** Creators of one run. */
  static final int MOST = 200;

  private final Database database;
  private final CreatorCommands commands;
  private final ObjectMapper json;

  /** Of creators in a database. */
  public QuoteKind(Database database, CreatorCommands commands, ObjectMapper json) {
    this.database = database;
    this.commands = commands;
    this.json = json;
  }

  @Override
  public String code() {
    return "quote";
  }

  @Override
  public Order order(Person person, ObjectNode parameters) {
    ObjectNode complete =
        Parameters.of(parameters, "creator_ids", "vertical")
            .ids("creator_ids", MOST)
            .code("vertical", "general")
            .complete();
    List<String> creators = creators(complete);
    boolean all = person.is(Role.OPERATOR) || person.is(Role.BRAND);
    boolean own = person.is(Role.CREATOR) && person.creatorIds().containsAll(creators);
    boolean known =
        (all || own)
            && database.in(
                person.organisation(),
                handle -> creators.stream().allMatch(id -> Creators.isKnown(handle, id)));
    if (!known) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "one of these ids is of no creator that you may ask about");
    }
    return new Order(complete, creators);
  }

  private static List<String> creators(JsonNode parameters) {
    List<String> creators = new ArrayList<>();
    parameters.path("creator_ids").forEach(id -> creators.add(id.asText()));
    return creators;
  }

  @Override
  public Ending run(JobRun run) throws IOException {
    List<String> words = new ArrayList<>(List.of("quote"));
    creators(run.job().parameters()).forEach(id -> words.addAll(List.of("--creator", id)));
    UUID audit =
        commands
            .run(run, new CreatorCommands.Command(words, run.folder().result(), 0, 1))
            .orElseThrow(
                () -> new JobFailure("there is no audit to rest a quote on; order an audit first"));
    JsonNode quote = json.readTree(run.folder().result().resolve("quote.json").toFile());
    String vertical = run.job().parameters().path("vertical").asText();
    return handle -> store(handle, audit, vertical, (ObjectNode) quote);
  }

  private static ObjectNode store(Handle handle, UUID audit, String vertical, ObjectNode quote) {
    JsonNode creators = quote.path("creators");
    for (JsonNode creator : creators) {
      ObjectNode single = quote.deepCopy();
      single.putArray("creators").add(creator);
      store(handle, new Quotes.Key(creator.path("creator_id").asText(), audit, vertical), single);
    }
    return JsonNodeFactory.instance.objectNode().put("creators", creators.size());
  }

  private static void store(Handle handle, Quotes.Key key, ObjectNode quote) {
    handle
        .createUpdate(
            """
            insert into quote (creator_id, audit_id, vertical, quote)
            values (:creator, :audit, :vertical, cast(:quote as json))
            on conflict (organisation_id, creator_id, audit_id, vertical)
              do update set made_at = now(), quote = excluded.quote""")
        .bind("creator", key.creator())
        .bind("audit", key.audit())
        .bind("vertical", key.vertical())
        .bind("quote", quote.toString())
        .execute();
  }
}
