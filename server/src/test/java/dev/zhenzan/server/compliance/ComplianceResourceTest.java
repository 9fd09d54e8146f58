package dev.zhenzan.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ComplianceResourceTest {
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;

  private static JsonNode read(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get("/api/v1/compliance/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body()).path("items");
  }

  /** The findings of rules about a subject. */
  private List<JsonNode> findings(UUID organisation, String subject) {
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    Map<String, String> subjects = new HashMap<>();
    read(operator, "rules")
        .forEach(rule -> subjects.put(rule.path("id").asText(), rule.path("subject").asText()));
    return read(operator, "findings")
        .valueStream()
        .filter(each -> subject.equals(subjects.get(each.path("rule_id").asText())))
        .toList();
  }

  private void caption(UUID organisation, String video, String caption) {
    database.run(
        organisation,
        handle ->
            handle.execute("update video set caption = ? where video_id = ?", caption, video));
  }

  private void plan(UUID organisation, String name, double holdout) {
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into exposure_plan (plan_id, name, creator_id, video_ids, budget,
                  viewers_wanted, starts_at, hours, cap_exposures, cap_hours, holdout, exploration,
                  seed, matched)
                values (?, ?, 'c1', '{v1}', 100, 10, now() + interval '1 day', 24, 1, 24, ?, 0, 1, false)""",
                Identifiers.next(),
                name,
                holdout));
  }

  @Test
  void captionThatTradesInTraffic_breaksTheRulesOfCaptions_andIsNamed() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1", "v2");
    assertThat(findings(organisation, "caption"))
        .isNotEmpty()
        .allMatch(each -> each.path("outcome").asText().equals("pass"));

    caption(organisation, "v2", "互赞互关，有赞必回，加微信");

    assertThat(findings(organisation, "caption"))
        .anyMatch(each -> each.path("outcome").asText().equals("fail"))
        .allMatch(each -> each.path("about").path(0).asText().equals("v2"));
  }

  @Test
  void withoutWorks_nothingOfCaptionsPasses() {
    assertThat(findings(organisations.organisation(), "caption"))
        .isNotEmpty()
        .allMatch(each -> each.path("outcome").asText().equals("unknown"));
  }

  @Test
  void planWithoutHoldout_isNamedByTheRuleThatAsksForOne() {
    UUID organisation = organisations.organisation();
    assertThat(findings(organisation, "plan")).isEmpty();
    plan(organisation, "fair", 0.1);
    plan(organisation, "unfair", 0);

    List<JsonNode> found = findings(organisation, "plan");

    List<JsonNode> broken =
        found.stream().filter(each -> each.path("outcome").asText().equals("fail")).toList();
    assertThat(broken).hasSize(1);
    assertThat(broken.getFirst().path("about")).hasSize(1);
    assertThat(broken.getFirst().path("about").path(0).asText()).isEqualTo("unfair");
    assertThat(found).anyMatch(each -> each.path("outcome").asText().equals("pass"));
  }

  @Test
  void anotherOrganisationsWorks_areNotLookedAt_norAreFindingsForCreators() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    caption(organisation, "v1", "互赞互关，有赞必回，加微信");
    Visitor creator = organisations.visitor(organisation, Role.CREATOR);

    assertThat(findings(organisations.organisation(), "caption"))
        .allMatch(each -> each.path("about").isEmpty());
    assertThat(creator.get("/api/v1/compliance/findings").statusCode()).isEqualTo(403);
  }
}
