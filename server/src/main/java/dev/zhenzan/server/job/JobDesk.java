package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Takes orders of jobs. Thread-safe. */
@Singleton
public final class JobDesk {
  /** Beyond this an organisation's orders are refused until some are done. */
  private static final int MOST_WAITING = 50;

  private static final Duration LATER = Duration.ofMinutes(1);

  private final Database database;
  private final Jobs jobs;
  private final JobKinds kinds;
  private final JobRunner runner;

  /** In front of a runner. */
  public JobDesk(Database database, Jobs jobs, JobKinds kinds, JobRunner runner) {
    this.database = database;
    this.jobs = jobs;
    this.kinds = kinds;
    this.runner = runner;
  }

  /**
   * Puts a job into the queue.
   *
   * @throws ProblemException if the person may not, a parameter is wrong, the same is under way, or
   *     too many wait
   */
  public Job order(Person person, String kind, ObjectNode parameters) {
    JobKind.Order order = kinds.of(kind).order(person, parameters);
    Job job = database.in(person.organisation(), handle -> add(handle, person, kind, order));
    runner.wake();
    return job;
  }

  /**
   * Puts a job into the queue unless the same waits or runs already.
   *
   * @return the id of the one or the other
   */
  public UUID orderOrFollow(Person person, String kind, ObjectNode parameters) {
    JobKind.Order order = kinds.of(kind).order(person, parameters);
    UUID id =
        database.in(
            person.organisation(),
            handle ->
                jobs.same(handle, kind, order)
                    .orElseGet(() -> add(handle, person, kind, order).id()));
    runner.wake();
    return id;
  }

  private Job add(Handle handle, Person person, String kind, JobKind.Order order) {
    jobs.same(handle, kind, order).ifPresent(JobDesk::refuse);
    if (jobs.waiting(handle) >= MOST_WAITING) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "%d jobs wait already; wait for some to end".formatted(MOST_WAITING),
          LATER);
    }
    return jobs.add(handle, person.id(), kind, order);
  }

  private static void refuse(UUID same) {
    throw ProblemException.of(
        ProblemType.CONFLICT, "the same is under way as job " + same + "; follow or cancel that");
  }
}
