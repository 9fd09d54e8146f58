package dev.zhenzan.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class PolicyResourceTest {
  private static final String PATH = "/api/v1/decision-policy";
  private static final String STRICTER =
      "{\"suspect\": 0.5, \"review\": 0.7, \"invalid\": 0.8, \"appeal_days\": 10, \"note\": \"n\"}";

  @TempDir Path folder;
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject ObjectMapper json;

  /** 100 likes: 60 at 0.1, 30 at 0.85 on v1, 10 at 0.95 of a general reason on v2. */
  private UUID audited() throws IOException {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1", "v2");
    List<String> lines = new ArrayList<>();
    lines.add("account_id,video_id,kind,time,probability,verdict,reasons,group_id");
    for (int i = 0; i < 100; i++) {
      lines.add(
          i < 60
              ? "a%d,v1,like,2026-11-01T00:00:00Z,0.1,valid,,".formatted(i)
              : i < 90
                  ? "a%d,v1,like,2026-11-01T00:00:00Z,0.85,suspect,lockstep_synchronous,G1"
                      .formatted(i)
                  : "a%d,v2,like,2026-11-01T00:00:00Z,0.95,invalid_general,impossible_rate,"
                      .formatted(i));
    }
    Files.write(folder.resolve("interaction_verdicts.csv"), lines);
    UUID audit = data.audit(organisation);
    data.folder(organisation, audit, folder);
    return organisation;
  }

  private static HttpResponse<String> change(Visitor visitor, String match, String policy) {
    return visitor.send(
        visitor
            .request(PATH)
            .header("Content-Type", "application/json")
            .header("If-Match", match)
            .PUT(BodyPublishers.ofString(policy)));
  }

  private static HttpResponse<String> evaluate(Visitor visitor, String policy) {
    return visitor.post(PATH + "/shadow-evaluations", policy);
  }

  @Test
  void beforeAnyDecision_theStandardHolds() {
    Visitor auditor = organisations.visitor(organisations.organisation(), Role.AUDITOR);

    HttpResponse<String> answer = auditor.get(PATH);

    assertThat(answer.body()).contains("\"suspect\":0.5").contains("\"invalid\":0.9");
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
  }

  @Test
  void evaluation_countsWhatWouldChange_andChangesNothing() throws Exception {
    Visitor reviewer = organisations.visitor(audited(), Role.REVIEWER);

    HttpResponse<String> answer = evaluate(reviewer, STRICTER);

    JsonNode result = json.readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(result.get("interactions").asInt()).isEqualTo(100);
    assertThat(result.get("now").get("suspect").asInt()).isEqualTo(30);
    assertThat(result.get("now").get("invalid_general").asInt()).isEqualTo(10);
    assertThat(result.get("then").get("suspect").asInt()).isZero();
    assertThat(result.get("then").get("invalid_sophisticated").asInt()).isEqualTo(30);
    assertThat(result.get("stricter").asInt()).isEqualTo(30);
    assertThat(result.get("milder").asInt()).isZero();
    assertThat(result.get("works_changed").asInt()).isEqualTo(1);
    assertThat(result.get("creators_changed").asInt()).isEqualTo(1);
    assertThat(result.get("examples")).hasSize(5);
    assertThat(reviewer.get(PATH).body()).contains("\"invalid\":0.9");
  }

  @Test
  void reasonOfAnotherVersion_hasNoRuleHere() {
    Policy policy = Policy.standard();

    assertThat(policy.decide(0.95, List.of("whispered_about")))
        .isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(policy.decide(0.95, List.of("whispered_about", "impossible_rate")))
        .isEqualTo(Verdict.INVALID_GENERAL);
    assertThat(policy.decide(0.2, List.of("whispered_about"))).isEqualTo(Verdict.VALID);
  }

  @Test
  void auditOfAnotherVersion_isEvaluatedToo() throws Exception {
    UUID organisation = audited();
    Path verdicts = folder.resolve("interaction_verdicts.csv");
    Files.writeString(
        verdicts, Files.readString(verdicts).replace("lockstep_synchronous", "whispered_about"));

    HttpResponse<String> answer =
        evaluate(organisations.visitor(organisation, Role.REVIEWER), STRICTER);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json.readTree(answer.body()).get("then").get("invalid_sophisticated").asInt())
        .isEqualTo(30);
  }

  @Test
  void milderPolicy_isCountedTheOtherWay() throws Exception {
    Visitor reviewer = organisations.visitor(audited(), Role.REVIEWER);

    JsonNode result =
        json.readTree(
            evaluate(
                    reviewer,
                    "{\"suspect\": 0.9, \"review\": 0.9, \"invalid\": 0.99, \"appeal_days\": 10}")
                .body());

    assertThat(result.get("stricter").asInt()).isZero();
    assertThat(result.get("milder").asInt()).isEqualTo(40);
    assertThat(result.get("then").get("valid").asInt()).isEqualTo(90);
  }

  @Test
  void policyWithoutEvaluationOfExactlyIt_isRefused() throws Exception {
    Visitor reviewer = organisations.visitor(audited(), Role.REVIEWER);
    evaluate(reviewer, STRICTER);

    HttpResponse<String> other = change(reviewer, "\"0\"", STRICTER.replace("0.8,", "0.75,"));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("shadow-evaluations");
  }

  @Test
  void evaluationOlderThanADay_isNoneAnyMore() throws Exception {
    UUID organisation = audited();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    evaluate(reviewer, STRICTER);
    database.run(
        organisation,
        handle ->
            handle.execute("update shadow_evaluation set made_at = now() - interval '25 hours'"));

    assertThat(change(reviewer, "\"0\"", STRICTER).statusCode()).isEqualTo(409);
  }

  @Test
  void onlyReviewer_decidesAlone_andTheRevisionSaysSo() throws Exception {
    Visitor reviewer = organisations.visitor(audited(), Role.REVIEWER);
    evaluate(reviewer, STRICTER);

    HttpResponse<String> answer = change(reviewer, "\"0\"", STRICTER);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"invalid\":0.8").contains("\"in_force_since\":\"20");
    assertThat(reviewer.get(PATH + "/revisions").body()).contains("\"four_eyes\":false");
    assertThat(change(reviewer, "\"0\"", STRICTER).statusCode()).isEqualTo(412);
  }

  @Test
  void amongSeveralReviewers_whoEvaluatedDoesNotDecide() throws Exception {
    UUID organisation = audited();
    Visitor one = organisations.visitor(organisation, Role.REVIEWER);
    Visitor other = organisations.visitor(organisation, Role.REVIEWER);
    evaluate(one, STRICTER);

    assertThat(change(one, "\"0\"", STRICTER).statusCode()).isEqualTo(409);
    HttpResponse<String> answer = change(other, "\"0\"", STRICTER);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(one.get(PATH + "/revisions").body()).contains("\"four_eyes\":true");
  }

  @Test
  void thresholdsOutOfOrder_andOtherRoles_areRefused() throws Exception {
    UUID organisation = audited();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    assertThat(evaluate(reviewer, STRICTER.replace("0.5", "0.9")).statusCode()).isEqualTo(422);
    assertThat(evaluate(operator, STRICTER).statusCode()).isEqualTo(403);
    assertThat(change(operator, "\"0\"", STRICTER).statusCode()).isEqualTo(403);
  }

  @Test
  void withoutAudit_thereIsNothingToEvaluate() {
    Visitor reviewer = organisations.visitor(organisations.organisation(), Role.REVIEWER);

    HttpResponse<String> answer = evaluate(reviewer, STRICTER);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("no audit yet");
  }

  @Test
  void evaluations_ofADay_areSoMany() throws Exception {
    UUID organisation = audited();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    assertThat(evaluate(reviewer, STRICTER).statusCode()).isEqualTo(200);
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into shadow_evaluation (evaluation_id, audit_id, suspect, review, invalid,
                  appeal_days, result, made_by, made_at)
                select gen_random_uuid(), audit_id, suspect, review, invalid, appeal_days, result,
                  made_by, now() - interval '23 hours'
                from shadow_evaluation, generate_series(1, 99)
                where organisation_id = organisation()"""));

    HttpResponse<String> refused = evaluate(reviewer, STRICTER);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(3_000, 3_600);
    Visitor elsewhere = organisations.visitor(audited(), Role.REVIEWER);
    assertThat(evaluate(elsewhere, STRICTER).statusCode()).isEqualTo(200);
  }

  @Test
  void evaluation_whileAnotherOfTheOrganisationIsUnderWay_isRefused() {
    EvaluationBound bound = new EvaluationBound();
    UUID organisation = UUID.randomUUID();

    String done =
        bound.one(
            organisation,
            () -> {
              assertThatThrownBy(() -> bound.one(organisation, () -> "second"))
                  .isInstanceOf(ProblemException.class)
                  .hasMessageContaining("under way");
              return bound.one(UUID.randomUUID(), () -> "another organisation's");
            });

    assertThat(done).isEqualTo("another organisation's");
    assertThat(bound.one(organisation, () -> "third")).isEqualTo("third");
  }
}
