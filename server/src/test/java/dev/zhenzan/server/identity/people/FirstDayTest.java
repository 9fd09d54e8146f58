package dev.zhenzan.server.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.FreshService;
import dev.zhenzan.server.support.ProviderVisit;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.TimedCodes;
import dev.zhenzan.server.support.Visitor;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A service that nobody has set up: its set-up comes first, and everything else after it. */
@ServiceTest
@TestProfile(FreshService.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayTest {
  private static final String SETUP =
      "{\"code\": \"%s\", \"organisation\": \"山海 MCN\", \"login\": \"Lin\", \"name\": \"林\", \"password\": \"%s\","
          + " \"language\": \"en\"}";

  @Inject Accounts accounts;
  @Inject Database database;

  @Inject
  @ConfigProperty(name = "zhenzan.data")
  Path data;

  @Test
  @Order(1)
  void setUp_byAStranger_isRefused() {
    assertThat(new Browser().get("/api/v1/setup").body()).isEqualTo("{\"needed\":true}");
    HttpResponse<String> answer =
        new Browser().post("/api/v1/setup", SETUP.formatted("guess", Accounts.PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(new Browser().get("/api/v1/setup").body()).isEqualTo("{\"needed\":true}");
  }

  @Test
  @Order(2)
  void setUp_byWhoStartedTheService_makesTheOperatorOnce() throws IOException {
    Path file = data.resolve("setup-code");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String code = Files.readString(file).strip();
    Browser browser = new Browser();

    assertThat(browser.post("/api/v1/setup", SETUP.formatted(code, "password123")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> made =
        browser.post("/api/v1/setup", SETUP.formatted(code, Accounts.PASSWORD));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
    assertThat(browser.signIn("lin", Accounts.PASSWORD).body())
        .contains("\"operator\"", "山海 MCN", "\"language\":\"en\"");
    assertThat(file).doesNotExist();
    assertThat(browser.post("/api/v1/setup", SETUP.formatted(code, Accounts.PASSWORD)).statusCode())
        .isEqualTo(409);
  }

  @Test
  @Order(3)
  void signInWays_nameTheProvider() {
    assertThat(new Browser().get("/api/v1/sign-in-ways").body())
        .isEqualTo(
            "{\"password\":true,\"oidc\":{\"name\":\"Example\",\"url\":\"/api/v1/oidc/sign-in\"}}");
  }

  @Test
  @Order(4)
  void provider_linksAnInvitedPersonAndSignsItInAgain() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));
    String invited =
        operator
            .post("/api/v1/people", "{\"login\": \"mei\", \"name\": \"梅\", \"roles\": [\"brand\"]}")
            .body();
    String code = code(invited);

    assertThat(
            ProviderVisit.to("/api/v1/oidc/sign-in?invitation=" + code, "subject=lured").status())
        .as("a link alone does not link")
        .isEqualTo(403);
    ProviderVisit first = ProviderVisit.accepting(code, "subject=mei-at-provider");
    assertThat(first.status()).as(first.body()).isEqualTo(303);
    assertThat(first.session().get("/api/v1/session").body()).contains("\"login\":\"mei\"");

    ProviderVisit again = ProviderVisit.to("/api/v1/oidc/sign-in", "subject=mei-at-provider");
    assertThat(again.session().get("/api/v1/session").body()).contains("\"login\":\"mei\"");
    assertThat(ProviderVisit.accepting(code, "subject=somebody-else").status())
        .as("an invitation serves once")
        .isEqualTo(403);
  }

  @Test
  @Order(5)
  void provider_withANewInvitation_endsTheSessionsBefore() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));
    String invited =
        operator
            .post("/api/v1/people", "{\"login\": \"an\", \"name\": \"安\", \"roles\": [\"brand\"]}")
            .body();
    Browser before = accepted(invited, "subject=an-at-provider").session();
    String id = invited.replaceAll(".*\"person\":\\{\"id\":\"([^\"]+)\".*", "$1");
    assertThat(before.get("/api/v1/session").statusCode()).isEqualTo(200);

    String anew = operator.post("/api/v1/people/" + id + "/invitation", "").body();
    ProviderVisit after = accepted(anew, "subject=an-elsewhere");

    assertThat(after.session().get("/api/v1/session").body()).contains("\"login\":\"an\"");
    assertThat(before.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  private static ProviderVisit accepted(String invited, String subject) {
    return ProviderVisit.accepting(code(invited), subject);
  }

  @Test
  @Order(6)
  void provider_withASubjectThatNobodyInvited_isRefused() {
    ProviderVisit visit = ProviderVisit.to("/api/v1/oidc/sign-in", "subject=stranger");

    assertThat(visit.status()).isEqualTo(403);
    assertThat(visit.signedIn()).isFalse();
  }

  @Test
  @Order(7)
  void provider_withATokenThatIsNotRight_isRefused() {
    for (String fault : new String[] {"nonce", "expired", "audience", "signature"}) {
      ProviderVisit visit =
          ProviderVisit.to("/api/v1/oidc/sign-in", "subject=mei-at-provider&fault=" + fault);

      assertThat(visit.status()).as(fault).isEqualTo(401);
      assertThat(visit.signedIn()).as(fault).isFalse();
    }
  }

  @Test
  @Order(8)
  void invitation_thatAnotherSiteHasAcceptedByTheProvider_isRefused() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));
    String code = code(invited(operator, "bo"));
    Browser lured = new Browser();

    HttpResponse<String> answer =
        lured.send(
            lured
                .request("/api/v1/invitations/" + code + "/provider")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  @Order(9)
  void provider_ofWhoHasASecondFactor_doesNotSignInWithoutIt() {
    Browser operator = Accounts.signedIn(accounts.person(Role.OPERATOR));
    Browser first = accepted(invited(operator, "cai"), "subject=cai-at-provider").session();
    first.get("/api/v1/session");
    String secret =
        first
            .post("/api/v1/session/second-factor", "{}")
            .body()
            .replaceAll(".*\"secret\":\"([A-Z2-7]+)\".*", "$1");
    String recovery =
        first
            .post(
                "/api/v1/session/second-factor/confirmation",
                "{\"code\": \"%s\"}".formatted(TimedCodes.at(secret, Instant.now())))
            .body()
            .replaceAll(".*\\[\"([a-z2-7-]+)\".*", "$1");

    ProviderVisit visit = ProviderVisit.to("/api/v1/oidc/sign-in", "subject=cai-at-provider");

    assertThat(visit.signedIn()).isFalse();
    assertThat(visit.location()).endsWith("/sign-in?second-factor");
    Browser half = visit.with("__Host-zhenzan-half");
    assertThat(half.get("/api/v1/session").statusCode()).isEqualTo(401);
    String path = "/api/v1/sessions/second-factor";
    assertThat(half.post(path, "{\"code\": \"000000\"}").statusCode()).isEqualTo(401);
    assertThat(new Browser().post(path, "{\"code\": \"" + recovery + "\"}").statusCode())
        .as("a code alone is not enough")
        .isEqualTo(401);
    HttpResponse<String> in = half.post(path, "{\"code\": \"" + recovery + "\"}");
    assertThat(in.statusCode()).as(in.body()).isEqualTo(201);
    assertThat(in.body()).contains("\"login\":\"cai\"");
    assertThat(half.get("/api/v1/session").statusCode()).isEqualTo(200);
  }

  private static String invited(Browser operator, String login) {
    return operator
        .post(
            "/api/v1/people",
            "{\"login\": \"%s\", \"name\": \"某人\", \"roles\": [\"brand\"]}".formatted(login))
        .body();
  }

  private static String code(String invited) {
    return invited.replaceAll(".*/invitations/([^\"]+)\".*", "$1");
  }

  @Test
  @Order(10)
  void otherPaths_doNotLeadToTheProvider() {
    assertThat(Visitor.nobody().get("/api/v1/session").statusCode()).isEqualTo(401);
  }
}
