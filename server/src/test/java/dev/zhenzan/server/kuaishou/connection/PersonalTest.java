package dev.zhenzan.server.kuaishou.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
class PersonalTest {
  @Inject Database database;

  private String ask(String query) {
    return database.across(
        Across.METRICS,
        handle ->
            handle.createQuery(query).bind("name", Personal.of("苹果哥")).mapTo(String.class).one());
  }

  @Test
  void personalText_arrives() {
    assertThat(ask("select :name")).isEqualTo("苹果哥");
  }

  @Test
  void statementThatFails_doesNotTellIt() {
    assertThatThrownBy(() -> ask("select name from nowhere where name = :name"))
        .hasMessageContaining("nowhere")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("苹果哥"));
  }
}
