package dev.zhenzan.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {
  @Inject Database database;
  @Inject Organisations organisations;

  @Test
  void account_isGoneFromItsOrganisationAlone() {
    UUID one = organisations.organisation();
    UUID other = organisations.organisation();
    for (UUID organisation : List.of(one, other)) {
      database.run(organisation, handle -> fill(handle, "a1", "a2", "a1"));
    }

    Erasure erasure = database.in(one, handle -> Erasure.of(handle, "a1"));

    assertThat(erasure).isEqualTo(new Erasure(2, 1, 1));
    assertThat(accountsOf(one)).containsExactly("a2");
    assertThat(accountsOf(other)).containsExactly("a1", "a1", "a2");
  }

  private List<String> accountsOf(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select account_id from interaction order by account_id")
                .mapTo(String.class)
                .list());
  }

  private static void fill(Handle handle, String... accounts) {
    UUID batch = Identifiers.next();
    for (String account : accounts) {
      handle.execute(
          """
          insert into interaction (batch_id, "time", account_id, video_id, kind)
          values (?, now(), ?, 'v1', 'like')""",
          batch,
          account);
      handle.execute(
          "insert into account (account_id, batch_id) values (?, ?) on conflict do nothing",
          account,
          batch);
    }
    handle.execute(
        """
        insert into batch (batch_id, person_id, kind, media_type, rows, accepted, duplicates,
          replaced, rejected, body_digest, rejects)
        values (?, ?, 'interactions', 'text/csv', 4, 3, 0, 0, 1, '\\x00', '[{"value":"a1"}]')""",
        batch,
        Identifiers.next());
  }
}
