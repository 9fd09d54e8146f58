package dev.zhenzan.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class JobResourceTest {
  @Inject Organisations organisations;
  @Inject PlantedWorld world;
  @Inject Database database;
  @Inject JobSettings settings;

  @Test
  void events_tellChangesInTheirOrder_andEndWithTheJob() {
    Visitor operator = operatorOfAWorld();
    JobsOverHttp jobs = new JobsOverHttp(operator);
    String id = jobs.order("audit", "{}");

    String events = operator.get("/api/v1/jobs/" + id + "/events").body();

    List<Long> ids = numbers(events);
    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
    assertThat(events).contains("event:job").endsWith("\n\n");
    List<JsonNode> told = told(events);
    assertThat(told.getLast().path("state").asText()).isEqualTo("done");
    assertThat(told).extracting(job -> job.path("progress").asDouble()).isSorted();
    HttpResponse<String> rest =
        operator.send(
            operator
                .request("/api/v1/jobs/" + id + "/events")
                .header("Last-Event-ID", ids.get(ids.size() - 2).toString())
                .GET());
    assertThat(numbers(rest.body())).containsExactly(ids.getLast());
  }

  @Test
  void cancellation_ofARunningJob_killsItsProcessAndRemovesItsFolder() throws IOException {
    Visitor operator = operatorOfAWorld();
    JobsOverHttp jobs = new JobsOverHttp(operator);
    String id = jobs.order("audit", "{}");
    jobs.await(id, job -> process(operator, id) > 0);
    ProcessHandle process = ProcessHandle.of(process(operator, id)).orElseThrow();
    List<String> variables = variables(process);

    HttpResponse<String> answer = operator.post("/api/v1/jobs/" + id + "/cancellation", "");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(jobs.over(id).path("state").asText()).isEqualTo("cancelled");
    assertThat(process.isAlive()).isFalse();
    assertThat(variables).isSubsetOf(Child.ENVIRONMENT);
    assertThat(folder(id)).doesNotExist();
  }

  @Test
  void job_whoseProcessIsKilled_failsWithAClearProblem_andCanBeOrderedAgain() {
    Visitor operator = operatorOfAWorld();
    JobsOverHttp jobs = new JobsOverHttp(operator);
    String id = jobs.order("audit", "{}");
    jobs.await(id, job -> process(operator, id) > 0);

    ProcessHandle.of(process(operator, id)).orElseThrow().destroyForcibly();

    JsonNode job = jobs.over(id);
    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(job.path("problem").path("detail").asText()).contains("killed", "start it again");
    assertThat(folder(id)).doesNotExist();
    assertThat(jobs.done("audit", "{}").path("state").asText()).isEqualTo("done");
  }

  @Test
  void files_areThoseOfTheResult_underAPolicy_andNoOthers() {
    Visitor operator = operatorOfAWorld();
    JsonNode job = new JobsOverHttp(operator).done("audit", "{\"language\": \"en\"}");
    String files = "/api/v1/jobs/" + job.path("id").asText() + "/files/";

    HttpResponse<String> report = operator.get(files + "report.html");

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox", "default-src 'none'");
    assertThat(job.path("result").path("files").findValuesAsText("name"))
        .contains(
            "report.html",
            "report.zh.html",
            "summary.json",
            "interaction_verdicts.csv",
            "groups.json");
    for (String other :
        List.of("..%2Foutput.txt", "..%2F..%2Frunner", "%2Fetc%2Fpasswd", ".", "none.csv")) {
      assertThat(operator.get(files + other).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void jobs_ofOthers_areNotSeen() {
    Visitor operator = operatorOfAWorld();
    JobsOverHttp jobs = new JobsOverHttp(operator);
    String id = jobs.order("counter_audit", "{}");
    Visitor stranger = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    Visitor creator =
        organisations.visitor(operator.organisation(), new String[] {"c1"}, null, Role.CREATOR);

    for (Visitor other : List.of(stranger, creator)) {
      for (String path : List.of("", "/events", "/files/report.html")) {
        assertThat(other.get("/api/v1/jobs/" + id + path).statusCode()).isEqualTo(404);
      }
      assertThat(other.post("/api/v1/jobs/" + id + "/cancellation", "").statusCode())
          .isEqualTo(404);
      assertThat(other.get("/api/v1/jobs").body()).isEqualTo("{\"items\":[],\"next\":null}");
    }
    assertThat(jobs.over(id).path("problem").path("detail").asText()).contains("counters");
  }

  @Test
  void order_thatIsNotAllowedOrWrong_isRefused() {
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    Visitor creator =
        organisations.visitor(operator.organisation(), new String[] {"c1"}, null, Role.CREATOR);

    assertThat(order(creator, "audit", "{}")).isEqualTo(403);
    assertThat(order(creator, "diagnose", "{\"creator_id\": \"c2\"}")).isEqualTo(404);
    assertThat(order(operator, "nothing", "{}")).isEqualTo(422);
    assertThat(order(operator, "audit", "{\"out\": \"/tmp\"}")).isEqualTo(422);
    assertThat(order(operator, "quote", "{\"creator_ids\": [\"--help\"]}")).isEqualTo(422);
  }

  private static int order(Visitor visitor, String kind, String parameters) {
    return visitor
        .post("/api/v1/jobs", "{\"kind\": \"%s\", \"parameters\": %s}".formatted(kind, parameters))
        .statusCode();
  }

  private Visitor operatorOfAWorld() {
    UUID organisation = organisations.organisation();
    world.fill(organisation, 11);
    return organisations.visitor(organisation, Role.OPERATOR);
  }

  private java.nio.file.Path folder(String id) {
    assertThat(Files.isDirectory(settings.folder())).isTrue();
    return settings.folder().resolve(id);
  }

  private long process(Visitor visitor, String id) {
    return database.in(
        visitor.organisation(),
        handle ->
            handle
                .createQuery("select coalesce(process_id, 0) from job where job_id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(Long.class)
                .one());
  }

  /** Names of what a process was given, where the machine tells them. */
  private static List<String> variables(ProcessHandle process) throws IOException {
    Path told = Path.of("/proc", Long.toString(process.pid()), "environ");
    return Files.isReadable(told)
        ? Arrays.stream(Files.readString(told).split("\0"))
            .filter(each -> !each.isEmpty())
            .map(each -> each.substring(0, each.indexOf('=')))
            .toList()
        : List.of();
  }

  @Test
  void jobAboutACreator_isNotReadByWhoLostTheId() {
    UUID organisation = organisations.organisation();
    Visitor creator = organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR);
    UUID id = Identifiers.next();
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into job (job_id, person_id, kind, creator_ids, state)
                values (?, ?, 'diagnose', '{c1}', 'failed')""",
                id,
                creator.person()));
    String job = "/api/v1/jobs/" + id;
    assertThat(creator.get(job).statusCode()).isEqualTo(200);
    assertThat(creator.get("/api/v1/jobs").body()).contains(id.toString());

    database.run(
        organisation,
        handle ->
            handle.execute(
                "update person set creator_ids = '{}' where person_id = ?", creator.person()));

    assertThat(creator.get(job).statusCode()).isEqualTo(404);
    assertThat(creator.get("/api/v1/jobs").body()).doesNotContain(id.toString());
  }

  private static List<Long> numbers(String events) {
    return Arrays.stream(events.split("\n"))
        .filter(line -> line.startsWith("id:"))
        .map(line -> Long.parseLong(line.substring(3).strip()))
        .toList();
  }

  private static List<JsonNode> told(String events) {
    return Arrays.stream(events.split("\n"))
        .filter(line -> line.startsWith("data:"))
        .map(line -> JobsOverHttp.json(line.substring(5)))
        .toList();
  }
}
