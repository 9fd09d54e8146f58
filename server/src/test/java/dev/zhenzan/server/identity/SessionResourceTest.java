package dev.zhenzan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class SessionResourceTest {
  @Inject Organisations organisations;

  @Test
  void session_ofAKey_isItsPerson() {
    Visitor visitor = organisations.visitor(organisations.organisation(), Role.AUDITOR);

    HttpResponse<String> answer = visitor.get("/api/v1/session");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(visitor.person().toString()).contains("\"auditor\"");
  }

  @Test
  void session_ofNobody_isAProblem() {
    HttpResponse<String> answer = Visitor.nobody().get("/api/v1/session");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("/problems/sign-in-needed");
  }
}
