package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class NeededBodyTest {
  private static final String LARGE = "{\"name\": \"%s\"}".formatted("x".repeat(1 << 20));

  @Inject Accounts accounts;

  private static void isTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large", "1 MiB");
  }

  @Test
  void largeBody_ofNobody_isRefused() {
    isTooLarge(Visitor.nobody().post("/api/v1/setup", LARGE));
  }

  @Test
  void largeBody_withAnIdempotencyKey_isRefusedBeforeItIsKept() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));

    isTooLarge(
        browser.send(
            browser
                .request("/api/v1/api-keys")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "large")
                .POST(BodyPublishers.ofString(LARGE))));
    assertThat(browser.post("/api/v1/api-keys", "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void bodyOfNull_isRefused() {
    assertThat(Visitor.nobody().post("/api/v1/setup", "null").statusCode()).isEqualTo(400);
  }
}
