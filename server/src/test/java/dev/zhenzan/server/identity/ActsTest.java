package dev.zhenzan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ActsTest {
  @Inject Database database;
  @Inject Organisations organisations;
  @Inject Acts acts;

  private Person recorded() {
    Visitor visitor = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    Person person =
        new Person(
            visitor.person(),
            visitor.organisation(),
            "login",
            "name",
            "zh",
            Set.of(Role.OPERATOR),
            Set.of(),
            Optional.empty());
    database.run(
        person.organisation(),
        handle -> acts.record(handle, person, "rules-changed", person.id().toString()));
    return person;
  }

  @Test
  void act_cannotBeChangedOrTakenAway() {
    UUID organisation = recorded().organisation();

    for (String sql :
        List.of("update act set kind = 'nothing'", "delete from act", "truncate act")) {
      assertThatThrownBy(() -> database.run(organisation, handle -> handle.execute(sql)))
          .as(sql)
          .hasMessageContaining("the audit trail only grows");
    }
  }

  @Test
  void erase_leavesTheActWithoutThePerson() {
    Person person = recorded();

    int changed = database.in(person.organisation(), handle -> acts.erase(handle, person.id()));

    List<String> kinds =
        database.in(
            person.organisation(),
            handle ->
                handle
                    .createQuery("select kind from act where person_id is null and subject is null")
                    .mapTo(String.class)
                    .list());
    assertThat(changed).isOne();
    assertThat(kinds).containsExactly("rules-changed");
  }

  @Test
  void erasure_doesNotOpenTheTrailToOtherChanges() {
    UUID organisation = recorded().organisation();

    assertThatThrownBy(
            () ->
                database.run(
                    organisation,
                    handle -> {
                      handle.execute("select set_config('zhenzan.erasure', 'on', true)");
                      handle.execute("update act set person_id = null, kind = 'nothing'");
                    }))
        .hasMessageContaining("the audit trail only grows");
  }

  @Test
  void record_ofATextForAKind_isRefused() {
    Person person = recorded();

    assertThatThrownBy(
            () ->
                database.run(
                    person.organisation(),
                    handle -> acts.record(handle, person, "Changed the rules!", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
