package dev.zhenzan.server.kuaishou.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A text about a person as a parameter. When a statement fails its parameters are told in the
 * message, and messages are logged: this one does not show itself.
 */
public final class Personal implements Argument {
  private final String text;

  private Personal(String text) {
    this.text = text;
  }

  /** Of a text. */
  public static Personal of(String text) {
    return new Personal(text);
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setString(position, text);
  }

  @Override
  public String toString() {
    return "not shown";
  }
}
