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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ShowingTest {
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject ObjectMapper json;

  private static List<String> accounts(int count) {
    return IntStream.range(0, count).mapToObj("a%04d"::formatted).toList();
  }

  private static String plan(int budget, int cap, double holdout, String... videos) {
    return """
        {"name": "p", "creator_id": "c1", "video_ids": ["%s"], "budget": %d, "hours": 1,
         "cap_exposures": %d, "cap_hours": 24, "holdout": %s, "exploration": 0}"""
        .formatted(String.join("\", \"", videos), budget, cap, holdout);
  }

  private JsonNode made(Visitor visitor, String plan) throws Exception {
    HttpResponse<String> answer = visitor.post("/api/v1/exposure-plans", plan);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private List<String> due(Visitor visitor, String account) throws Exception {
    HttpResponse<String> answer = visitor.get("/api/v1/exposures?account_id=" + account);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    json.readTree(answer.body()).get("items").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  private static int show(Visitor visitor, String exposure) {
    return visitor.post("/api/v1/exposures/" + exposure + "/showing", "").statusCode();
  }

  private UUID organisationWith(int accounts, String... videos) {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", videos);
    data.consenting(organisation, accounts(accounts));
    return organisation;
  }

  private int count(UUID organisation, String query) {
    return database.in(
        organisation, handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  @Test
  void showingTwice_spendsOnce() throws Exception {
    UUID organisation = organisationWith(20, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, plan(10, 3, 0, "v1")).get("id").asText();
    String exposure =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select exposure_id::text from exposure limit 1")
                    .mapTo(String.class)
                    .one());

    assertThat(show(operator, exposure)).isEqualTo(200);
    assertThat(show(operator, exposure)).isEqualTo(200);

    JsonNode after = json.readTree(operator.get("/api/v1/exposure-plans/" + id).body());
    assertThat(after.get("spent").asInt()).isEqualTo(1);
    assertThat(after.get("state").asText()).isEqualTo("running");
  }

  @Test
  void assignment_shownIsTheBudget_andBothArmsFollowFromTheSeed() throws Exception {
    UUID organisation = organisationWith(400, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    JsonNode plan = made(operator, plan(200, 3, 0.2, "v1"));

    assertThat(count(organisation, "select count(*) from exposure where arm <> 'holdout'"))
        .isEqualTo(200);
    // 200 shown at a holdout of 0.2: 50 are expected, the standard deviation is 7.9; five of them.
    assertThat(plan.get("held_out").asInt()).isBetween(10, 90);
    long seed =
        Long.parseLong(
            json.readTree(operator.get("/api/v1/exposure-plans/" + plan.get("id").asText()).body())
                .get("seed")
                .asText());
    var assigner =
        new dev.zhenzan.exposure.plan.Assigner(
            seed, new dev.zhenzan.exposure.plan.Shares(0.2, 0.1));
    database.run(
        organisation,
        handle ->
            handle
                .createQuery("select account_id, held_out from exposure_assignment")
                .map(
                    (row, context) -> {
                      assertThat(
                              assigner.isHeldOut(
                                  dev.zhenzan.exposure.plan.KeyedDraws.key(row.getString(1))))
                          .as("seed %d", seed)
                          .isEqualTo(row.getBoolean(2));
                      return true;
                    })
                .list());
  }

  @Test
  void heldOut_areDueNothing_andCannotBeShown() throws Exception {
    UUID organisation = organisationWith(200, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    made(operator, plan(100, 3, 0.5, "v1"));
    List<String> held =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        "select account_id || ' ' || exposure_id from exposure where arm = 'holdout' limit 5")
                    .mapTo(String.class)
                    .list());

    assertThat(held).isNotEmpty();
    for (String one : held) {
      String[] parts = one.split(" ", 2);
      assertThat(due(operator, parts[0])).isEmpty();
      assertThat(show(operator, parts[1])).isEqualTo(404);
    }
  }

  @Test
  void manyAtOnce_neverExceedTheBudget() throws Exception {
    UUID organisation = organisationWith(60, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, plan(60, 5, 0, "v1")).get("id").asText();
    // As many are assigned as the budget has: here it shrinks, so that they race for what is left.
    database.run(organisation, handle -> handle.execute("update exposure_plan set budget = 25"));
    List<String> exposures =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select exposure_id::text from exposure")
                    .mapTo(String.class)
                    .list());

    List<Integer> answers = all(exposures, exposure -> show(operator, exposure));

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(25);
    assertThat(answers).containsOnly(200, 409);
    assertThat(count(organisation, "select count(*) from exposure where shown_at is not null"))
        .isEqualTo(25);
    assertThat(
            json.readTree(operator.get("/api/v1/exposure-plans/" + id).body()).get("spent").asInt())
        .isEqualTo(25);
  }

  @Test
  void manyAtOnceForOneAccount_neverExceedTheCap_overAllPlans() throws Exception {
    String[] videos = IntStream.range(0, 12).mapToObj(i -> "v" + i).toArray(String[]::new);
    UUID organisation = organisationWith(1, videos);
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    for (String video : videos) {
      made(operator, plan(5, 3, 0, video));
    }
    List<String> exposures =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select exposure_id::text from exposure")
                    .mapTo(String.class)
                    .list());
    assertThat(exposures).hasSize(12);
    assertThat(due(operator, "a0000")).hasSize(3);

    List<Integer> answers = all(exposures, exposure -> show(operator, exposure));

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
    assertThat(answers).containsOnly(200, 429);
    assertThat(due(operator, "a0000")).isEmpty();
    assertThat(count(organisation, "select sum(spent)::int from exposure_plan")).isEqualTo(3);
  }

  private static List<Integer> all(
      List<String> exposures, java.util.function.ToIntFunction<String> act) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> calls = new ArrayList<>();
      exposures.forEach(exposure -> calls.add(() -> act.applyAsInt(exposure)));
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void whoLeft_isShownNothing() throws Exception {
    UUID organisation = organisationWith(1, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    made(operator, plan(5, 3, 0, "v1"));
    List<String> before = due(operator, "a0000");
    assertThat(before).hasSize(1);

    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into choice (choice_id, account_id, kind, channel) values (gen_random_uuid(), 'a0000', 'consent_withdrawn', 'test')"));

    assertThat(due(operator, "a0000")).isEmpty();
    assertThat(show(operator, before.getFirst())).isEqualTo(409);
  }

  @Test
  void planOfAnotherOrganisation_isNotThere() throws Exception {
    UUID organisation = organisationWith(3, "v1");
    String id =
        made(organisations.visitor(organisation, Role.OPERATOR), plan(3, 3, 0, "v1"))
            .get("id")
            .asText();
    Visitor other = organisations.visitor(organisations.organisation(), Role.OPERATOR);

    assertThat(other.get("/api/v1/exposure-plans/" + id).statusCode()).isEqualTo(404);
    assertThat(due(other, "a0000")).isEmpty();
    assertThat(other.get("/api/v1/exposure-plans").body()).contains("\"items\":[]");
  }

  @Test
  void creator_plansForOwnWorksAlone() throws Exception {
    UUID organisation = organisationWith(3, "v1");
    Visitor own = organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR);
    Visitor other = organisations.visitor(organisation, new String[] {"c2"}, null, Role.CREATOR);

    String id = made(own, plan(3, 3, 0, "v1")).get("id").asText();

    assertThat(other.post("/api/v1/exposure-plans", plan(3, 3, 0, "v1")).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/api/v1/exposure-plans/" + id).statusCode()).isEqualTo(404);
    assertThat(other.get("/api/v1/exposure-plans").body()).contains("\"items\":[]");
    assertThat(own.get("/api/v1/exposure-plans").body()).contains(id);
  }

  @Test
  void worksOfSomebodyElse_areNamed() {
    UUID organisation = organisationWith(3, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    HttpResponse<String> answer =
        operator.post("/api/v1/exposure-plans", plan(3, 3, 0, "v1", "nobodys"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("nobodys").contains("/video_ids");
  }

  @Test
  void nobodyTakingPart_isSaid() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);

    HttpResponse<String> answer = operator.post("/api/v1/exposure-plans", plan(3, 3, 0, "v1"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("who takes part");
  }

  @Test
  void endedPlan_isShownNoLonger_andStaysAsItIs() throws Exception {
    UUID organisation = organisationWith(30, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String id = made(operator, plan(20, 3, 0.2, "v1")).get("id").asText();

    HttpResponse<String> ended = operator.post("/api/v1/exposure-plans/" + id + "/ending", "");

    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(ended.body()).contains("\"ended\"").contains("ended_by_person");
    for (String account : accounts(30)) {
      assertThat(due(operator, account)).isEmpty();
    }
    String body = operator.get("/api/v1/exposure-plans/" + id).body();
    assertThat(body).contains("\"lift\":{").contains("too_early");
  }

  @Test
  void plans_ofACreatorADay_areSoMany() throws Exception {
    UUID organisation = organisationWith(20, "v1");
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    made(operator, plan(1, 3, 0, "v1"));
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into exposure_plan (plan_id, name, creator_id, video_ids, budget, viewers_wanted,
                  starts_at, hours, cap_exposures, cap_hours, holdout, exploration, seed, matched,
                  state, ending, created_by, created_at)
                select gen_random_uuid(), name, creator_id, video_ids, budget, viewers_wanted,
                  starts_at, hours, cap_exposures, cap_hours, holdout, exploration, seed, matched,
                  'ended', 'by_person', created_by, now() - interval '2 hours'
                from exposure_plan, generate_series(1, 49)
                where organisation_id = organisation()"""));

    HttpResponse<String> refused = operator.post("/api/v1/exposure-plans", plan(1, 3, 0, "v1"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("50 exposure plans of a creator");
    data.works(organisation, "c2", "v2");
    made(operator, plan(1, 3, 0, "v2").replace("\"c1\"", "\"c2\""));
  }
}
