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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class LiftTest {
  private static final long SEED = 20261129;
  private static final double OF_TREATED = 0.55;
  private static final double OF_HELD_OUT = 0.2;

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject ObjectMapper json;

  private JsonNode plan(Visitor visitor, String id) throws Exception {
    return json.readTree(visitor.get("/api/v1/exposure-plans/" + id).body());
  }

  private String made(Visitor visitor, double holdout) throws Exception {
    String body =
        visitor
            .post(
                "/api/v1/exposure-plans",
                """
                {"name": "p", "creator_id": "c1", "video_ids": ["v1"], "budget": 500, "hours": 2,
                 "holdout": %s, "exploration": 0}"""
                    .formatted(holdout))
            .body();
    return json.readTree(body).get("id").asText();
  }

  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    data.consenting(organisation, IntStream.range(0, 1_100).mapToObj("a%04d"::formatted).toList());
    return organisation;
  }

  private record Assigned(String account, boolean heldOut) {}

  private List<Assigned> assigned(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select account_id, held_out from exposure_assignment order by position")
                .map((row, context) -> new Assigned(row.getString(1), row.getBoolean(2)))
                .list());
  }

  private void watch(UUID organisation, double treated, double heldOut) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<PlantedData.Act> acts = new ArrayList<>();
    Instant now = Instant.now();
    for (Assigned one : assigned(organisation)) {
      if (random.nextDouble() < (one.heldOut ? heldOut : treated)) {
        acts.add(new PlantedData.Act(one.account, "v1", "view", now));
      }
    }
    data.acts(organisation, acts);
  }

  @Test
  void plantedEffect_isWithinTheInterval_andTold() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, 0.5);
    watch(organisation, OF_TREATED, OF_HELD_OUT);

    JsonNode lift = plan(operator, id).get("lift");

    JsonNode longView = lift.get("outcomes").get(0);
    assertThat(longView.get("outcome").asText()).isEqualTo("long_view");
    JsonNode difference = longView.get("difference");
    assertThat(OF_TREATED - OF_HELD_OUT)
        .as("seed %d", SEED)
        .isBetween(difference.get("low").asDouble(), difference.get("high").asDouble());
    assertThat(difference.get("low").asDouble()).as("seed %d", SEED).isPositive();
    assertThat(longView.get("verdict").asText()).isEqualTo("positive");
    assertThat(longView.get("treatment").get("accounts").asInt()).isEqualTo(500);
    assertThat(lift.get("balance").get("as_planned").asBoolean()).isTrue();
    assertThat(plan(operator, id).get("looks")).hasSize(1);
  }

  @Test
  void noEffect_isWithinTheInterval_too() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, 0.5);
    watch(organisation, OF_HELD_OUT, OF_HELD_OUT);

    JsonNode longView = plan(operator, id).get("lift").get("outcomes").get(0);

    assertThat(longView.get("difference").get("low").asDouble()).isNegative();
    assertThat(longView.get("difference").get("high").asDouble()).isPositive();
    assertThat(longView.get("verdict").asText()).isIn("too_early", "no_effect_found");
  }

  @Test
  void invalidViews_countByTheirTrust_andTellNoEffect() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, 0.5);
    watch(organisation, OF_TREATED, OF_HELD_OUT);
    UUID audit = data.audit(organisation);
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into flagged_interaction
                  (audit_id, row_number, account_id, video_id, kind, "time", probability, verdict, reasons)
                select ?, row_number() over (), i.account_id, i.video_id, i.kind, i."time", 1,
                  'invalid_sophisticated', '{lockstep_synchronous}'
                from interaction i join exposure_assignment s on s.account_id = i.account_id
                where not s.held_out""",
                audit));

    JsonNode longView = plan(operator, id).get("lift").get("outcomes").get(0);

    assertThat(longView.get("treatment").get("rate").asDouble()).isZero();
    assertThat(longView.get("verdict").asText()).isEqualTo("negative");
  }

  @Test
  void whoDoesNotWantToBeMeasured_countsInNeitherArm() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, 0.5);
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into choice (choice_id, account_id, kind, channel)
                select gen_random_uuid(), account_id, 'measurement_off', 'test' from exposure_assignment
                where not held_out limit 100"""));

    JsonNode longView = plan(operator, id).get("lift").get("outcomes").get(0);

    assertThat(longView.get("treatment").get("accounts").asInt()).isEqualTo(400);
  }

  @Test
  void withoutHoldout_thereIsNoLift() throws Exception {
    UUID organisation = world();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    assertThat(plan(operator, made(operator, 0)).get("lift").isNull()).isTrue();
  }
}
