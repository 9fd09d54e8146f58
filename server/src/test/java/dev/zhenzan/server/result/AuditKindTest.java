package dev.zhenzan.server.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class AuditKindTest {
  @Inject Organisations organisations;
  @Inject PlantedWorld world;
  @Inject Database database;

  @Test
  void audit_ofAPlantedWorld_storesWhatTheFilesSay() {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    int interactions = world.fill(organisation, 7);

    JsonNode job = new JobsOverHttp(operator).done("audit", "{}");

    JsonNode verdicts = job.path("result").path("verdicts");
    assertThat(verdicts.path("interactions").asInt()).isEqualTo(interactions);
    assertThat(count(organisation, "video_audit")).isEqualTo(verdicts.path("videos").asInt());
    int valid = verdicts.path("by_verdict").path("valid").asInt();
    assertThat(count(organisation, "flagged_interaction")).isEqualTo(interactions - valid);
    assertThat(count(organisation, "lockstep_group")).isEqualTo(verdicts.path("groups").asInt());
    assertThat(count(organisation, "lockstep_group")).isPositive();
    assertThat(count(organisation, "audit_commitment")).isEqualTo(1);
    assertThat(count(organisation, "audit_folder")).isEqualTo(1);
  }

  @Test
  void audit_andItsCases_areThereAtOnce() {
    UUID organisation = organisations.organisation();
    world.fill(organisation, 7);

    new JobsOverHttp(organisations.visitor(organisation, Role.OPERATOR)).done("audit", "{}");

    assertThat(transactions(organisation, "review"))
        .isEqualTo(transactions(organisation, "audit_folder"))
        .hasSize(1);
  }

  @Test
  void audit_ofWorksThatNobodyDescribed_isStoredAndReadAsWell() {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    world.fill(organisation, 7);
    database.run(
        organisation,
        handle -> handle.execute("delete from video where organisation_id = organisation()"));

    new JobsOverHttp(operator).done("audit", "{}");

    JsonNode audit = JobsOverHttp.json(operator.get("/api/v1/works/v0/audit").body());
    assertThat(audit.path("creator_id").isNull()).isTrue();
    assertThat(audit.path("likes").asInt()).isPositive();
    assertThat(operator.get("/api/v1/works").body()).contains("\"video_id\":\"v0\"");
    assertThat(operator.get("/api/v1/works/v0").statusCode()).isEqualTo(200);
  }

  @Test
  void audit_withoutInteractions_failsAndSaysWhatToDo() {
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    JobsOverHttp jobs = new JobsOverHttp(operator);

    JsonNode job = jobs.over(jobs.order("audit", "{}"));

    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(job.path("problem").path("type").asText()).isEqualTo("/problems/job-failed");
    assertThat(job.path("problem").path("detail").asText()).contains("/api/v1/interactions");
  }

  @Test
  void failedJob_isToldToWhoeverAskedForIt() {
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    operator.post(
        "/api/v1/webhook-endpoints",
        "{\"url\": \"http://127.0.0.1:9/hook\", \"events\": [\"job.failed\"]}");
    JobsOverHttp jobs = new JobsOverHttp(operator);

    JsonNode job = jobs.over(jobs.order("audit", "{}"));

    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(operator.get("/api/v1/webhook-deliveries").body()).contains("\"job.failed\"");
  }

  private int count(UUID organisation, String table) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select count(*) from " + table + " where audit_id = latest_audit()")
                .mapTo(Integer.class)
                .one());
  }

  /** Those that wrote rows of the newest audit. */
  private List<String> transactions(UUID organisation, String table) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select distinct xmin::text from " + table + " where audit_id = latest_audit()")
                .mapTo(String.class)
                .list());
  }
}
