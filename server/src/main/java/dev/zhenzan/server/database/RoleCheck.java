package dev.zhenzan.server.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Refuses to serve with a role for which the rules of rows do not hold. */
@Singleton
public final class RoleCheck {
  private final Database database;

  /** Of a database. */
  public RoleCheck(Database database) {
    this.database = database;
  }

  /** Before anything else works on the database. */
  void check(@Observes @Priority(1) StartupEvent event) {
    database.across(
        Across.SET_UP,
        handle -> {
          check(handle);
          return true;
        });
  }

  /**
   * Looks at the role of a connection.
   *
   * @throws DatabaseException if it is a superuser or may pass by policies
   */
  static void check(Handle handle) {
    boolean passes =
        handle
            .createQuery(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
            .mapTo(Boolean.class)
            .one();
    if (passes) {
      throw new DatabaseException(
          "the database role is a superuser or has BYPASSRLS, so that organisations would not be"
              + " kept apart: give one of its own, which owns the database (create role zhenzan"
              + " login)");
    }
  }
}
