package dev.zhenzan.server.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class PeopleResourceTest {
  @Inject Accounts accounts;

  private static HttpResponse<String> change(
      Browser by, UUID person, String ifMatch, String change) {
    var request =
        by.request("/api/v1/people/" + person)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(change));
    return by.send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
  }

  private static String invitation(String answer) {
    return answer.replaceAll(".*/invitations/([^\"]+)\".*", "$1");
  }

  private static String newPerson(String login) {
    return "{\"login\": \"%s\", \"name\": \"林\", \"roles\": [\"creator\"], \"creator_ids\": [\"c1\"]}"
        .formatted(login);
  }

  @Test
  void invitedPerson_setsAPasswordOnce() {
    Visitor operator = accounts.person(Role.OPERATOR);
    String login = "lin-" + operator.person();
    HttpResponse<String> invited =
        Accounts.signedIn(operator).post("/api/v1/people", newPerson(login));
    String path = "/api/v1/invitations/" + invitation(invited.body());
    String password = "{\"password\": \"%s\", \"language\": \"en\"}".formatted(Accounts.PASSWORD);

    assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
    assertThat(invited.body()).contains("\"state\":\"invited\"");
    Browser browser = new Browser();
    assertThat(browser.get(path).body()).contains(login, "林");
    assertThat(browser.post(path, "{\"password\": \"password123\"}").statusCode()).isEqualTo(422);
    assertThat(browser.post(path, password).statusCode()).isEqualTo(204);
    assertThat(browser.post(path, password).statusCode()).isEqualTo(404);
    assertThat(browser.signIn(login, Accounts.PASSWORD).body())
        .contains("\"creator\"", "\"c1\"", "\"language\":\"en\"");
  }

  @Test
  void invite_withALoginThatIsTaken_saysSo() {
    Visitor operator = accounts.person(Role.OPERATOR);
    String person = newPerson("lin-" + operator.person());
    Browser browser = Accounts.signedIn(operator);

    assertThat(browser.post("/api/v1/people", person).statusCode()).isEqualTo(201);
    assertThat(browser.post("/api/v1/people", person).statusCode()).isEqualTo(409);
  }

  @Test
  void invite_withValuesThatAreNotAllowed_namesThem() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));

    HttpResponse<String> role =
        operator.post(
            "/api/v1/people", "{\"login\": \"lin2\", \"name\": \"x\", \"roles\": [\"king\"]}");
    HttpResponse<String> login =
        operator.post(
            "/api/v1/people", "{\"login\": \"a b\", \"name\": \"x\", \"roles\": [\"brand\"]}");

    assertThat(role.statusCode()).isEqualTo(422);
    assertThat(role.body()).contains("\"/roles\"");
    assertThat(login.statusCode()).isEqualTo(422);
    assertThat(login.body()).contains("\"/login\"");
    assertThat(operator.post("/api/v1/people", newPerson("a".repeat(201))).body())
        .contains("\"/login\"");
  }

  @Test
  void change_namesTheRevisionThatWasRead() {
    Visitor operator = accounts.person(Role.OPERATOR);
    UUID person = accounts.personIn(operator.organisation(), Role.BRAND).person();
    String tag =
        operator.get("/api/v1/people/" + person).headers().firstValue("ETag").orElseThrow();
    String change = "{\"roles\": [\"brand\", \"auditor\"]}";
    Browser browser = Accounts.signedIn(operator);

    assertThat(change(browser, person, "", change).statusCode()).isEqualTo(428);
    assertThat(change(browser, person, "\"99\"", change).statusCode()).isEqualTo(412);
    assertThat(change(browser, person, "*", change).statusCode()).isEqualTo(412);
    HttpResponse<String> changed = change(browser, person, tag, change);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("\"auditor\"", "\"name\":\"name\"");
    assertThat(changed.headers().firstValue("ETag")).isNotEqualTo(java.util.Optional.of(tag));
    assertThat(change(browser, person, tag, change).statusCode()).isEqualTo(412);
  }

  @Test
  void lastOperator_staysOne() {
    Visitor operator = accounts.person(Role.OPERATOR);
    Browser browser = Accounts.signedIn(operator);

    assertThat(change(browser, operator.person(), "\"1\"", "{\"roles\": [\"brand\"]}").statusCode())
        .isEqualTo(409);
    assertThat(change(browser, operator.person(), "\"1\"", "{\"state\": \"blocked\"}").statusCode())
        .isEqualTo(409);
    accounts.personIn(operator.organisation(), Role.OPERATOR);
    assertThat(change(browser, operator.person(), "\"1\"", "{\"roles\": [\"brand\"]}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void blockedPerson_isSignedOutAndItsKeysHoldNoMore() {
    Visitor operator = accounts.person(Role.OPERATOR);
    Visitor person = accounts.personIn(operator.organisation(), Role.BRAND);
    Browser browser = Accounts.signedIn(person);

    HttpResponse<String> blocked =
        change(Accounts.signedIn(operator), person.person(), "\"1\"", "{\"state\": \"blocked\"}");

    assertThat(blocked.body()).contains("\"state\":\"blocked\"");
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(person.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(new Browser().signIn(Accounts.login(person), Accounts.PASSWORD).statusCode())
        .isEqualTo(401);
  }

  @Test
  void person_ofAnotherOrganisation_isNotThere() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));
    UUID stranger = accounts.person(Role.BRAND).person();

    assertThat(operator.get("/api/v1/people/" + stranger).statusCode()).isEqualTo(404);
    assertThat(change(operator, stranger, "\"1\"", "{}").statusCode()).isEqualTo(404);
    assertThat(operator.get("/api/v1/people").body()).doesNotContain(stranger.toString());
  }

  @Test
  void people_comeInPages() {
    Visitor operator = accounts.person(Role.OPERATOR);
    accounts.personIn(operator.organisation(), Role.BRAND);
    accounts.personIn(operator.organisation(), Role.BRAND);

    String first = operator.get("/api/v1/people?limit=2").body();
    String cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    String second = operator.get("/api/v1/people?limit=2&cursor=" + cursor).body();

    assertThat(first.split("\"login\"")).hasSize(3);
    assertThat(second.split("\"login\"")).hasSize(2);
    assertThat(second).contains("\"next\":null");
  }

  @Test
  void acts_tellWhoDidWhat() {
    Visitor operator = accounts.person(Role.OPERATOR);
    Accounts.signedIn(operator).post("/api/v1/people", newPerson("act-" + operator.person()));

    String acts = operator.get("/api/v1/acts?act=person-invited").body();

    assertThat(acts)
        .contains("\"act\":\"person-invited\"", operator.person().toString())
        .doesNotContain("act-" + operator.person());
    assertThat(accounts.person(Role.OPERATOR).get("/api/v1/acts").body())
        .doesNotContain(operator.person().toString());
  }

  @Test
  void apiKey_isShownOnceAndKeepsToItsScopes() {
    Browser browser = Accounts.signedIn(accounts.person(Role.OPERATOR));
    HttpResponse<String> made =
        browser.post("/api/v1/api-keys", "{\"name\": \"reader\", \"scopes\": [\"read\"]}");
    String secret = made.body().replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    String id = made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    Visitor program = new Visitor(new UUID(0, 0), new UUID(0, 0), secret);

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(program.get("/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(program.post("/api/v1/demo", "").body()).contains("scope operate");
    assertThat(program.post("/api/v1/api-keys", "{}").body()).contains("/problems/scope-needed");
    assertThat(browser.get("/api/v1/api-keys").body()).contains(id).doesNotContain(secret);
    assertThat(browser.send("DELETE", "/api/v1/api-keys/" + id, "").statusCode()).isEqualTo(204);
    assertThat(program.get("/api/v1/people").statusCode()).isEqualTo(401);
  }

  @Test
  void key_changesNeitherPeopleNorKeys() {
    Visitor operator = accounts.person(Role.OPERATOR);
    String person =
        "/api/v1/people/" + accounts.personIn(operator.organisation(), Role.BRAND).person();
    String key =
        operator.get("/api/v1/api-keys").body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    Map<String, String> operations =
        Map.of(
            "/api/v1/people",
            "POST",
            person,
            "PATCH",
            person + "/invitation",
            "POST",
            person + "/second-factor",
            "DELETE",
            "/api/v1/api-keys/" + key,
            "DELETE");

    operations.forEach(
        (path, method) -> {
          HttpResponse<String> answer =
              operator.send(
                  operator
                      .request(path)
                      .header("Content-Type", "application/json")
                      .header("If-Match", "\"1\"")
                      .method(method, BodyPublishers.ofString(newPerson("by-a-key"))));
          assertThat(answer.body()).as(path).contains("/problems/scope-needed");
        });
    assertThat(operator.get("/api/v1/people").body()).doesNotContain("by-a-key");
    assertThat(operator.get("/api/v1/api-keys").body()).contains(key);
  }

  @Test
  void apiKey_withUnknownScopeOrInThePast_isRefused() {
    Browser browser = Accounts.signedIn(accounts.person(Role.OPERATOR));

    assertThat(
            browser
                .post("/api/v1/api-keys", "{\"name\": \"a\", \"scopes\": [\"everything\"]}")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            browser
                .post(
                    "/api/v1/api-keys",
                    "{\"name\": \"a\", \"scopes\": [\"read\"], \"expires_at\": \"2020-01-01T00:00:00Z\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void otherRoles_mayNot() {
    Visitor brand = accounts.person(Role.BRAND);

    assertThat(brand.get("/api/v1/people").statusCode()).isEqualTo(403);
    assertThat(brand.get("/api/v1/acts").statusCode()).isEqualTo(403);
  }
}
