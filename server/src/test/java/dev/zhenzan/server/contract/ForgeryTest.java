package dev.zhenzan.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ForgeryTest {
  @Inject Accounts accounts;

  private static HttpRequest.Builder request(
      HttpRequest.Builder request, Description description, Description.Described operation) {
    return request
        .header("Content-Type", Description.bodyType(operation))
        .method(
            operation.method(), BodyPublishers.ofString(description.body(operation).orElse("")));
  }

  @Test
  void unsafeOperation_inASessionWithoutItsToken_isRefused() {
    Description description = Description.ofService();
    Browser browser = Accounts.signedIn(accounts.person(Role.values()));
    browser.forgetToken();
    List<String> open = new ArrayList<>();
    int refused = 0;

    for (Description.Described operation : description.operations()) {
      String path = operation.path().replaceAll("\\{[^}]+}", new UUID(1, 1).toString());
      Visitor nobody = Visitor.nobody();
      String asNobody = nobody.send(request(nobody.request(path), description, operation)).body();
      if (operation.isSafe() || !asNobody.contains("/problems/sign-in-needed")) {
        // Public operations do nothing in the name of who is signed in.
        continue;
      }
      HttpResponse<String> answer =
          browser.send(request(browser.request(path), description, operation));
      if (answer.statusCode() == 403 && answer.body().contains("/problems/forged-request")) {
        refused++;
      } else {
        open.add(operation + " answers " + answer.statusCode());
      }
    }

    assertThat(open).isEmpty();
    assertThat(refused).isGreaterThan(8);
  }
}
