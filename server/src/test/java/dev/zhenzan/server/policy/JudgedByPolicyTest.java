package dev.zhenzan.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.VerdictRow;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An audit judges by the policy in force, and the shadow says before what it will find. */
@ServiceTest
class JudgedByPolicyTest {
  private static final String PATH = "/api/v1/decision-policy";

  @Inject Organisations organisations;
  @Inject PlantedWorld world;
  @Inject Database database;

  private UUID organisation = new UUID(0, 0);

  private JsonNode audit() {
    return new JobsOverHttp(organisations.visitor(organisation, Role.OPERATOR))
        .done("audit", "{}")
        .path("result");
  }

  private List<VerdictRow> rows() throws IOException {
    return VerdictRow.all(database, organisation);
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body());
  }

  /** Thresholds that rows are exactly at, as they are written. */
  private static String policy(List<VerdictRow> rows) {
    double[] high =
        rows.stream().mapToDouble(VerdictRow::probability).filter(p -> p > 0.5).sorted().toArray();
    double[] low =
        rows.stream()
            .mapToDouble(VerdictRow::probability)
            .filter(p -> p > 0.01 && p < 0.5)
            .sorted()
            .toArray();
    return "{\"suspect\": %s, \"review\": 0.5, \"invalid\": %s, \"appeal_days\": 15}"
        .formatted(low[low.length / 2], high[high.length / 2]);
  }

  private int openCasesOfWorks() throws IOException {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from review
                    where subject_kind = 'video' and state = 'open' and audit_id = latest_audit()""")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void shadow_saysWhatAnAuditByThePolicyFinds_onTheSameLog() throws Exception {
    organisation = organisations.organisation();
    world.fill(organisation, 17);
    JsonNode first = audit();
    List<VerdictRow> before = rows();
    Visitor reviewer = organisations.visitor(organisation, Role.REVIEWER);
    String policy = policy(before);
    System.out.println("policy " + policy);

    JsonNode shadow = ok(reviewer.post(PATH + "/shadow-evaluations", policy));
    ok(
        reviewer.send(
            reviewer
                .request(PATH)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString(policy))));
    JsonNode second = audit();

    assertThat(first.path("policy_revision").asInt()).isZero();
    assertThat(second.path("policy_revision").asInt()).isEqualTo(1);
    assertThat(shadow.path("now")).isEqualTo(first.path("verdicts").path("by_verdict"));
    assertThat(shadow.path("then")).isEqualTo(second.path("verdicts").path("by_verdict"));
    assertThat(shadow.path("then")).isNotEqualTo(shadow.path("now"));
    assertThat(shadow.path("reviews_then").asInt()).isEqualTo(openCasesOfWorks()).isPositive();
    List<VerdictRow> after = rows();
    List<VerdictRow> changed =
        IntStream.range(0, before.size())
            .filter(row -> !before.get(row).verdict().equals(after.get(row).verdict()))
            .mapToObj(after::get)
            .toList();
    assertThat(shadow.path("stricter").asInt() + shadow.path("milder").asInt())
        .isEqualTo(changed.size())
        .isPositive();
    assertThat(shadow.path("works_changed").asLong())
        .isEqualTo(changed.stream().map(VerdictRow::video).distinct().count());
    JsonNode work = ok(reviewer.get("/api/v1/works/v3/audit"));
    assertThat(work.path("policy_revision").asInt()).isEqualTo(1);
    JsonNode overview = ok(reviewer.get("/api/v1/overview"));
    assertThat(overview.path("last_audit").path("policy_revision").asInt()).isEqualTo(1);
  }
}
