package dev.zhenzan.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of an audit's result, by whom. One audited world serves all tests. */
@ServiceTest
class ReadingTest {
  private static UUID organisation = new UUID(0, 0);

  @Inject Organisations organisations;
  @Inject PlantedWorld world;

  @BeforeEach
  void auditedWorld() {
    if (organisation.equals(new UUID(0, 0))) {
      UUID made = organisations.organisation();
      world.fill(made, 17);
      new JobsOverHttp(organisations.visitor(made, Role.OPERATOR)).done("audit", "{}");
      organisation = made;
    }
  }

  @Test
  void overview_beforeAnything_isEmpty() {
    JsonNode overview =
        read(organisations.visitor(organisations.organisation(), Role.OPERATOR), "/overview");

    assertThat(overview.path("likes").asInt()).isZero();
    assertThat(overview.path("valid_likes").isNull()).isTrue();
    assertThat(overview.path("last_audit").isNull()).isTrue();
  }

  @Test
  void overview_ofAllCreators_addsUpToThatOfTheOrganisation() {
    JsonNode all = read(visitor(Role.AUDITOR), "/overview");
    JsonNode own = read(creator(everybody()), "/overview");

    assertThat(own.path("likes")).isEqualTo(all.path("likes"));
    assertThat(own.path("works").asInt()).isEqualTo(PlantedWorld.WORKS);
    double valid = all.path("valid_likes").path("value").asDouble();
    assertThat(own.path("valid_likes").path("value").asDouble())
        .isBetween(valid - 0.5, valid + 0.5);
    assertThat(all.path("authenticity").path("low").asDouble())
        .isLessThan(all.path("authenticity").path("high").asDouble());
    assertThat(all.path("last_audit").path("job_id").asText()).isNotEmpty();
  }

  @Test
  void works_pageByPage_areAllThereIs_inOrder() {
    for (String sort : List.of("published_at", "likes", "authenticity")) {
      List<JsonNode> works = all(visitor(Role.OPERATOR), "/works?limit=70&sort=" + sort);

      assertThat(works).hasSize(PlantedWorld.WORKS);
      assertThat(works).extracting(work -> work.path("video_id").asText()).doesNotHaveDuplicates();
      if (sort.equals("likes")) {
        assertThat(works).extracting(work -> -work.path("likes").asLong()).isSorted();
      }
    }
  }

  @Test
  void audit_ofATarget_hasHoursReasonsAndGroups_thatAddUp() {
    JsonNode audit = read(visitor(Role.OPERATOR), "/works/v3/audit");

    int likes = audit.path("likes").asInt();
    assertThat(sum(audit.path("hours"), "likes")).isEqualTo(likes);
    assertThat(sum(audit.path("hours"), "invalid")).isGreaterThan(PlantedWorld.PLANTED / 2);
    assertThat(audit.path("reasons").findValuesAsText("code")).contains("lockstep_synchronous");
    assertThat(audit.path("groups").path(0).path("accounts").asInt())
        .isBetween(PlantedWorld.PLANTED / 2, PlantedWorld.PLANTED + 5);
    assertThat(audit.path("grade").asText()).isEqualTo("B");
    assertThat(audit.path("valid_likes").path("value").asDouble()).isLessThan(likes);
  }

  @Test
  void interactions_showIdsOrPseudonyms_byRole() {
    List<JsonNode> seen = all(visitor(Role.REVIEWER), "/works/v3/interactions?limit=20");
    List<JsonNode> masked = all(creator("c3"), "/works/v3/interactions?limit=20");

    assertThat(seen).hasSameSizeAs(masked).isNotEmpty();
    assertThat(seen).extracting(each -> each.path("account_id").asText()).contains("x1");
    assertThat(masked)
        .extracting(each -> each.path("account_id").asText())
        .allMatch(name -> name.matches("account-[0-9a-f]{10}"));
    assertThat(all(visitor(Role.OPERATOR), "/works/v3/interactions?verdict=suspect"))
        .allMatch(each -> each.path("verdict").asText().equals("suspect"));
  }

  @Test
  void creatorsPerson_seesOwnWorksAndCreatorsAlone() {
    Visitor person = creator("c3");

    assertThat(person.get("/api/v1/works/v3").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/works/v4",
            "/works/v4/audit",
            "/works/v4/interactions",
            "/creators/c4",
            "/creators/c4/diagnosis",
            "/creators/c4/quote",
            "/creators/comparison?ids=c3,c4")) {
      assertThat(person.get("/api/v1" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(all(person, "/works"))
        .allMatch(work -> work.path("creator_id").asText().equals("c3"));
    assertThat(all(person, "/creators")).hasSize(1);
  }

  @Test
  void anotherOrganisation_seesNothing() {
    Visitor stranger = organisations.visitor(organisations.organisation(), Role.OPERATOR);

    assertThat(stranger.get("/api/v1/works/v3").statusCode()).isEqualTo(404);
    assertThat(all(stranger, "/groups")).isEmpty();
    assertThat(all(stranger, "/creators")).isEmpty();
  }

  @Test
  void group_hasEvidenceAndAGraph_ofItsMembers() {
    List<JsonNode> groups = all(visitor(Role.OPERATOR), "/groups");
    assertThat(groups).isNotEmpty();
    String id = groups.getFirst().path("group_id").asText();

    JsonNode group = read(visitor(Role.OPERATOR), "/groups/" + id);

    assertThat(group.path("evidence").asText()).contains("accounts made");
    assertThat(group.path("members").path(0).path("id").asText()).startsWith("x");
    List<String> nodes = group.path("graph").path("nodes").findValuesAsText("id");
    assertThat(group.path("graph").path("edges"))
        .isNotEmpty()
        .allMatch(edge -> nodes.contains(edge.path("account").asText()))
        .allMatch(edge -> nodes.contains(edge.path("video").asText()));
    assertThat(read(creator("c3"), "/groups/" + id).toString()).doesNotContain("\"x1\"");
    assertThat(visitor(Role.BRAND).get("/api/v1/groups/" + id).statusCode()).isEqualTo(403);
  }

  @Test
  void diagnosis_isThereAfterItsJob() {
    Visitor person = creator("c1");
    HttpResponse<String> before = person.get("/api/v1/creators/c1/diagnosis");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).contains("diagnose");

    JsonNode job = new JobsOverHttp(person).done("diagnose", "{\"creator_id\": \"c1\"}");

    assertThat(read(person, "/creators/c1/diagnosis").path("trust").asText()).isEqualTo("result");
    assertThat(job.path("result").path("files").findValuesAsText("name"))
        .contains("diagnosis.html", "diagnosis.pdf");
    assertThat(visitor(Role.BRAND).get("/api/v1/creators/c1/diagnosis").statusCode())
        .isEqualTo(404);
  }

  @Test
  void quote_isMadeWhenAskedFor_andWhatIfsMoveIt() {
    Visitor brand = visitor(Role.BRAND);
    new JobsOverHttp(brand).done("quote", "{\"creator_ids\": [\"c1\", \"c2\"]}");

    JsonNode quote = read(brand, "/creators/c2/quote").path("creators").path(0).path("post");
    JsonNode dearer =
        read(
                brand,
                "/creators/c2/quote?price_per_thousand="
                    + 2 * middle(input(quote, "price_per_thousand")))
            .path("creators")
            .path(0)
            .path("post");

    double price = middle(quote.path("price_cny"));
    assertThat(middle(dearer.path("price_cny"))).isBetween(1.999 * price, 2.001 * price);
    assertThat(width(dearer.path("price_cny"))).isLessThan(width(quote.path("price_cny")));
    JsonNode compared = read(brand, "/creators/comparison?ids=c2,c1").path("creators");
    assertThat(compared.findValuesAsText("creator_id")).containsExactly("c2", "c1");
    assertThat(compared.path(0).path("post_price_cny").path("value").asDouble()).isEqualTo(price);
    assertThat(compared.path(0).path("indices").findValuesAsText("index")).contains("authenticity");
    assertThat(brand.get("/api/v1/creators/c2/quote?authenticity=2").statusCode()).isEqualTo(422);
  }

  private static JsonNode input(JsonNode quote, String code) {
    for (JsonNode input : quote.path("inputs")) {
      if (input.path("code").asText().equals(code)) {
        return input.path("value");
      }
    }
    throw new AssertionError("no input " + code);
  }

  private static double middle(JsonNode percentiles) {
    return percentiles.path("p50").asDouble();
  }

  private static double width(JsonNode percentiles) {
    return percentiles.path("p90").asDouble() / percentiles.path("p10").asDouble();
  }

  private Visitor visitor(Role role) {
    return organisations.visitor(organisation, role);
  }

  private static String[] everybody() {
    return IntStream.range(0, PlantedWorld.CREATORS).mapToObj(n -> "c" + n).toArray(String[]::new);
  }

  private Visitor creator(String... ids) {
    return organisations.visitor(organisation, ids, null, Role.CREATOR);
  }

  private static JsonNode read(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body());
  }

  private static List<JsonNode> all(Visitor visitor, String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = read(visitor, path + cursor);
      page.path("items").forEach(items::add);
      cursor = (path.contains("?") ? "&" : "?") + "cursor=" + page.path("next").asText("");
      if (page.path("next").isNull()) {
        return items;
      }
    } while (true);
  }

  private static int sum(JsonNode items, String field) {
    int sum = 0;
    for (JsonNode item : items) {
      sum += item.path(field).asInt();
    }
    return sum;
  }
}
