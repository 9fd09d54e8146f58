package dev.zhenzan.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleCheckTest {
  @TempDir Path folder;

  @Test
  void superuser_isRefusedAndTheServicesRoleIsNot() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
      Jdbi superuser = Jdbi.create(postgres.url(), "postgres", postgres.password());
      Jdbi role = Jdbi.create(postgres.url(), EmbeddedPostgres.role(), postgres.password());

      assertThatThrownBy(() -> superuser.useHandle(RoleCheck::check))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("superuser");
      assertThatCode(() -> role.useHandle(RoleCheck::check)).doesNotThrowAnyException();
    }
  }
}
