package dev.zhenzan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
class ScopeFilterTest {
  @Inject Database database;
  @Inject Organisations organisations;

  private Visitor withScopes(String scopes) {
    Visitor visitor = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    database.run(
        visitor.organisation(),
        handle -> handle.execute("update api_key set scopes = ?::text[]", scopes));
    return visitor;
  }

  @Test
  void get_byAKeyThatBringsDataIn_isRefused() {
    var answer = withScopes("{ingest}").get("/api/v1/session");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/scope-needed").contains("scope read");
  }

  @Test
  void get_byAKeyThatReads_isAnswered() {
    assertThat(withScopes("{read}").get("/api/v1/session").statusCode()).isEqualTo(200);
  }

  @Test
  void get_byAKeyWithAScopeThatIsNoMore_isRefused() {
    assertThat(withScopes("{everything}").get("/api/v1/session").statusCode()).isEqualTo(403);
  }
}
