package dev.zhenzan.server.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of jobs. Thread-safe. */
@Singleton
public final class Jobs {
  private final ObjectMapper json;

  /** With how JSON is written. */
  public Jobs(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Puts a job at the end of the queue; {@link JobRunner#wake} tells the runner of it.
   *
   * @param person who asked; null where the service does by itself
   */
  public Job add(Handle handle, @Nullable UUID person, String kind, JobKind.Order order) {
    return handle
        .createQuery(
            """
            insert into job (job_id, person_id, kind, parameters, creator_ids)
            values (:id, cast(:person as uuid), :kind, cast(:parameters as jsonb), :creators)
            returning *""")
        .bind("id", Identifiers.next())
        .bindByType("person", person, UUID.class)
        .bind("kind", kind)
        .bind("parameters", order.parameters().toString())
        .bindArray("creators", String.class, order.creatorIds())
        .map(this::job)
        .one();
  }

  /** The one that waits or runs for the same. */
  Optional<UUID> same(Handle handle, String kind, JobKind.Order order) {
    return handle
        .createQuery(
            """
            select job_id from job where organisation_id = organisation() and kind = :kind
              and state in ('queued', 'running') and not cancellation
              and parameters = cast(:parameters as jsonb) limit 1""")
        .bind("kind", kind)
        .bind("parameters", order.parameters().toString())
        .mapTo(UUID.class)
        .findOne();
  }

  /** How many wait. */
  int waiting(Handle handle) {
    return handle
        .createQuery(
            "select count(*) from job where organisation_id = organisation() and state = 'queued'")
        .mapTo(Integer.class)
        .one();
  }

  /** A job of the organisation. */
  public Optional<Job> find(Handle handle, UUID id) {
    return handle
        .createQuery("select * from job where job_id = :id and organisation_id = organisation()")
        .bind("id", id)
        .map(this::job)
        .findOne();
  }

  /** Jobs that a reader may see, the newest first. */
  List<Job> list(Handle handle, JobReader reader, @Nullable UUID before, int rows) {
    return handle
        .createQuery(
            """
            select * from job where organisation_id = organisation()
              and (:all or (person_id = :person and (creator_ids = '{}' or (:brand and kind = :quote)))
                   or (creator_ids <> '{}' and creator_ids <@ cast(:creators as text[])))
              and (cast(:before as uuid) is null or job_id < cast(:before as uuid))
            order by job_id desc limit :rows""")
        .bind("all", reader.all())
        .bind("person", reader.person())
        .bind("brand", reader.brand())
        .bind("quote", JobReader.QUOTE)
        .bindArray("creators", String.class, reader.creatorIds())
        .bindByType("before", before, UUID.class)
        .bind("rows", rows)
        .map(this::job)
        .list();
  }

  /** Takes the oldest job that waits, of whatever organisation; no other runner gets it. */
  Optional<Job> claim(Handle across, UUID runner) {
    return across
        .createQuery(
            """
            update job set state = 'running', runner = :runner, started_at = now(), progress = 0,
              stage = null, attempts = attempts + 1, revision = revision + 1
            where job_id = (select job_id from job where state = 'queued'
                            order by job_id limit 1 for update skip locked)
            returning *""")
        .bind("runner", runner)
        .map(this::job)
        .findOne();
  }

  /** Notes the child process, so that a later service can end it. */
  void process(Handle handle, UUID id, ProcessHandle process) {
    handle
        .createUpdate(
            "update job set process_id = :number, process_started_at = :start where job_id = :id")
        .bind("number", process.pid())
        .bind("start", Timestamp.from(process.info().startInstant().orElse(Instant.EPOCH)))
        .bind("id", id)
        .execute();
  }

  /** Notes how far it is; answers whether it is to go on. */
  boolean at(Handle handle, UUID id, String stage, double progress) {
    return handle
        .createQuery(
            """
            update job set stage = :stage, progress = :progress, revision = revision + 1
            where job_id = :id and state = 'running' returning not cancellation""")
        .bind("stage", stage)
        .bind("progress", progress)
        .bind("id", id)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** Ends a job well; answers whether it was still to be done by this runner. */
  boolean done(Handle handle, UUID id, UUID runner, ObjectNode result) {
    return handle
            .createUpdate(
                """
                update job set state = 'done', progress = 1, stage = null, ended_at = now(),
                  process_id = null, result = cast(:result as json), revision = revision + 1
                where job_id = :id and state = 'running' and runner = :runner
                  and not cancellation""")
            .bind("id", id)
            .bind("runner", runner)
            .bind("result", result.toString())
            .execute()
        == 1;
  }

  void failed(Handle handle, UUID id, Problem problem) {
    handle
        .createUpdate(
            """
            update job set state = 'failed', stage = null, ended_at = now(), process_id = null,
              problem = cast(:problem as json), revision = revision + 1
            where job_id = :id and state = 'running'""")
        .bind("id", id)
        .bind("problem", json.valueToTree(problem).toString())
        .execute();
  }

  /** Ends a running job whose cancellation was asked for, or puts it back into the queue. */
  void stopped(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            update job set state = case when cancellation then 'cancelled' else 'queued' end,
              ended_at = case when cancellation then now() end, stage = null, process_id = null,
              progress = 0, runner = null, revision = revision + 1
            where job_id = :id and state = 'running'""")
        .bind("id", id)
        .execute();
  }

  /** Asks for the end of a job; one that waits ends at once. */
  void cancel(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            update job set cancellation = true, revision = revision + 1,
              state = case when state = 'queued' then 'cancelled' else state end,
              ended_at = case when state = 'queued' then now() end
            where job_id = :id and organisation_id = organisation()
              and state in ('queued', 'running')""")
        .bind("id", id)
        .execute();
  }

  /** What a runner left when it went. */
  record LeftOver(UUID id, UUID organisation, int attempts, long process, Instant start) {}

  /** The jobs that a runner's row says are running. */
  List<LeftOver> leftOver(Handle across, UUID runner) {
    return across
        .createQuery("select * from job where state = 'running' and runner = :runner for update")
        .bind("runner", runner)
        .map(
            (row, context) ->
                new LeftOver(
                    row.getObject("job_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getInt("attempts"),
                    row.getLong("process_id"),
                    Optional.ofNullable(instant(row, "process_started_at")).orElse(Instant.EPOCH)))
        .list();
  }

  private Job job(ResultSet row, StatementContext context) throws SQLException {
    @Nullable String problem = row.getString("problem");
    @Nullable String result = row.getString("result");
    return new Job(
        row.getObject("job_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("kind"),
        tree(row.getString("parameters")),
        Arrays.stream((String[]) row.getArray("creator_ids").getArray()).toList(),
        JobState.of(row.getString("state")),
        row.getDouble("progress"),
        row.getString("stage"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        problem == null ? null : json.convertValue(tree(problem), Problem.class),
        result == null ? null : tree(result),
        row.getLong("revision"),
        row.getBoolean("cancellation"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database has JSON that is none", e);
    }
  }
}
