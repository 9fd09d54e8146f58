package dev.zhenzan.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.result.AuditStoring;
import dev.zhenzan.server.result.Retention;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReviewResourceTest {
  private static final String OVERTURNED =
      "{\"decision\": \"overturned\", \"note\": \"a fan club\"}";
  private static final Path NOWHERE = Path.of("nowhere");

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject ObjectMapper json;
  @Inject Cases cases;
  @Inject Retention retention;

  private UUID audited(UUID organisation) {
    UUID audit = data.audit(organisation);
    data.group(organisation, audit, List.of("a1", "a2", "a3"), List.of("v1", "v2"));
    data.score(organisation, audit, "v1", 100, 0.1);
    data.score(organisation, audit, "v2", 100, 0.99);
    data.score(organisation, audit, "v3", 3, 0.1);
    database.run(organisation, handle -> cases.open(new AuditStoring(handle, audit, NOWHERE)));
    return audit;
  }

  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1", "v2");
    audited(organisation);
    return organisation;
  }

  private JsonNode items(Visitor visitor, String query) throws Exception {
    HttpResponse<String> answer = visitor.get("/api/v1/reviews" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).get("items");
  }

  private String idOf(Visitor visitor, String subject) throws Exception {
    for (JsonNode item : items(visitor, "")) {
      if (item.get("subject_id").asText().equals(subject)) {
        return item.get("id").asText();
      }
    }
    throw new AssertionError("no case about " + subject);
  }

  private static HttpResponse<String> decide(
      Visitor visitor, String id, String body, String... headers) {
    var request =
        visitor
            .request("/api/v1/reviews/" + id + "/decision")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return visitor.send(headers.length == 0 ? request : request.headers(headers));
  }

  private int overrides(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle.createQuery("select count(*) from verdict_override").mapTo(Integer.class).one());
  }

  @Test
  void storedAudit_opensCasesOfGroups_andOfWorksWithEnoughInvalidLikes() throws Exception {
    Visitor reviewer = organisations.visitor(world(), Role.REVIEWER);

    JsonNode items = items(reviewer, "?state=open");

    assertThat(items.findValuesAsText("subject_id")).containsExactlyInAnyOrder("G1", "v1");
  }

  @Test
  void nextAudit_takesThePlaceOfCasesNobodyTouched() throws Exception {
    UUID organisation = world();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String group = idOf(reviewer, "G1");
    decide(reviewer, group, "{\"decision\": \"more_evidence_needed\", \"note\": \"ask\"}");

    audited(organisation);

    assertThat(items(reviewer, "").findValuesAsText("subject_id"))
        .containsExactlyInAnyOrder("G1", "G1", "v1");
    assertThat(reviewer.get("/api/v1/reviews/" + group).body())
        .contains("\"state\":\"open\"")
        .contains("more_evidence_needed");
  }

  @Test
  void olderAuditThatEndsLater_changesNoCases() throws Exception {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1", "v2");
    UUID older = data.audit(organisation);
    data.score(organisation, older, "v2", 100, 0.1);
    audited(organisation);

    database.run(organisation, handle -> cases.open(new AuditStoring(handle, older, NOWHERE)));

    assertThat(
            items(organisations.visitor(organisation, Role.REVIEWER), "")
                .findValuesAsText("subject_id"))
        .containsExactlyInAnyOrder("G1", "v1");
  }

  @Test
  void caseKeptOpenLongerThanAudits_isDecidedOnWhatTheNewestHasOfTheGroup() throws Exception {
    UUID organisation = organisations.organisation();
    UUID first = auditedAnHourAgo(organisation);
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String group = idOf(reviewer, "G1");
    decide(reviewer, group, "{\"decision\": \"more_evidence_needed\", \"note\": \"ask\"}");
    UUID second = auditedAnHourAgo(organisation);
    for (int i = 0; i < 3; i++) {
      auditedAnHourAgo(organisation);
    }
    UUID newest = auditedAnHourAgo(organisation);
    retention.apply(organisation);

    JsonNode detail = json.readTree(reviewer.get("/api/v1/reviews/" + group).body());
    HttpResponse<String> answer = decide(reviewer, group, OVERTURNED);

    assertThat(detail.at("/group/graph/edges")).hasSize(6);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(rows(organisation, "overridden_interaction", newest)).isEqualTo(6);
    assertThat(rows(organisation, "flagged_interaction", first)).isEqualTo(6);
    assertThat(rows(organisation, "flagged_interaction", second)).as("no open case").isZero();
    retention.apply(organisation);
    assertThat(rows(organisation, "flagged_interaction", first)).as("decided").isZero();
    assertThat(rows(organisation, "overridden_interaction", newest)).isEqualTo(6);
  }

  private UUID auditedAnHourAgo(UUID organisation) {
    UUID audit = audited(organisation);
    database.run(
        organisation,
        handle ->
            handle.execute(
                "update flagged_interaction set \"time\" = now() - interval '1 hour' where audit_id = ?",
                audit));
    return audit;
  }

  private int rows(UUID organisation, String table, UUID audit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select count(*) from %s where audit_id = :audit".formatted(table))
                .bind("audit", audit)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void group_showsItsEvidenceAndPicture_withoutAccounts() throws Exception {
    Visitor reviewer = organisations.visitor(world(), Role.REVIEWER);

    HttpResponse<String> answer = reviewer.get("/api/v1/reviews/" + idOf(reviewer, "G1"));

    JsonNode detail = json.readTree(answer.body());
    assertThat(detail.get("evidence").get(0).get("detail").asText()).isEqualTo("met often");
    assertThat(detail.get("not_found").toString()).contains("impossible_rate");
    JsonNode graph = detail.get("group").get("graph");
    assertThat(graph.get("nodes")).hasSize(5);
    assertThat(graph.get("edges")).hasSize(6);
    assertThat(graph.get("nodes_in_all").asInt()).isEqualTo(5);
    assertThat(answer.body()).doesNotContain("\"a1\"").contains("\"A1\"");
  }

  @Test
  void overturned_isAnOverride_once_howeverOftenItIsSent() throws Exception {
    UUID organisation = world();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String id = idOf(reviewer, "v1");

    HttpResponse<String> first = decide(reviewer, id, OVERTURNED, "Idempotency-Key", "k1");
    HttpResponse<String> again = decide(reviewer, id, OVERTURNED, "Idempotency-Key", "k1");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json.readTree(again.body()).get("decisions")).hasSize(1);
    assertThat(overrides(organisation)).isEqualTo(1);
    assertThat(decide(reviewer, id, OVERTURNED).statusCode()).isEqualTo(409);
    assertThat(items(reviewer, "?state=decided")).hasSize(1);
    String acts =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select string_agg(kind, ' ') from act")
                    .mapTo(String.class)
                    .one());
    assertThat(acts).containsOnlyOnce("review-decided");
  }

  @Test
  void decisionOnAnOlderRevision_isRefused() throws Exception {
    UUID organisation = world();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String id = idOf(reviewer, "v1");
    decide(reviewer, id, "{\"decision\": \"more_evidence_needed\", \"note\": \"ask\"}");

    assertThat(decide(reviewer, id, OVERTURNED, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(overrides(organisation)).isZero();
    assertThat(decide(reviewer, id, OVERTURNED, "If-Match", "\"2\"").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyReviewersDecide_andOnlyInTheirOrganisation() throws Exception {
    UUID organisation = world();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String id = idOf(reviewer, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    Visitor creator = organisations.visitor(organisation, Role.CREATOR);
    Visitor other = organisations.visitor(organisations.organisation(), Role.REVIEWER);

    assertThat(operator.get("/api/v1/reviews/" + id).statusCode()).isEqualTo(200);
    assertThat(decide(operator, id, OVERTURNED).statusCode()).isEqualTo(403);
    assertThat(creator.get("/api/v1/reviews").statusCode()).isEqualTo(403);
    assertThat(other.get("/api/v1/reviews/" + id).statusCode()).isEqualTo(404);
    assertThat(decide(other, id, OVERTURNED).statusCode()).isEqualTo(404);
  }

  @Test
  void appeal_opensACase_thatItsDecisionAnswers() throws Exception {
    UUID organisation = world();
    Visitor creator = organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR);
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String body =
        "{\"subject_kind\": \"video\", \"subject_id\": \"v1\", \"statement\": \"it was on the front page\"}";

    HttpResponse<String> made = creator.post("/api/v1/appeals", body);
    HttpResponse<String> again = creator.post("/api/v1/appeals", body);

    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(409);
    JsonNode cases = items(reviewer, "?kind=appeal&state=open");
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).get("due_at").isNull()).isFalse();
    String id = cases.get(0).get("id").asText();
    assertThat(reviewer.get("/api/v1/reviews/" + id).body()).contains("front page");
    decide(reviewer, id, OVERTURNED);
    assertThat(creator.get("/api/v1/appeals").body()).contains("\"state\":\"upheld\"");
    assertThat(overrides(organisation)).isEqualTo(1);
  }

  @Test
  void appealAboutSomebodyElse_isNotFound() {
    UUID organisation = world();
    Visitor creator = organisations.visitor(organisation, new String[] {"c2"}, null, Role.CREATOR);
    Visitor member = organisations.visitor(organisation, new String[0], "a1", Role.AUDIENCE);
    String form = "{\"subject_kind\": \"%s\", \"subject_id\": \"%s\", \"statement\": \"no\"}";

    assertThat(creator.post("/api/v1/appeals", form.formatted("video", "v1")).statusCode())
        .isEqualTo(404);
    assertThat(member.post("/api/v1/appeals", form.formatted("account", "a2")).statusCode())
        .isEqualTo(404);
    assertThat(member.post("/api/v1/appeals", form.formatted("account", "a1")).statusCode())
        .isEqualTo(200);
    assertThat(
            member
                .post(
                    "/api/v1/appeals",
                    form.formatted("account", "a1").replace("no", "x".repeat(4_001)))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void reviewer_doesNotDecideAboutAGroupOnTheOwnWorks() throws Exception {
    UUID organisation = world();
    Visitor own =
        organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR, Role.REVIEWER);
    Visitor other =
        organisations.visitor(organisation, new String[] {"c2"}, null, Role.CREATOR, Role.REVIEWER);
    String id = idOf(other, "G1");

    assertThat(decide(own, id, OVERTURNED).statusCode()).isEqualTo(403);
    assertThat(overrides(organisation)).isZero();
    assertThat(decide(other, id, OVERTURNED).statusCode()).isEqualTo(200);
  }

  @Test
  void creatorOfAWorkReadFromAPlatform_readsAndAppealsButDoesNotDecide() throws Exception {
    try (Fixture fixture = new Fixture(database, organisations)) {
      String openId = "openid-" + UUID.randomUUID();
      UUID organisation = fixture.connect(openId, "苹果哥").organisation();
      fixture.platform.publish(openId, "v1", Fixture.NOW, 0, 0, 0);
      fixture.readings.readNext();
      audited(organisation);
      Visitor own =
          organisations.visitor(
              organisation, new String[] {"c17"}, null, Role.CREATOR, Role.REVIEWER);

      assertThat(own.get("/api/v1/works/v1/audit").statusCode()).isEqualTo(200);
      assertThat(own.get("/api/v1/groups").body()).contains("\"G1\"");
      assertThat(decide(own, idOf(own, "G1"), OVERTURNED).statusCode()).isEqualTo(403);
      assertThat(decide(own, idOf(own, "v1"), OVERTURNED).statusCode()).isEqualTo(403);
      assertThat(
              own.post(
                      "/api/v1/appeals",
                      "{\"subject_kind\": \"video\", \"subject_id\": \"v1\", \"statement\": \"no\"}")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void reviewer_doesNotDecideTheOwnAppeal() throws Exception {
    UUID organisation = world();
    Visitor both =
        organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR, Role.REVIEWER);
    both.post(
        "/api/v1/appeals",
        "{\"subject_kind\": \"video\", \"subject_id\": \"v1\", \"statement\": \"mine\"}");
    String id = items(both, "?kind=appeal").get(0).get("id").asText();

    assertThat(decide(both, id, OVERTURNED).statusCode()).isEqualTo(403);
    assertThat(overrides(organisation)).isZero();
  }
}
