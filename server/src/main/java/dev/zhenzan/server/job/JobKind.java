package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Person;
import java.io.IOException;
import java.util.List;

/** A kind of long work. Beans of this type are found by themselves. Thread-safe. */
public interface JobKind {
  /** The stable word in the API. */
  String code();

  /**
   * Looks at what somebody asks for, before there is a job.
   *
   * @param parameters of the request
   * @return what is to be done
   * @throws ProblemException if the person may not start it, or a parameter is wrong
   */
  Order order(Person person, ObjectNode parameters);

  /**
   * Does the work, on the runner's thread. It may be done again from the start after a restart of
   * the service, so that all that lasts belongs into {@link Ending#store}.
   *
   * @throws IOException if the disk refuses
   * @throws JobFailure if it cannot be done
   */
  Ending run(JobRun run) throws IOException;

  /**
   * What is to be done.
   *
   * @param parameters complete, with defaults
   * @param creatorIds whose work it is; empty where it is the organisation's
   */
  record Order(ObjectNode parameters, List<String> creatorIds) {
    public Order {
      creatorIds = List.copyOf(creatorIds);
    }
  }
}
