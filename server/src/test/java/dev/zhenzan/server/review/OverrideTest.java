package dev.zhenzan.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.VerdictRow;
import dev.zhenzan.server.support.Visitor;
import dev.zhenzan.verdict.AuthenticityScores;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a reviewer decides is what everybody reads, and no audit undoes it. */
@ServiceTest
class OverrideTest {
  private static final String OVERTURNED =
      "{\"decision\": \"overturned\", \"note\": \"a class of a school\"}";

  /** Numbers are written with six digits. */
  private static final double ROUNDED = 1e-3;

  @Inject Organisations organisations;
  @Inject PlantedWorld world;
  @Inject PlantedData data;
  @Inject Database database;

  private UUID organisation = new UUID(0, 0);

  private void auditedWorld() {
    organisation = organisations.organisation();
    world.fill(organisation, 17);
    audit();
  }

  private void audit() {
    new JobsOverHttp(visitor(Role.OPERATOR)).done("audit", "{}");
  }

  private Visitor visitor(Role role) {
    return organisations.visitor(organisation, role);
  }

  private Visitor creator(String id) {
    return organisations.visitor(organisation, new String[] {id}, null, Role.CREATOR);
  }

  private static JsonNode read(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body());
  }

  private static List<JsonNode> all(Visitor visitor, String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = read(visitor, path);
    page.path("items").forEach(items::add);
    while (!page.path("next").isNull()) {
      page =
          read(
              visitor,
              path + (path.contains("?") ? "&" : "?") + "cursor=" + page.path("next").asText());
      page.path("items").forEach(items::add);
    }
    return items;
  }

  private String appealed(Visitor by, String kind, String subject) {
    HttpResponse<String> made =
        by.post(
            "/api/v1/appeals",
            "{\"subject_kind\": \"%s\", \"subject_id\": \"%s\", \"statement\": \"they are real\"}"
                .formatted(kind, subject));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    return JobsOverHttp.json(made.body()).path("review_id").asText();
  }

  private void overturn(String review) {
    HttpResponse<String> answer =
        visitor(Role.REVIEWER).post("/api/v1/reviews/" + review + "/decision", OVERTURNED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static int sum(JsonNode items, String field) {
    int sum = 0;
    for (JsonNode item : items) {
      sum += item.path(field).asInt();
    }
    return sum;
  }

  private static double valid(JsonNode scored) {
    return scored.path("valid_likes").path("value").asDouble();
  }

  /** Nobody likes a work twice there. */
  private List<VerdictRow> rows(Predicate<VerdictRow> wanted) throws IOException {
    return VerdictRow.all(database, organisation).stream().filter(wanted).toList();
  }

  /** The score by its definition, where some rows are known to be valid. */
  private static AuthenticityScore score(List<VerdictRow> likes, Predicate<VerdictRow> known) {
    double valid = 0;
    double variance = 0;
    Map<String, Double> groups = new HashMap<>();
    for (VerdictRow like : likes) {
      double p = known.test(like) ? 0 : like.probability();
      valid += 1 - p;
      if (like.group().isEmpty()) {
        variance += p * (1 - p);
      } else {
        groups.merge(like.group(), Math.sqrt(p * (1 - p)), Double::sum);
      }
    }
    double grouped = groups.values().stream().mapToDouble(each -> each * each).sum();
    return AuthenticityScores.of(0, likes.size(), valid, variance + grouped);
  }

  /** As the definition says, and in doubt rather too wide than too narrow. */
  private static void assertScore(JsonNode read, AuthenticityScore expected) {
    JsonNode share = read.path("authenticity");
    assertThat(read.path("likes").asInt()).isEqualTo(expected.likes());
    assertThat(valid(read)).isCloseTo(expected.validLikes().estimate(), within(ROUNDED));
    assertThat(share.path("value").asDouble())
        .isCloseTo(expected.authenticity().estimate(), within(ROUNDED));
    assertThat(share.path("low").asDouble())
        .isBetween(expected.authenticity().low() - 0.05, expected.authenticity().low() + ROUNDED);
    assertThat(share.path("high").asDouble())
        .isBetween(expected.authenticity().high() - ROUNDED, expected.authenticity().high() + 0.05);
  }

  @Test
  void upheldAppealOfAWork_isInEveryFigureOfIt() throws Exception {
    auditedWorld();
    Visitor creator = creator("c3");
    JsonNode before = read(creator, "/works/v3/audit");
    JsonNode creatorBefore = read(creator, "/creators/c3");
    JsonNode overviewBefore = read(visitor(Role.OPERATOR), "/overview");
    List<VerdictRow> likes = rows(row -> row.video().equals("v3"));
    long flagged = likes.stream().filter(VerdictRow::isFlagged).count();
    assertThat(flagged).isGreaterThan(PlantedWorld.PLANTED / 2);
    assertThat(sum(before.path("hours"), "invalid")).isPositive();
    assertThat(before.path("changed_verdicts").asInt()).isZero();
    assertScore(before, score(likes, row -> false));

    String review = appealed(creator, "video", "v3");
    overturn(review);

    JsonNode after = read(creator, "/works/v3/audit");
    assertScore(after, score(likes, VerdictRow::isFlagged));
    assertThat(sum(after.path("hours"), "invalid") + sum(after.path("hours"), "suspect")).isZero();
    assertThat(sum(after.path("hours"), "likes")).isEqualTo(likes.size());
    assertThat(after.path("reasons")).isEmpty();
    assertThat(after.path("groups")).hasSameSizeAs(before.path("groups"));
    assertThat(sum(after.path("groups"), "invalid")).isZero();
    assertThat(after.path("changed_verdicts").asLong()).isEqualTo(flagged);
    assertThat(after.path("review_ids").path(0).asText()).isEqualTo(review);
    double gained = valid(after) - valid(before);
    for (String path : List.of("/works/v3", "/creators/c3", "/overview")) {
      assertThat(read(creator, path).path("changed_verdicts").asLong()).as(path).isEqualTo(flagged);
    }
    assertThat(valid(read(creator, "/works/v3"))).isEqualTo(valid(after));
    assertThat(valid(read(creator, "/creators/c3")) - valid(creatorBefore))
        .isCloseTo(gained, within(ROUNDED));
    assertThat(valid(read(visitor(Role.OPERATOR), "/overview")) - valid(overviewBefore))
        .isCloseTo(gained, within(ROUNDED));
    assertThat(read(visitor(Role.BRAND), "/works/v3/audit").path("review_ids")).isEmpty();
    assertThat(read(visitor(Role.AUDITOR), "/works/v3/audit").path("review_ids")).hasSize(1);
  }

  @Test
  void upheldAppealOfAWork_staysInTheListOfInteractions_withWhatTheAuditSaid() {
    auditedWorld();
    Visitor creator = creator("c3");
    String review = appealed(creator, "video", "v3");
    List<JsonNode> before = all(creator, "/works/v3/interactions");

    overturn(review);

    List<JsonNode> after = all(creator, "/works/v3/interactions");
    assertThat(after).hasSameSizeAs(before).isNotEmpty();
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).path("verdict").asText()).isEqualTo("valid");
      assertThat(after.get(i).path("probability").asDouble()).isZero();
      assertThat(after.get(i).path("audited").path("verdict"))
          .isEqualTo(before.get(i).path("verdict"));
      assertThat(after.get(i).path("audited").path("probability"))
          .isEqualTo(before.get(i).path("probability"));
      assertThat(after.get(i).path("review_id").asText()).isEqualTo(review);
    }
    assertThat(all(creator, "/works/v3/interactions?verdict=valid")).hasSameSizeAs(after);
    assertThat(all(creator, "/works/v3/interactions?verdict=invalid_sophisticated")).isEmpty();
  }

  @Test
  void nextAudit_keepsWhatIsDecided_andJudgesWhatCameLater() throws Exception {
    auditedWorld();
    Visitor creator = creator("c3");
    overturn(appealed(creator, "video", "v3"));
    JsonNode decided = read(creator, "/works/v3/audit");
    List<PlantedData.Act> later = new ArrayList<>();
    Instant meeting = Instant.parse("2026-03-20T10:00:00Z");
    for (String video : List.of("v3", "v200", "v201", "v202", "v203", "v204", "v205", "v206")) {
      for (int i = 0; i < 40; i++) {
        later.add(new PlantedData.Act("late" + i, video, "like", meeting.plusSeconds(i)));
      }
    }

    audit();
    JsonNode again = read(creator, "/works/v3/audit");
    data.acts(organisation, later);
    audit();

    assertThat(again.path("audit_id")).isNotEqualTo(decided.path("audit_id"));
    assertThat(again.path("valid_likes")).isEqualTo(decided.path("valid_likes"));
    assertThat(again.path("authenticity")).isEqualTo(decided.path("authenticity"));
    assertThat(again.path("changed_verdicts")).isEqualTo(decided.path("changed_verdicts"));
    List<VerdictRow> likes = rows(row -> row.video().equals("v3"));
    Predicate<VerdictRow> known = row -> row.isFlagged() && !row.account().startsWith("late");
    assertScore(read(creator, "/works/v3/audit"), score(likes, known));
    assertThat(likes).anyMatch(row -> row.isFlagged() && row.account().startsWith("late"));
    assertThat(all(creator, "/works/v3/interactions?verdict=valid"))
        .hasSize((int) likes.stream().filter(known).count());
  }

  @Test
  void overturnedGroup_isNoneAnyMore_norInTheNextAudit() throws Exception {
    auditedWorld();
    JsonNode group = all(visitor(Role.OPERATOR), "/groups").getFirst();
    String id = group.path("group_id").asText();
    Predicate<VerdictRow> covered = row -> row.isFlagged() && row.group().equals(id);
    List<VerdictRow> likes = rows(row -> row.video().equals("v3"));
    assertThat(likes).anyMatch(covered);
    JsonNode listed =
        all(visitor(Role.REVIEWER), "/reviews?state=open").stream()
            .filter(each -> each.path("subject_id").asText().equals(id))
            .findFirst()
            .orElseThrow();

    overturn(listed.path("id").asText());

    JsonNode after = read(visitor(Role.OPERATOR), "/groups/" + id);
    long changed = rows(covered).size();
    assertThat(group.path("invalid").asInt()).isPositive();
    assertThat(after.path("invalid").asInt()).isZero();
    assertThat(after.path("changed_verdicts").asLong()).isEqualTo(changed);
    assertThat(after.path("review_ids").path(0)).isEqualTo(listed.path("id"));
    assertScore(read(visitor(Role.OPERATOR), "/works/v3/audit"), score(likes, covered));
    assertScore(read(visitor(Role.OPERATOR), "/overview"), score(rows(row -> true), covered));
    audit();
    assertThat(read(visitor(Role.OPERATOR), "/overview").path("changed_verdicts").asLong())
        .isEqualTo(changed);
    assertThat(all(visitor(Role.REVIEWER), "/reviews?state=open&kind=verdict"))
        .filteredOn(each -> each.path("subject_kind").asText().equals("group"))
        .isEmpty();
  }

  @Test
  void upheldAppealOfAnAccount_takesItsVerdictBack() throws Exception {
    auditedWorld();
    Visitor member = organisations.visitor(organisation, new String[0], "x1", Role.AUDIENCE);
    assertThat(accountVerdict()).startsWith("invalid");
    List<VerdictRow> likes = rows(row -> row.video().equals("v3"));

    overturn(appealed(member, "account", "x1"));

    assertThat(accountVerdict()).isEqualTo("valid");
    assertScore(
        read(visitor(Role.OPERATOR), "/works/v3/audit"),
        score(likes, row -> row.isFlagged() && row.account().equals("x1")));
    assertThat(read(visitor(Role.OPERATOR), "/works/v3/audit").path("changed_verdicts").asInt())
        .isEqualTo(1);
  }

  private String accountVerdict() {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select verdict from standing_account where audit_id = latest_audit() and account_id = 'x1'")
                .mapTo(String.class)
                .one());
  }
}
