package dev.zhenzan.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class OrganisationRowsTest {
  @Inject Database database;
  @Inject Organisations organisations;

  @Test
  void everyTable_hasForcedRowSecurity() {
    List<String> open =
        database.across(
            Across.METRICS,
            handle ->
                handle
                    .createQuery(
                        """
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and relname <> 'flyway_schema_history'
                          and not (relrowsecurity and relforcerowsecurity)""")
                    .mapTo(String.class)
                    .list());

    assertThat(open).isEmpty();
  }

  @Test
  void error_doesNotTellWhatIsInTheRow() {
    UUID organisation = organisations.organisation();
    String login = "login-" + organisations.visitor(organisation).person();

    assertThatThrownBy(
            () ->
                database.run(
                    organisation,
                    handle ->
                        handle.execute(
                            """
                            insert into person (person_id, login, name, roles)
                            select gen_random_uuid(), login, name, roles from person""")))
        .rootCause()
        .hasMessageContaining("duplicate key")
        .hasMessageNotContaining(login);
  }

  @Test
  void queryWithoutOrganisation_seesItsOwnRowsAlone() {
    UUID one = organisations.organisation();
    UUID other = organisations.organisation();

    List<UUID> seen =
        database.in(
            one,
            handle ->
                handle
                    .createQuery("select organisation_id from organisation")
                    .mapTo(UUID.class)
                    .list());

    assertThat(seen).containsExactly(one).doesNotContain(other);
  }
}
