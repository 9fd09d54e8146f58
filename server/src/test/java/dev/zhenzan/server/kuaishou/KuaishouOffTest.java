package dev.zhenzan.server.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class KuaishouOffTest {
  @Inject Organisations organisations;

  @Test
  void serviceWithoutAnApp_saysSoAndGoesOn() {
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    assertThat(operator.get("/api/v1/sources").body()).isEqualTo("{\"items\":[],\"next\":null}");
    HttpResponse<String> answer = operator.post("/api/v1/sources/kuaishou/connections", "{}");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("docs/formats/kuaishou.md");
    assertThat(Visitor.nobody().post("/api/v1/sources/kuaishou/webhook", "{}").statusCode())
        .isEqualTo(503);
  }
}
