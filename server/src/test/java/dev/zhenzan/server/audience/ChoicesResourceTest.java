package dev.zhenzan.server.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ChoicesResourceTest {
  private static final String TAKES_PART =
      "{\"participating\": true, \"personalised\": true, \"measured\": true}";

  @Inject Organisations organisations;
  @Inject Database database;

  private Visitor member(UUID organisation, String account) {
    return organisations.visitor(organisation, new String[0], account, Role.AUDIENCE);
  }

  private static HttpResponse<String> choose(Visitor visitor, String json) {
    return visitor.send(
        visitor
            .request("/api/v1/me/choices")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  @Test
  void choices_ofWhoNeverChose_areNoParticipation() {
    Visitor member = member(organisations.organisation(), "a1");

    assertThat(member.get("/api/v1/me/choices").body())
        .contains("\"participating\":false")
        .contains("\"consent_version\":null");
  }

  @Test
  void consentAndWithdrawal_bothStayInTheRecord() {
    Visitor member = member(organisations.organisation(), "a1");

    HttpResponse<String> given = choose(member, TAKES_PART);
    choose(member, "{\"participating\": false, \"personalised\": false, \"measured\": true}");

    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.body())
        .contains("\"participating\":true")
        .contains(Notice.current().version());
    String record = member.get("/api/v1/me/choices/record").body();
    assertThat(record)
        .contains("consent_given")
        .contains("consent_withdrawn")
        .contains("personalisation_off")
        .doesNotContain("personalisation_on");
    assertThat(record.indexOf("consent_withdrawn")).isLessThan(record.indexOf("consent_given"));
  }

  @Test
  void sameChoiceAgain_isNoRow() {
    Visitor member = member(organisations.organisation(), "a1");

    choose(member, TAKES_PART);
    choose(member, TAKES_PART);

    assertThat(member.get("/api/v1/me/choices/record").body()).containsOnlyOnce("consent_given");
  }

  @Test
  void consentToAnOlderNotice_isRefused() {
    Visitor member = member(organisations.organisation(), "a1");

    HttpResponse<String> answer =
        choose(member, TAKES_PART.replace("}", ", \"notice_version\": \"2019-01\"}"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(member.get("/api/v1/me/choices").body()).contains("\"participating\":false");
  }

  @Test
  void rowOfTheRecord_canNeitherBeChangedNorDeleted() {
    UUID organisation = organisations.organisation();
    choose(member(organisation, "a1"), TAKES_PART);

    assertThatThrownBy(
            () ->
                database.run(
                    organisation, handle -> handle.execute("update choice set channel = 'x'")))
        .hasMessageContaining("neither changed nor deleted");
    assertThatThrownBy(
            () -> database.run(organisation, handle -> handle.execute("delete from choice")))
        .hasMessageContaining("neither changed nor deleted");
  }

  @Test
  void sameAccountIdInAnotherOrganisation_isSomebodyElse() {
    choose(member(organisations.organisation(), "a1"), TAKES_PART);

    Visitor other = member(organisations.organisation(), "a1");

    assertThat(other.get("/api/v1/me/choices").body()).contains("\"participating\":false");
  }

  @Test
  void otherRoles_haveNoChoices() {
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);

    assertThat(operator.get("/api/v1/me/choices").statusCode()).isEqualTo(403);
  }

  @Test
  void missingChoice_isNamed() {
    HttpResponse<String> answer =
        choose(member(organisations.organisation(), "a1"), "{\"participating\": true}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/personalised");
  }
}
