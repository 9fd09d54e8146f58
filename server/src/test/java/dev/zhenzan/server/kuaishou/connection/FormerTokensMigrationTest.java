package dev.zhenzan.server.kuaishou.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Rows of before there was one seal for all, in a database of their own. */
class FormerTokensMigrationTest {
  @TempDir private Path cluster;

  @Test
  void sealedTokens_keepTheNameOfTheirKey() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster)) {
      migrate(postgres, "60");
      Database database = database(postgres);
      UUID organisation = UUID.randomUUID();
      database.run(
          organisation,
          handle ->
              handle
                  .createScript(
                      """
                      insert into organisation (name) values ('果园');
                      insert into person (person_id, login, name, roles)
                      values (gen_random_uuid(), 'lin', '林', '{operator}');
                      insert into kuaishou_connection (connection_id, person_id, open_id, name,
                        creator_id, scopes, state, key_id, sealed_tokens, access_until,
                        refresh_until, connected_at, next_reading_at)
                      select gen_random_uuid(), person_id, 'o1', '林', 'c1', '{}', 'connected',
                        '0123456789abcdef', '\\xaabb', now(), now(), now(), now() from person;
                      """)
                  .execute());
      migrate(postgres, "80");
      byte[] sealed =
          database.across(
              Across.OWN_WORK,
              handle ->
                  handle
                      .createQuery("select sealed_tokens from kuaishou_connection")
                      .mapTo(byte[].class)
                      .one());
      assertThat(HexFormat.of().formatHex(sealed)).isEqualTo("00" + "0123456789abcdef" + "aabb");
    }
  }

  private static void migrate(EmbeddedPostgres postgres, String version) {
    Flyway.configure()
        .dataSource(postgres.url(), EmbeddedPostgres.role(), postgres.password())
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private static Database database(EmbeddedPostgres postgres) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.url());
    source.setUser(EmbeddedPostgres.role());
    source.setPassword(postgres.password());
    return new Database(source);
  }
}
