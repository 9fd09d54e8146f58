package dev.zhenzan.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void committedRows_areForcedAndSurviveAStop() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      execute(postgres, "create table kept as select 7 as number");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      assertThat(ask(postgres, "select number from kept")).isEqualTo("7");
    }
  }

  @Test
  void role_isNoSuperuserAndNeedsItsPassword() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      assertThat(
              ask(
                  postgres,
                  "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.role(), "guess"))
          .hasMessageContaining("password");
    }
  }

  @Test
  void firstProcessKilled_isStartedAgainOnTheSamePort() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      execute(postgres, "create table kept as select 7 as number");

      ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();

      assertThat(askUntilItAnswers(postgres, "select number from kept")).isEqualTo("7");
    }
  }

  @Test
  void secondServiceInTheFolder_isRefusedAndDoesNotDisturb() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another service runs");
      assertThat(EmbeddedPostgres.runningUrl(folder)).hasValue(postgres.url());
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(EmbeddedPostgres.runningUrl(folder)).isEmpty();
  }

  @Test
  void password_isForTheOwnerAlone() throws Exception {
    EmbeddedPostgres.start(folder).close();

    assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.url(), EmbeddedPostgres.role(), postgres.password());
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String askUntilItAnswers(EmbeddedPostgres postgres, String sql) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return ask(postgres, sql);
      } catch (SQLException e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }
}
