package dev.zhenzan.server.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class SessionResourceTest {
  private static final String NEW_PASSWORD = "fünf andere Worte dort";

  @Inject Accounts accounts;

  @Test
  void session_ofAKey_isItsPerson() {
    Visitor visitor = accounts.person(Role.AUDITOR);

    HttpResponse<String> answer = visitor.get("/api/v1/session");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(visitor.person().toString(), "\"auditor\"", "\"csrf_token\":null");
  }

  @Test
  void session_ofNobody_isAProblem() {
    HttpResponse<String> answer = Visitor.nobody().get("/api/v1/session");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("/problems/sign-in-needed");
  }

  @Test
  void signIn_givesACookieThatScriptsAndOtherSitesDoNotGet() {
    HttpResponse<String> answer =
        new Browser().signIn(Accounts.login(accounts.person(Role.BRAND)), Accounts.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(
            answer
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .toLowerCase(java.util.Locale.ROOT))
        .startsWith("__host-zhenzan=")
        .contains("secure", "httponly", "samesite=strict", "path=/")
        .doesNotContain("domain");
  }

  @Test
  void signIn_withWrongPassword_saysTheSameAsWithUnknownLogin() {
    String login = Accounts.login(accounts.person(Role.BRAND));

    HttpResponse<String> wrong = new Browser().signIn(login, "not the password");
    HttpResponse<String> unknown = new Browser().signIn("nobody-" + login, "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body()).contains("/problems/sign-in-refused");
  }

  @Test
  void signIn_withMoreThanAnybodyTypes_saysTheSameAsWithAWrongPassword() {
    String login = Accounts.login(accounts.person(Role.BRAND));

    HttpResponse<String> wrong = new Browser().signIn(login, "not the password");
    HttpResponse<String> longLogin = new Browser().signIn(login + " ".repeat(200), "x");
    HttpResponse<String> longPassword = new Browser().signIn(login, "\ufdfa".repeat(801));

    assertThat(longLogin.statusCode()).isEqualTo(401);
    assertThat(longLogin.body()).isEqualTo(wrong.body());
    assertThat(longPassword.statusCode()).isEqualTo(401);
    assertThat(longPassword.body()).isEqualTo(wrong.body());
  }

  @Test
  void signIn_again_endsTheSessionBefore() {
    Visitor person = accounts.person(Role.BRAND);
    Browser browser = Accounts.signedIn(person);
    String before = browser.cookie();

    browser.signIn(Accounts.login(person), Accounts.PASSWORD);

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(200);
    browser.useCookie(before);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void unsafeRequest_withoutToken_isRefused() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));
    browser.forgetToken();

    HttpResponse<String> answer =
        browser.send("PATCH", "/api/v1/session", "{\"language\": \"en\"}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/forged-request");
  }

  @Test
  void unsafeRequest_ofAnotherSite_isRefusedEvenWithToken() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));

    for (String[] header :
        new String[][] {
          {"Origin", "https://elsewhere.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      HttpResponse<String> answer =
          browser.send(
              browser
                  .request("/api/v1/session")
                  .header(header[0], header[1])
                  .header("Content-Type", "application/json")
                  .method(
                      "PATCH",
                      java.net.http.HttpRequest.BodyPublishers.ofString("{\"language\": \"en\"}")));
      assertThat(answer.statusCode()).as(header[0] + ": " + header[1]).isEqualTo(403);
    }
  }

  @Test
  void change_ofLanguage_stays() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));

    assertThat(browser.send("PATCH", "/api/v1/session", "{\"language\": \"en\"}").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/api/v1/session").body()).contains("\"language\":\"en\"");
    assertThat(browser.send("PATCH", "/api/v1/session", "{\"language\": \"xx\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void changePassword_endsAllSessionsButANewOne() {
    Visitor person = accounts.person(Role.BRAND);
    Browser browser = Accounts.signedIn(person);
    Browser other = Accounts.signedIn(person);
    String before = browser.cookie();

    HttpResponse<String> answer =
        browser.post(
            "/api/v1/session/password",
            "{\"current\": \"%s\", \"password\": \"%s\"}"
                .formatted(Accounts.PASSWORD, NEW_PASSWORD));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(200);
    assertThat(other.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(other.signIn(Accounts.login(person), Accounts.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(other.signIn(Accounts.login(person), NEW_PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void changePassword_withoutThePresentOneOrToACommonOne_isRefused() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));
    String form = "{\"current\": \"%s\", \"password\": \"%s\"}";

    assertThat(
            browser
                .post("/api/v1/session/password", form.formatted("another", NEW_PASSWORD))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            browser
                .post("/api/v1/session/password", form.formatted(Accounts.PASSWORD, "password123"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void sessions_areListedAndEndedByTheirOwnerAlone() {
    Visitor person = accounts.person(Role.BRAND);
    Browser browser = Accounts.signedIn(person);
    Browser elsewhere = Accounts.signedIn(person);
    String list = browser.get("/api/v1/sessions").body();
    String id = list.replaceAll(".*?\"id\":\"([^\"]+)\"[^}]*\"current\":false.*", "$1");
    Browser stranger = Accounts.signedIn(accounts.person(Role.OPERATOR));

    assertThat(list).contains("\"current\":true", "\"current\":false");
    assertThat(stranger.send("DELETE", "/api/v1/sessions/" + id, "").statusCode()).isEqualTo(404);
    assertThat(browser.send("DELETE", "/api/v1/sessions/" + id, "").statusCode()).isEqualTo(204);
    assertThat(elsewhere.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void signOut_endsTheSession() {
    Browser browser = Accounts.signedIn(accounts.person(Role.BRAND));
    String cookie = browser.cookie();

    assertThat(browser.send("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
    browser.useCookie(cookie);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void key_cannotChangeThePassword() {
    HttpResponse<String> answer =
        accounts.person(Role.BRAND).post("/api/v1/session/password", "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/scope-needed");
  }
}
