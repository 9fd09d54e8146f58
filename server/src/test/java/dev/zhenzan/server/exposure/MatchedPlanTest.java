package dev.zhenzan.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.TrainedMatchModel;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class MatchedPlanTest {
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject TrainedMatchModel model;
  @Inject Database database;
  @Inject ObjectMapper json;

  private UUID planned(int budget) throws Exception {
    UUID organisation = organisations.organisation();
    model.giveTo(organisation);
    data.works(organisation, "c0", "v0");
    data.consenting(organisation, IntStream.range(0, 60).mapToObj("a%d"::formatted).toList());
    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into choice (choice_id, account_id, kind, channel) values (gen_random_uuid(), 'a0', 'personalisation_off', 'test')"));
    JsonNode plan =
        json.readTree(
            organisations
                .visitor(organisation, Role.OPERATOR)
                .post(
                    "/api/v1/exposure-plans",
                    """
                    {"name": "p", "creator_id": "c0", "video_ids": ["v0"], "budget": %d, "hours": 1,
                     "holdout": 0, "exploration": 0}"""
                        .formatted(budget))
                .body());
    assertThat(plan.get("matched").asBoolean()).isTrue();
    return organisation;
  }

  private JsonNode whyOf(UUID organisation, String account) throws Exception {
    Visitor member = organisations.visitor(organisation, new String[0], account, Role.AUDIENCE);
    return json.readTree(member.get("/api/v1/me/exposures").body()).get("items").get(0).get("why");
  }

  @Test
  void matchedAccounts_areThoseWhoWatchSuchWorks() throws Exception {
    UUID organisation = planned(20);

    List<String> accounts =
        database.in(
            organisation,
            handle ->
                handle.createQuery("select account_id from exposure").mapTo(String.class).list());

    assertThat(accounts).hasSize(20);
    assertThat(accounts.stream().filter(id -> Integer.parseInt(id.substring(1)) % 2 == 0))
        .hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void reason_isToldInWords_andOfWhoTurnedItOffNothingPersonal() throws Exception {
    UUID organisation = planned(60);

    JsonNode why = whyOf(organisation, "a2");
    assertThat(why.get("personalised").asBoolean()).isTrue();
    assertThat(why.get("p_watch").asDouble()).isBetween(0.0, 1.0);
    assertThat(why.get("terms")).isNotEmpty();
    assertThat(why.get("terms").get(0).get("zh").asText()).isNotBlank();
    assertThat(why.get("tags").get(0).get("tag").asText()).startsWith("food");
    assertThat(why.get("tags").get(0).get("share").asDouble()).isPositive();
    JsonNode off = whyOf(organisation, "a0");
    assertThat(off.get("personalised").asBoolean()).isFalse();
    assertThat(off.get("tags")).isEmpty();
    assertThat(why.get("p_watch").asDouble()).isGreaterThan(off.get("p_watch").asDouble());
  }
}
