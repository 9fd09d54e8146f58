package dev.zhenzan.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.TrainedMatchModel;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@ServiceTest
class TagsResourceTest {
  private static final String PATH = "/api/v1/me/tags";

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject TrainedMatchModel model;
  @Inject ObjectMapper json;

  private Visitor member(UUID organisation, String account) {
    return organisations.visitor(organisation, new String[0], account, Role.AUDIENCE);
  }

  private JsonNode tags(Visitor visitor) throws Exception {
    HttpResponse<String> answer = visitor.get(PATH);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static HttpResponse<String> set(Visitor visitor, String tag, String weight) {
    return visitor.send(
        visitor
            .request(PATH + "/" + tag)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"weight\": %s}".formatted(weight))));
  }

  private static int delete(Visitor visitor, String tag) {
    return visitor.send(visitor.request(PATH + "/" + tag).DELETE()).statusCode();
  }

  /** An organisation with the model, in which a0 takes part. */
  private UUID world() {
    UUID organisation = organisations.organisation();
    model.giveTo(organisation);
    data.consenting(organisation, List.of("a0"));
    return organisation;
  }

  @Test
  void withoutModel_itIsSaid_andOwnTagsStand() throws Exception {
    Visitor member = member(organisations.organisation(), "a0");
    assertThat(tags(member).get("basis").asText()).isEqualTo("no_model");
    assertThat(tags(member).get("items")).isEmpty();

    HttpResponse<String> own = set(member, "food.tea", "0.4");

    assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    assertThat(own.body()).contains("\"origin\":\"own\"").contains("茶").contains("\"weight\":0.4");
    assertThat(tags(member).get("items")).hasSize(1);
  }

  @Test
  void derivedTags_sayWhatTheyRestOn() throws Exception {
    UUID organisation = world();
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    data.acts(
        organisation,
        List.of(
            new PlantedData.Act("a0", "v0", "view", now.minusSeconds(60)),
            new PlantedData.Act("a0", "v2", "view", now),
            new PlantedData.Act("a0", "v1", "unlike", now)));

    JsonNode tags = tags(member(organisation, "a0"));

    assertThat(tags.get("basis").asText()).isEqualTo("ready");
    JsonNode first = tags.get("items").get(0);
    assertThat(first.get("tag").asText()).startsWith("food");
    assertThat(first.get("origin").asText()).isEqualTo("derived");
    assertThat(first.get("interactions").asInt()).isEqualTo(2);
    assertThat(first.get("last_seen_at").asText()).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(first.get("low").asDouble()).isLessThan(first.get("weight").asDouble());
  }

  @Test
  void modelThatAJobMade_isRead_andAnErasureReachesIt() throws Exception {
    UUID organisation = organisations.organisation();
    Path place = model.publishTo(organisation);
    data.consenting(organisation, List.of("a0", "a1"));
    Visitor member = member(organisation, "a0");
    assertThat(tags(member).get("basis").asText()).isEqualTo("ready");
    assertThat(tags(member).get("items")).isNotEmpty();

    member.send(
        member
            .request("/api/v1/me")
            .header("Content-Type", "application/json")
            .method(
                "DELETE",
                BodyPublishers.ofString(
                    "{\"confirmation\": \"login-%s\"}".formatted(member.person()))));

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (MatchModelReader.read(place).accounts().find("a0") != IdDictionary.ABSENT) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
    }
    assertThat(MatchModelReader.read(place).accounts().find("a1"))
        .isNotEqualTo(IdDictionary.ABSENT);
  }

  @Test
  void whoTakesNoPart_hasNoDerivedTags() throws Exception {
    JsonNode tags = tags(member(world(), "a2"));

    assertThat(tags.get("basis").asText()).isEqualTo("not_personalised");
    assertThat(tags.get("items")).isEmpty();
  }

  @Test
  void deletedTag_hasNoWeight_untilItIsReleased() throws Exception {
    Visitor member = member(world(), "a0");
    String tag = tags(member).get("items").get(0).get("tag").asText();

    assertThat(delete(member, tag)).isEqualTo(204);

    JsonNode without = tags(member);
    assertThat(without.get("deleted").get(0).get("tag").asText()).isEqualTo(tag);
    assertThat(without.get("items").findValuesAsText("tag")).doesNotContain(tag);
    member.post(PATH + "/" + tag + "/release", "{}");
    assertThat(tags(member).get("deleted")).isEmpty();
  }

  @Test
  void lockedTag_keepsItsWeight_andTheOthersShareTheRest() throws Exception {
    Visitor member = member(world(), "a0");

    set(member, "food.tea", "0.9");

    JsonNode items = tags(member).get("items");
    assertThat(items.get(0).get("tag").asText()).isEqualTo("food.tea");
    assertThat(items.get(0).get("weight").asDouble()).isEqualTo(0.9);
    double rest = 0;
    for (int i = 1; i < items.size(); i++) {
      rest += items.get(i).get("weight").asDouble();
    }
    assertThat(rest).isPositive().isLessThanOrEqualTo(0.1 + 1e-9);
  }

  @Test
  void unknownTag_andWrongWeight_areRefused() {
    Visitor member = member(organisations.organisation(), "a0");

    assertThat(set(member, "no.such.tag", "0.4").statusCode()).isEqualTo(422);
    assertThat(set(member, "food.tea", "1.5").statusCode()).isEqualTo(422);
    assertThat(delete(member, "no.such.tag")).isEqualTo(422);
  }

  @Test
  void changes_ofADay_areSoMany_andConsentIsNot() {
    UUID organisation = organisations.organisation();
    Visitor member = member(organisation, "a0");
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into choice (choice_id, account_id, kind, tag, share, channel, made_at)
                select gen_random_uuid(), 'a0', 'tag_locked', 'food.tea', 0.1, 'test',
                  now() - interval '1 hour'
                from generate_series(1, 199)"""));
    assertThat(set(member, "food.tea", "0.4").statusCode()).isEqualTo(200);

    HttpResponse<String> refused = set(member, "food.tea", "0.5");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(delete(member, "food.tea")).isEqualTo(429);
    assertThat(set(member(organisation, "a1"), "food.tea", "0.5").statusCode()).isEqualTo(200);
    HttpResponse<String> withdrawn =
        member.send(
            member
                .request("/api/v1/me/choices")
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"participating\": false, \"personalised\": false, \"measured\": false}")));
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isLessThan(300);
  }
}
