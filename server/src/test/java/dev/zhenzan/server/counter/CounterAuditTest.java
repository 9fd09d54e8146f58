package dev.zhenzan.server.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.job.JobFolder;
import dev.zhenzan.server.job.JobSettings;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.kuaishou.Dump;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class CounterAuditTest {
  private static final String NAME = "苹果哥的果园";

  @Inject Database database;
  @Inject Organisations organisations;
  @Inject DailyCounterAudits daily;
  @Inject JobSettings settings;

  private final String openId = "openid-" + UUID.randomUUID();
  private final String stepped = "s" + UUID.randomUUID();
  private final String natural = "n" + UUID.randomUUID();
  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations);
    key = fixture.connect(openId, NAME);
    for (String work : List.of(stepped, natural)) {
      fixture.platform.publish(openId, work, Fixture.NOW, 0, 0, 0);
    }
    fixture.readings.readNext();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Snapshots from one to another, a quarter of an hour apart; one work has 900 likes at once. */
  private void count(int from, int to) {
    database.run(
        key.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into kuaishou_counter
                      (connection_id, video_id, counted_at, views, likes, comments)
                    select :id, video_id, cast(:now as timestamptz) + i * interval '15 minutes', 120 * i,
                      6 * i + case when video_id = :stepped and i > 50 then 900 else 0 end, i / 2
                    from kuaishou_work, generate_series(:from, :to) i where connection_id = :id""")
                .bind("id", key.id())
                .bind("now", Fixture.NOW)
                .bind("stepped", stepped)
                .bind("from", from)
                .bind("to", to)
                .execute());
  }

  private List<JsonNode> jobs() {
    JsonNode items = get(fixture.person, "/api/v1/jobs").path("items");
    return Stream.of(items).flatMap(each -> each.findParents("kind").stream()).toList();
  }

  private JsonNode audited() {
    daily.look();
    String id = jobs().getFirst().path("id").asText();
    JsonNode job = new JobsOverHttp(fixture.person).over(id);
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    return job;
  }

  private static JsonNode get(Visitor visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JobsOverHttp.json(answer.body());
  }

  @Test
  void fewSnapshots_areNotAuditedYet() {
    count(1, DailyCounterAudits.ENOUGH - 2);
    daily.look();
    assertThat(jobs()).isEmpty();
  }

  @Test
  void enoughSnapshots_areAuditedOnceADayAndOnlyIfThereAreNewOnes() {
    count(1, 100);
    audited();
    daily.look();
    assertThat(jobs()).hasSize(1);

    orderedAt(100);
    daily.look();
    assertThat(jobs()).as("nothing is new").hasSize(1);

    count(101, 102);
    daily.look();
    assertThat(jobs()).hasSize(2);
    new JobsOverHttp(fixture.person).over(jobs().getFirst().path("id").asText());
  }

  /** Jobs were ordered, more than a day ago, as one of the snapshots was taken. */
  private void orderedAt(int snapshot) {
    database.run(
        key.organisation(),
        handle ->
            handle.execute(
                "update job set created_at = cast(? as timestamptz) + ? * interval '15 minutes'",
                Fixture.NOW,
                snapshot));
  }

  @Test
  void snapshotsThatStandBehindTheOrganisationsOwn_areNotNewForEver() {
    count(1, 100);
    send(stepped);
    send(natural);
    audited();
    orderedAt(100);
    daily.look();
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void audit_isShownAtWorksAndAtTheCreatorWithWhatItRestsOn() {
    count(1, 100);
    JsonNode job = audited();
    assertThat(job.path("result").path("works").asInt()).isEqualTo(2);
    assertThat(job.path("result").path("platform_works").asInt()).isEqualTo(2);

    JsonNode work = get(fixture.person, "/api/v1/works/" + stepped + "/counters");
    assertThat(work.path("source").asText()).isEqualTo("kuaishou");
    assertThat(work.path("likes").asInt()).isEqualTo(1500);
    assertThat(work.path("snapshots").asInt()).isEqualTo(101);
    JsonNode audit = work.path("audit");
    assertThat(audit.path("grade").asText()).isEqualTo("C");
    assertThat(audit.path("basis").asText()).isEqualTo("growth");
    assertThat(audit.path("snapshots").asInt()).isEqualTo(101);
    assertThat(audit.path("counted_from").asText()).isEqualTo("2026-03-01T04:00:00Z");
    assertThat(audit.path("counted_to").asText()).isEqualTo("2026-03-02T05:00:00Z");
    assertThat(audit.path("probability").path("low").asDouble())
        .isLessThan(audit.path("probability").path("value").asDouble());
    JsonNode found = audit.path("findings").path(0);
    assertThat(found.path("likes").path("value").asInt()).isBetween(700, 1100);
    assertThat(found.path("from").asText()).startsWith("2026-03-01T");

    JsonNode creator = get(fixture.person, "/api/v1/creators/c17/counters");
    assertThat(creator.path("works").asInt() + creator.path("too_little").asInt()).isEqualTo(2);
    assertThat(creator.path("suspect").asInt() + creator.path("invalid").asInt()).isEqualTo(1);
    assertThat(creator.path("affected").path("high").asDouble()).isBetween(0.5, 2.0);
    assertThat(creator.path("snapshots").asInt()).isEqualTo(202);
  }

  @Test
  void worksOfAConnection_standAmongTheOthersWithoutVerdicts() {
    UUID organisation = key.organisation();
    Visitor owner = organisations.visitor(organisation, new String[] {"c17"}, null, Role.CREATOR);
    Visitor other = organisations.visitor(organisation, new String[] {"c18"}, null, Role.CREATOR);

    JsonNode listed = get(owner, "/api/v1/works").path("items");
    assertThat(listed.findValuesAsText("video_id")).containsExactlyInAnyOrder(stepped, natural);
    assertThat(listed.path(0).path("authenticity").isNull()).isTrue();
    assertThat(get(owner, "/api/v1/works/" + natural).path("caption").asText())
        .isEqualTo("caption of " + natural);
    JsonNode before = get(owner, "/api/v1/works/" + natural + "/counters");
    assertThat(before.path("snapshots").asInt()).isEqualTo(1);
    assertThat(before.path("audit").isNull()).isTrue();
    JsonNode creator = get(owner, "/api/v1/creators/c17");
    assertThat(creator.path("name").asText()).isEqualTo(NAME);
    assertThat(creator.path("works").asInt()).isEqualTo(2);
    JsonNode overview = get(owner, "/api/v1/overview");
    assertThat(overview.path("works").asInt()).isEqualTo(2);
    assertThat(overview.path("accounts").isNull()).as("not counted by creator").isTrue();
    assertThat(get(owner, "/api/v1/creators/c17/counters").path("audited_at").isNull()).isTrue();

    assertThat(get(other, "/api/v1/works").path("items")).isEmpty();
    for (String path : List.of("works/" + natural, "works/" + natural + "/counters")) {
      assertThat(other.get("/api/v1/" + path).statusCode()).isEqualTo(404);
    }
    assertThat(other.get("/api/v1/creators/c17/counters").statusCode()).isEqualTo(404);
  }

  @Test
  void countersThatTheOrganisationSent_standBeforeThePlatforms() {
    count(1, 20);
    send(natural);

    JsonNode own = get(fixture.person, "/api/v1/works/" + natural + "/counters");
    assertThat(own.path("source").asText()).isEqualTo("own");
    assertThat(own.path("snapshots").asInt()).isEqualTo(1);
    assertThat(own.path("views").isNull()).isTrue();
    assertThat(
            get(fixture.person, "/api/v1/works/" + stepped + "/counters").path("source").asText())
        .isEqualTo("kuaishou");
  }

  /** One snapshot of the organisation's own. */
  private void send(String work) {
    String sent =
        """
        {"video_id": "%s", "time": "2026-03-01T05:00:00Z", "likes": 7}
        """
            .formatted(work);
    var answer =
        fixture.person.send(
            fixture
                .person
                .request("/api/v1/counters")
                .header("Content-Type", "application/x-ndjson")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(sent)));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  @Test
  void unAuthorize_erasesWhatWasMadeOfTheCounters() throws Exception {
    count(1, 100);
    JsonNode job = audited();
    assertThat(Dump.of(database)).contains(stepped, natural, NAME);

    byte[] notice =
        """
        {"app_id":"%s","event":"UN_AUTHORIZE","timestamp":%d,"message_id":"m-%s",
         "data":{"open_id":"%s","scope":[],"is_new":false}}
        """
            .formatted(OpenPlatform.APP_ID, Fixture.NOW.toEpochMilli(), UUID.randomUUID(), openId)
            .getBytes(UTF_8);
    fixture.notices.handle(notice, sign(notice));

    assertThat(Dump.of(database)).doesNotContain(stepped, natural, NAME, openId);
    assertThat(fixture.person.get("/api/v1/works/" + stepped + "/counters").statusCode())
        .isEqualTo(404);
    assertThat(job.path("result").path("files")).isEmpty();
    try (Stream<Path> files =
        Files.walk(JobFolder.of(settings, UUID.fromString(job.path("id").asText())).root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(stepped, natural);
      }
    }
  }

  /** As the platform signs: MD5 of the body and the app's secret after it. */
  private static String sign(byte[] body) throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(body);
    return HexFormat.of().formatHex(md5.digest(OpenPlatform.APP_SECRET.getBytes(UTF_8)));
  }

  @Test
  void connectionThatEndsWhileItsCountersAreAudited_leavesNothing(@TempDir Path root)
      throws IOException {
    count(1, 20);
    Path before = root.resolve("before");
    Path during = root.resolve("during");
    CounterScores first = exported(before);
    CounterScores second = exported(during);

    assertThat(end(first)).isEqualTo(new CounterScores.Stored(1, 1));
    assertThat(before).isEmptyDirectory();
    fixture.connections.erase(key);
    assertThat(end(second)).isEqualTo(new CounterScores.Stored(0, 0));
    assertThat(during).isEmptyDirectory();
  }

  @Test
  void captionOfAPlatform_isInNoFileWhereTheCountersAreTheOrganisationsOwn(@TempDir Path root)
      throws IOException {
    send(stepped);
    send(natural);
    CounterScores scores = exported(root);
    assertThat(root.resolve("input/sources.csv")).content(UTF_8).doesNotContain(natural);
    assertThat(root.resolve("input/videos.csv")).content(UTF_8).contains("caption of " + natural);

    fixture.connections.erase(key);
    assertThat(end(scores)).isEqualTo(new CounterScores.Stored(1, 0));
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void filesOfTheOrganisationsOwnCounters_stay(@TempDir Path root) throws IOException {
    send(natural);
    fixture.connections.erase(key);
    assertThat(end(exported(root))).isEqualTo(new CounterScores.Stored(1, 0));
    assertThat(root.resolve("result/counter_verdicts.csv")).content(UTF_8).contains(natural);
    assertThat(root.resolve("input")).doesNotExist();
  }

  /** As a job stands whose command is over. */
  private CounterScores exported(Path root) throws IOException {
    LogFiles log = new LogFiles(Files.createDirectories(root.resolve("input")));
    log.writeCounters(database, key.organisation());
    Path result = Files.createDirectories(root.resolve("result"));
    Files.writeString(
        result.resolve("counter_verdicts.csv"),
        """
        video_id,creator_id,likes,probability,probability_low,probability_high,verdict,reasons,grade,basis
        %s,c17,120,0.2,0.1,0.4,valid,,C,growth
        """
            .formatted(natural));
    Files.writeString(
        result.resolve("counter_findings.csv"),
        "video_id,reason,from,to,likes,likes_low,likes_high,strength,words\n");
    return new CounterScores(log, new JobFolder(root));
  }

  private CounterScores.Stored end(CounterScores scores) {
    return database.in(key.organisation(), handle -> scores.end(handle, UUID.randomUUID()));
  }

  @Test
  void nobodyIsAudited_whoseOrganisationIsAnother() {
    count(1, 100);
    audited();
    Visitor stranger = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    for (String path : List.of("works/" + stepped + "/counters", "creators/c17/counters")) {
      assertThat(stranger.get("/api/v1/" + path).statusCode()).isEqualTo(404);
    }
    assertThat(get(stranger, "/api/v1/works").path("items")).isEmpty();
  }
}
