package dev.zhenzan.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.JobSettings;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class DemoKindTest {
  @Inject Organisations organisations;
  @Inject JobSettings settings;
  @Inject dev.zhenzan.server.database.Database database;

  @Test
  void demo_loadsAWorldThatEveryPageHasSomethingOf_andASecondTakesItsPlace() {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    JsonNode first = load(operator);
    JsonNode overview = read(operator, "/overview");

    JsonNode second = load(operator);

    assertThat(second.path("result").path("verdicts"))
        .isEqualTo(first.path("result").path("verdicts"));
    assertThat(read(operator, "/overview").path("interactions"))
        .isEqualTo(overview.path("interactions"));
    assertThat(overview.path("interactions").asInt()).isGreaterThan(50_000);
    assertThat(overview.path("groups").asInt()).isPositive();
    JsonNode group = read(operator, "/groups").path("items").path(0);
    assertThat(group.path("invalid").asInt())
        .as("views of those who liked are not counted")
        .isBetween(1, group.path("interactions").asInt());
    String creator = first.path("result").path("diagnosed").path(0).asText();
    assertThat(read(operator, "/creators/" + creator + "/diagnosis").path("creator_id").asText())
        .isEqualTo(creator);
    assertThat(read(operator, "/works").path("items").path(0).path("caption").asText())
        .isNotEmpty();
    assertThat(plan(operator, creator).statusCode()).isEqualTo(200);
    assertThat(
            settings
                .data()
                .resolve("models")
                .resolve(organisation.toString())
                .resolve("model.json"))
        .exists();
  }

  @Test
  void demo_besideDataOfOnesOwn_isRefused() {
    UUID organisation = organisations.organisation();
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into batch (batch_id, person_id, kind, media_type, rows, accepted, duplicates,
                  replaced, rejected, body_digest)
                values (?, ?, 'videos', 'text/csv', 1, 1, 0, 0, 0, '')""",
                dev.zhenzan.server.database.Identifiers.next(),
                dev.zhenzan.server.database.Identifiers.next()));

    HttpResponse<String> answer =
        organisations.visitor(organisation, Role.OPERATOR).post("/api/v1/demo", "");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("data of its own");
  }

  private static HttpResponse<String> plan(Visitor operator, String creator) {
    String work =
        read(operator, "/works?creator_id=" + creator)
            .path("items")
            .path(0)
            .path("video_id")
            .asText();
    return operator.post(
        "/api/v1/exposure-plans",
        """
        {"name": "first", "creator_id": "%s", "video_ids": ["%s"], "budget": 200, "hours": 24}"""
            .formatted(creator, work));
  }

  private static JsonNode load(Visitor operator) {
    HttpResponse<String> answer = operator.post("/api/v1/demo", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode job =
        new JobsOverHttp(operator).over(JobsOverHttp.json(answer.body()).path("id").asText());
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    return job;
  }

  private static JsonNode read(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body());
  }
}
