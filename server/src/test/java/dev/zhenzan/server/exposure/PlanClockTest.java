package dev.zhenzan.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanClockTest {
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject PlanClock clock;
  @Inject ObjectMapper json;

  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    data.consenting(organisation, List.of("a1", "a2", "a3"));
    return organisation;
  }

  private JsonNode make(Visitor operator, String more) throws Exception {
    return json.readTree(
        operator
            .post(
                "/api/v1/exposure-plans",
                """
                {"name": "p", "creator_id": "c1", "video_ids": ["v1"], "budget": 3, "hours": 1,
                 "holdout": 0, "exploration": 0%s}"""
                    .formatted(more))
            .body());
  }

  private JsonNode plan(Visitor operator, JsonNode made) throws Exception {
    return json.readTree(operator.get("/api/v1/exposure-plans/" + made.get("id").asText()).body());
  }

  @Test
  void planWhoseHoursAreOver_ends() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    JsonNode made = make(operator, "");
    database.run(
        organisation,
        handle ->
            handle.execute("update exposure_plan set starts_at = now() - interval '2 hours'"));

    clock.endRipe();

    JsonNode after = plan(operator, made);
    assertThat(after.get("state").asText()).isEqualTo("ended");
    assertThat(after.get("ending").asText()).isEqualTo("hours_over");
  }

  @Test
  void planWithTheViewersItWants_ends() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    JsonNode made = make(operator, ", \"viewers_wanted\": 1");
    String exposure =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select exposure_id::text from exposure where account_id = 'a1'")
                    .mapTo(String.class)
                    .one());
    operator.post("/api/v1/exposures/" + exposure + "/showing", "");
    data.acts(organisation, List.of(new PlantedData.Act("a1", "v1", "view", Instant.now())));

    clock.endRipe();

    assertThat(plan(operator, made).get("ending").asText()).isEqualTo("goal_reached");
    assertThat(plan(operator, made).get("viewers").asInt()).isEqualTo(1);
  }

  @Test
  void planThatBeginsLater_isPlanned_andShowsNothing() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    JsonNode made =
        make(operator, ", \"from\": \"%s\"".formatted(Instant.now().plus(Duration.ofDays(1))));

    clock.endRipe();

    assertThat(plan(operator, made).get("state").asText()).isEqualTo("planned");
    assertThat(operator.get("/api/v1/exposures?account_id=a1").body()).contains("\"items\":[]");
  }
}
