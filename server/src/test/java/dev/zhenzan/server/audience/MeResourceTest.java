package dev.zhenzan.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.AuditStoring;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class MeResourceTest {
  private static final String ME = "account-of-mine-7";
  private static final String OTHER = "account-of-another-8";

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject ObjectMapper json;
  @Inject Event<AuditStoring> storing;
  @TempDir Path folder;

  /** Both accounts in every table of results, exposures and cases. */
  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    Instant now = Instant.now();
    for (String account : List.of(ME, OTHER)) {
      data.account(organisation, account, now);
      data.acts(organisation, List.of(new PlantedData.Act(account, "v2", "like", now)));
    }
    data.consenting(organisation, List.of(ME, OTHER));
    UUID audit = data.audit(organisation);
    data.group(organisation, audit, List.of(ME, OTHER), List.of("v2"));
    organisations
        .visitor(organisation, Role.OPERATOR)
        .post(
            "/api/v1/exposure-plans",
            """
            {"name": "p", "creator_id": "c1", "video_ids": ["v1"], "budget": 5, "hours": 1,
             "holdout": 0, "exploration": 0}""");
    return organisation;
  }

  private Visitor member(UUID organisation, String account) {
    return organisations.visitor(organisation, new String[0], account, Role.AUDIENCE);
  }

  private static HttpResponse<String> erase(Visitor visitor, String confirmation) {
    return visitor.send(
        visitor
            .request("/api/v1/me")
            .header("Content-Type", "application/json")
            .method(
                "DELETE",
                BodyPublishers.ofString("{\"confirmation\": \"%s\"}".formatted(confirmation))));
  }

  private static String login(Visitor visitor) {
    return "login-" + visitor.person();
  }

  private static void appeal(Visitor visitor, String account) {
    HttpResponse<String> answer =
        visitor.post(
            "/api/v1/appeals",
            """
            {"subject_kind": "account", "subject_id": "%s", "statement": "I am %s."}"""
                .formatted(account, account));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Tables with a row in which a text stands anywhere. */
  private List<String> tablesWith(UUID organisation, String text) {
    return database.in(
        organisation,
        handle -> {
          List<String> found = new ArrayList<>();
          for (HoldingTable table : HoldingTable.all(handle)) {
            int rows =
                handle
                    .createQuery(
                        "select count(*) from %s t where cast(t as text) like :text"
                            .formatted(table.name()))
                    .bind("text", "%" + text + "%")
                    .mapTo(Integer.class)
                    .one();
            if (rows > 0) {
              found.add(table.name());
            }
          }
          return found;
        });
  }

  /** Until the id is not kept any more for files that are looked through and keys that go. */
  private void awaitFiles(UUID organisation) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Collections.disjoint(
        tablesWith(organisation, ME), List.of("file_erasure", "log_forgetting"))) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void erasure_reachesFilesOfAuditsAndModels() throws Exception {
    UUID organisation = world();
    Path result = Files.createDirectories(folder.resolve("job/result"));
    Path input = Files.createDirectories(folder.resolve("job/input"));
    Path verdicts = result.resolve("interaction_verdicts.csv");
    Path log = input.resolve("interactions.csv");
    String header = "account_id,video_id,kind,time,probability,verdict,reasons,group_id\n";
    String row = ",v2,like,2026-11-01T00:00:00Z,0.1,valid,,\n";
    Files.writeString(verdicts, header + ME + row + OTHER + row);
    Files.writeString(log, "account_id,video_id\n" + ME + ",v2\n" + OTHER + ",v2\n");
    UUID audit = data.audit(organisation);
    data.folder(organisation, audit, result);
    database.run(organisation, handle -> storing.fire(new AuditStoring(handle, audit, result)));

    Visitor me = member(organisation, ME);
    erase(me, login(me));
    awaitFiles(organisation);

    assertThat(Files.readString(verdicts)).doesNotContain(ME).contains(OTHER);
    assertThat(Files.readString(log)).doesNotContain(ME).contains(OTHER);
  }

  @Test
  void exposures_areTheOwn_withTheirReason() throws Exception {
    UUID organisation = world();

    JsonNode items =
        json.readTree(member(organisation, ME).get("/api/v1/me/exposures").body()).get("items");

    assertThat(items).hasSize(1);
    assertThat(items.get(0).get("video_id").asText()).isEqualTo("v1");
    assertThat(items.get(0).get("state").asText()).isEqualTo("planned");
    assertThat(items.get(0).get("why").get("plan").asText()).isEqualTo("p");
    assertThat(items.get(0).get("why").get("personalised").asBoolean()).isFalse();
  }

  @Test
  void export_hasEveryTableThatNamesTheAccount_andNobodyElse() throws Exception {
    UUID organisation = world();
    Visitor me = member(organisation, ME);
    appeal(me, ME);

    HttpResponse<String> answer = me.get("/api/v1/me/export");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(OTHER).doesNotContain("secret_hash");
    JsonNode tables = json.readTree(answer.body()).get("tables");
    for (String table : tablesWith(organisation, ME)) {
      assertThat(tables.path(table)).as(table).isNotEmpty();
    }
    assertThat(tables.get("interaction").get(0).get("video_id").asText()).isEqualTo("v2");
    assertThat(tables.get("appeal").get(0).get("statement").asText()).contains(ME);
  }

  @Test
  void erasure_leavesNoRowWithTheAccountInAnyTable() {
    UUID organisation = world();
    Visitor me = member(organisation, ME);
    appeal(me, ME);
    assertThat(tablesWith(organisation, ME))
        .contains(
            "account",
            "appeal",
            "choice",
            "exposure",
            "exposure_assignment",
            "flagged_account",
            "flagged_interaction",
            "interaction",
            "lockstep_group",
            "person",
            "review");
    List<String> others = tablesWith(organisation, OTHER);

    HttpResponse<String> answer = erase(me, login(me));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("receipt");
    awaitFiles(organisation);
    assertThat(tablesWith(organisation, ME)).isEmpty();
    assertThat(tablesWith(organisation, me.person().toString())).isEmpty();
    assertThat(tablesWith(organisation, OTHER)).containsExactlyInAnyOrderElementsOf(others);
    assertThat(me.get("/api/v1/me/choices").statusCode()).isEqualTo(401);
    int receipts =
        database.in(
            organisation,
            handle ->
                handle.createQuery("select count(*) from erasure").mapTo(Integer.class).one());
    assertThat(receipts).isEqualTo(1);
  }

  @Test
  void erasureOfTheSameAccountIdElsewhere_touchesNothingHere() {
    UUID here = world();
    UUID elsewhere = world();
    List<String> before = tablesWith(here, ME);

    Visitor other = member(elsewhere, ME);
    erase(other, login(other));

    assertThat(tablesWith(here, ME)).containsExactlyElementsOf(before);
  }

  @Test
  void erasureWithoutTheRightConfirmation_erasesNothing() {
    UUID organisation = world();
    Visitor me = member(organisation, ME);

    HttpResponse<String> answer = erase(me, OTHER);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain(OTHER);
    assertThat(me.get("/api/v1/me/choices").statusCode()).isEqualTo(200);
  }

  @Test
  void creatorWhoIsAudienceToo_keepsTheSignIn() {
    UUID organisation = world();
    Visitor both =
        organisations.visitor(organisation, new String[] {"c1"}, ME, Role.AUDIENCE, Role.CREATOR);

    assertThat(erase(both, login(both)).statusCode()).isEqualTo(200);

    awaitFiles(organisation);
    assertThat(tablesWith(organisation, ME)).isEmpty();
    assertThat(both.get("/api/v1/exposure-plans").statusCode()).isEqualTo(200);
    assertThat(both.get("/api/v1/me/choices").statusCode()).isEqualTo(403);
  }
}
