package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

/** How a job ends: what it found goes into the tables in the transaction that ends it. */
public interface Ending {
  /**
   * Stores what was found. The transaction is the organisation's, and is rolled back where the job
   * is no longer to be done.
   *
   * @return the job's result; the runner adds {@code files}
   */
  ObjectNode store(Handle handle);

  /** Called once the result is durable. What is thrown is logged and changes nothing. */
  default void afterwards() {}
}
