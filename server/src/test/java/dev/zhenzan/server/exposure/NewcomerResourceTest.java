package dev.zhenzan.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class NewcomerResourceTest {
  private static final String PATH = "/api/v1/newcomer-programme";
  private static final String RULES =
      """
      {"max_account_age_days": 90, "least_originality": 0.6, "least_completion": 0.15,
       "exposures_per_creator": 40, "weekly_budget": 60, "vertical_floors": [], "region_floors": []}""";

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject ObjectMapper json;

  private static HttpResponse<String> change(Visitor visitor, String match, String rules) {
    return visitor.send(
        visitor
            .request(PATH)
            .header("Content-Type", "application/json")
            .header("If-Match", match)
            .PUT(BodyPublishers.ofString(rules)));
  }

  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "new", "v1");
    data.works(organisation, "new2", "v2");
    data.works(organisation, "old", "v3");
    Instant now = Instant.now();
    data.account(organisation, "new", now.minus(Duration.ofDays(10)));
    data.account(organisation, "new2", now.minus(Duration.ofDays(20)));
    data.account(organisation, "old", now.minus(Duration.ofDays(900)));
    return organisation;
  }

  @Test
  void changedRules_keepEveryRevision_forAnybody() {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    HttpResponse<String> first = change(operator, "\"0\"", RULES);
    change(operator, "\"1\"", RULES.replace("60", "80"));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
    String revisions = Visitor.nobody().get(PATH + "/revisions/" + organisation).body();
    assertThat(revisions)
        .contains("\"revision\":2")
        .contains("\"weekly_budget\":80")
        .contains("\"revision\":1")
        .contains("\"weekly_budget\":60");
  }

  @Test
  void changeOfAnOlderRevision_isRefused_andWithoutOneAsked() {
    Visitor operator = organisations.visitor(world(), Role.OPERATOR);
    change(operator, "\"0\"", RULES);

    assertThat(change(operator, "\"0\"", RULES).statusCode()).isEqualTo(412);
    assertThat(
            operator
                .send(
                    operator
                        .request(PATH)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(RULES)))
                .statusCode())
        .isEqualTo(428);
  }

  @Test
  void onlyOperators_changeRules() {
    Visitor creator = organisations.visitor(world(), new String[] {"new"}, null, Role.CREATOR);

    assertThat(change(creator, "\"0\"", RULES).statusCode()).isEqualTo(403);
  }

  @Test
  void standing_ofNewAndOld_namesTheRule() throws Exception {
    UUID organisation = world();
    change(organisations.visitor(organisation, Role.OPERATOR), "\"0\"", RULES);
    Visitor creator =
        organisations.visitor(organisation, new String[] {"new", "old"}, null, Role.CREATOR);

    JsonNode items = json.readTree(creator.get(PATH + "/standing").body()).get("items");

    JsonNode fresh = items.get(0);
    assertThat(fresh.get("creator_id").asText()).isEqualTo("new");
    assertThat(fresh.get("eligible").asBoolean()).isTrue();
    assertThat(fresh.get("granted").asInt()).isEqualTo(30);
    JsonNode old = items.get(1);
    assertThat(old.get("eligible").asBoolean()).isFalse();
    assertThat(old.get("granted").asInt()).isZero();
    assertThat(old.get("rules").get(0).get("rule").asText()).isEqualTo("account_too_old");
    assertThat(old.get("rules").get(0).get("kept").asBoolean()).isFalse();
    assertThat(creator.get(PATH + "/creators/new2").statusCode()).isEqualTo(404);
  }

  @Test
  void signals_refuseWhoseWorksAreNotOriginal() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    change(operator, "\"0\"", RULES);

    operator.send(
        operator
            .request(PATH + "/creators/new2/signals")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"originality\": 0.2, \"violations\": 0}")));

    JsonNode standing = json.readTree(operator.get(PATH + "/creators/new2").body());
    assertThat(standing.get("eligible").asBoolean()).isFalse();
    JsonNode fairness = json.readTree(operator.get(PATH + "/fairness").body());
    assertThat(fairness.get("applicants").asInt()).isEqualTo(3);
    assertThat(fairness.get("taking_part").asInt()).isEqualTo(1);
    assertThat(fairness.get("granted").asInt()).isEqualTo(40);
    assertThat(fairness.get("left").asInt()).isEqualTo(20);
    assertThat(fairness.get("refusals").toString())
        .contains("not_original")
        .contains("account_too_old");
  }

  @Test
  void freePlan_takesNoMoreThanTheQuota() {
    UUID organisation = world();
    change(organisations.visitor(organisation, Role.OPERATOR), "\"0\"", RULES);
    data.consenting(organisation, List.of("a1", "a2", "a3"));
    Visitor creator = organisations.visitor(organisation, new String[] {"new"}, null, Role.CREATOR);
    String plan =
        """
        {"name": "p", "creator_id": "new", "video_ids": ["v1"], "budget": %d, "hours": 1,
         "holdout": 0, "newcomer": true}""";

    assertThat(creator.post("/api/v1/exposure-plans", plan.formatted(31)).statusCode())
        .isEqualTo(409);
    assertThat(creator.post("/api/v1/exposure-plans", plan.formatted(20)).statusCode())
        .isEqualTo(200);
    HttpResponse<String> more = creator.post("/api/v1/exposure-plans", plan.formatted(11));
    assertThat(more.statusCode()).isEqualTo(409);
    assertThat(more.body()).contains("leaves 10 exposures");
  }
}
