package dev.zhenzan.server.ingest;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** The database did not take a statement's rows. */
final class WritingException extends JdbiException {
  private static final long serialVersionUID = 1L;

  WritingException(SQLException cause) {
    super("rows were not written", cause);
  }
}
