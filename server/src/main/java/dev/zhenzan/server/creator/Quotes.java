package dev.zhenzan.server.creator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.job.Job;
import dev.zhenzan.server.job.JobDesk;
import dev.zhenzan.server.job.JobState;
import dev.zhenzan.server.job.Jobs;
import dev.zhenzan.server.result.LatestAudit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Quotes by creator, latest audit and vertical. One that is not there is made by a job, which the
 * asker waits for a while. Thread-safe.
 */
@Singleton
public final class Quotes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Database database;
  private final Jobs jobs;
  private final JobDesk desk;
  private final ObjectMapper json;

  /** In a database, made by jobs. */
  public Quotes(Database database, Jobs jobs, JobDesk desk, ObjectMapper json) {
    this.database = database;
    this.jobs = jobs;
    this.desk = desk;
    this.json = json;
  }

  /** What a quote is kept by. */
  record Key(String creator, UUID audit, String vertical) {}

  /**
   * The quote of a creator.
   *
   * @throws ProblemException if there is no audit yet, the quote cannot be made, or takes longer
   *     than one waits
   */
  ObjectNode of(Person person, String creator, String vertical) {
    UUID audit =
        database
            .in(person.organisation(), LatestAudit::id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "there is no audit yet to rest a quote on; order the job audit first"));
    Key key = new Key(creator, audit, vertical);
    return find(person, key).orElseGet(() -> made(person, key));
  }

  private Optional<ObjectNode> find(Person person, Key key) {
    return database.in(person.organisation(), handle -> find(handle, key)).map(this::tree);
  }

  private static Optional<String> find(Handle handle, Key key) {
    return handle
        .createQuery(
            """
            select quote from quote where organisation_id = organisation()
              and creator_id = :creator and audit_id = :audit and vertical = :vertical""")
        .bind("creator", key.creator())
        .bind("audit", key.audit())
        .bind("vertical", key.vertical())
        .mapTo(String.class)
        .findOne();
  }

  private ObjectNode tree(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database has JSON that is none", e);
    }
  }

  private ObjectNode made(Person person, Key key) {
    UUID job = order(person, key);
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<ObjectNode> quote = find(person, key);
      if (quote.isPresent()) {
        return quote.get();
      }
      checkFailed(person, job);
      pause();
    }
    throw ProblemException.later(
        ProblemType.UNAVAILABLE, "the quote is being made as job " + job + "; ask again", LATER);
  }

  private UUID order(Person person, Key key) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("vertical", key.vertical());
    parameters.putArray("creator_ids").add(key.creator());
    return desk.orderOrFollow(person, "quote", parameters);
  }

  private void checkFailed(Person person, UUID id) {
    Optional<Job> job = database.in(person.organisation(), handle -> jobs.find(handle, id));
    if (job.isPresent() && job.get().state() == JobState.FAILED && job.get().problem() != null) {
      throw ProblemException.of(ProblemType.JOB_FAILED, job.get().problem().detail());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.later(ProblemType.UNAVAILABLE, "the service stops", LATER);
    }
  }

  /** The stored quote of the latest audit in the general vertical; empty where there is none. */
  Optional<JsonNode> stored(Person person, String creator) {
    return database
        .in(
            person.organisation(),
            handle ->
                LatestAudit.id(handle)
                    .flatMap(audit -> find(handle, new Key(creator, audit, "general"))))
        .map(this::tree);
  }
}
