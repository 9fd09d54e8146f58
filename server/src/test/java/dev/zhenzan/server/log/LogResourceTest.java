package dev.zhenzan.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.SignedNote;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class LogResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Database database;
  @Inject Organisations organisations;
  @Inject Outbox outbox;
  @Inject Appender appender;
  @Inject ServiceLog log;
  @Inject Forgetting forgetting;
  @Inject LedgerMatchesDatabase matching;
  @Inject LedgerWatch watch;

  private long published(UUID organisation, String act, String account) {
    Act done =
        new Act(
            act,
            Subjects.person(Identifiers.next()),
            Optional.of(Subjects.account(organisation, account)));
    long sequence = database.in(organisation, handle -> outbox.act(handle, done));
    return appender.await(sequence, Duration.ofSeconds(20)).orElseThrow();
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = Visitor.nobody().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static Hash hash(JsonNode text) {
    return Hash.of(Base64.getDecoder().decode(text.asText()));
  }

  private static List<Hash> hashes(JsonNode texts) {
    List<Hash> hashes = new ArrayList<>();
    texts.forEach(text -> hashes.add(hash(text)));
    return hashes;
  }

  @Test
  void entry_isProvenUnderTheSignedCheckpoint() throws Exception {
    UUID organisation = organisations.organisation();
    long first = published(organisation, "test.first", "a-1");
    long index = published(organisation, "test.second", "a-1");

    JsonNode proof = json("/api/v1/log/proofs/" + index);
    Checkpoint head = log.policy().verify(SignedNote.parse(proof.get("checkpoint").asText()));
    byte[] entry = Base64.getDecoder().decode(proof.get("entry").asText());
    new InclusionProof(index, proof.get("tree_size").asLong(), hashes(proof.get("hashes")))
        .check(Merkle.leafHash(entry), head.root());
    JsonNode grown = json("/api/v1/log/consistency?from=" + (first + 1));
    new ConsistencyProof(first + 1, grown.get("to").asLong(), hashes(grown.get("hashes")))
        .check(hash(grown.get("from_root")), hash(grown.get("to_root")));

    assertThat(head.size()).isEqualTo(proof.get("tree_size").asLong());
    assertThat(matching.all().matches()).isTrue();
  }

  @Test
  void entries_areDecodedWithoutAnythingPersonal() throws Exception {
    UUID organisation = organisations.organisation();
    ReceivedBatch batch =
        new ReceivedBatch(
            Identifiers.next(),
            "interactions",
            new BatchReceived.Tally(7, 2, 1),
            Hash.of(new byte[Hash.SIZE]));
    long sequence = database.in(organisation, handle -> outbox.batch(handle, batch));
    long index = appender.await(sequence, Duration.ofSeconds(20)).orElseThrow();
    published(organisation, "test.third", "secret-account");

    JsonNode entry = json("/api/v1/log/entries/" + index);
    JsonNode page = json("/api/v1/log/entries?type=batch_received&limit=1");

    assertThat(entry.get("type").asText()).isEqualTo("batch_received");
    assertThat(entry.get("fields").get("accepted").asLong()).isEqualTo(7);
    assertThat(entry.get("words").get("zh").asText()).contains("7 行");
    assertThat(page.get("items")).hasSize(1);
    assertThat(page.get("items").get(0).get("index").asLong()).isEqualTo(index);
    assertThat(json("/api/v1/log/entries").toString()).doesNotContain("secret-account");
  }

  @Test
  void files_areThoseOfTheLogAlone() throws Exception {
    published(organisations.organisation(), "test.fourth", "a-1");
    long size = log.reader().head().size();
    Visitor nobody = Visitor.nobody();

    HttpResponse<String> checkpoint = nobody.get("/log/checkpoint");
    long width = Math.min(size, 256);
    HttpResponse<String> tile = nobody.get("/log/tile/0/000" + (width == 256 ? "" : ".p/" + width));

    assertThat(log.policy().verify(SignedNote.parse(checkpoint.body())).size())
        .isGreaterThanOrEqualTo(size);
    assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(nobody.get("/log/sequencer/lock").statusCode()).isEqualTo(404);
    assertThat(nobody.get("/log/tile/../sequencer/lock").statusCode()).isEqualTo(404);
    assertThat(nobody.get("/log/tile/entries/00").statusCode()).isEqualTo(404);
  }

  /** The number in the outbox of the one act of an organisation. */
  private long followed(UUID organisation) {
    java.time.Instant deadline = java.time.Instant.now().plusSeconds(30);
    while (java.time.Instant.now().isBefore(deadline)) {
      Optional<Long> sequence =
          database.in(
              organisation,
              handle ->
                  handle.createQuery("select sequence from log_act").mapTo(Long.class).findOne());
      if (sequence.isPresent()) {
        return sequence.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the act was not followed");
  }

  @Test
  void actOfTheTrail_isInTheLogOnce() throws Exception {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into act (act_id, person_id, kind, subject) values (?, ?, 'test-recorded',"
                    + " 'x')",
                Identifiers.next(),
                operator.person()));
    appender.await(followed(organisation), Duration.ofSeconds(20)).orElseThrow();

    String entries = json("/api/v1/log/entries?type=operator_act&limit=200").toString();
    assertThat(entries.split("\"act\":\"test-recorded\"", -1)).hasSize(2);
    assertThat(entries).doesNotContain(operator.person().toString());
  }

  @Test
  void entries_fromBeyondTheLog_beginAtItsEnds() throws Exception {
    published(organisations.organisation(), "test.sixth", "a-1");
    long newest = log.reader().head().size() - 1;

    for (String beyond :
        List.of(
            "from=" + Long.MAX_VALUE,
            "cursor=" + cursor(Long.MAX_VALUE),
            "cursor=" + cursor(newest + 9))) {
      JsonNode page = json("/api/v1/log/entries?limit=1&" + beyond);
      assertThat(page.get("items").get(0).get("index").asLong())
          .as(beyond)
          .isGreaterThanOrEqualTo(newest);
    }
    for (String before : List.of("from=" + Long.MIN_VALUE, "cursor=" + cursor(Long.MIN_VALUE))) {
      assertThat(json("/api/v1/log/entries?" + before).get("items")).as(before).isEmpty();
    }
  }

  private static String cursor(long position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(position).getBytes(UTF_8));
  }

  @Test
  void whatIsNotThere_isAProblem() {
    Visitor nobody = Visitor.nobody();
    assertThat(nobody.get("/api/v1/log/entries/999999").statusCode()).isEqualTo(404);
    assertThat(nobody.get("/api/v1/log/proofs/0?size=999999").statusCode()).isIn(404, 422);
    assertThat(nobody.get("/api/v1/log/consistency?from=999999").statusCode()).isEqualTo(422);
    assertThat(nobody.get("/api/v1/log/entries?type=nonsense").statusCode()).isEqualTo(422);
    assertThat(nobody.get("/api/v1/log/key").body()).contains(log.key().format().substring(0, 20));
  }

  @Test
  void erasedAccount_losesItsKeyAndThoseOfItsBatches() throws Exception {
    UUID organisation = organisations.organisation();
    UUID batch = Identifiers.next();
    Subject account = Subjects.account(organisation, "gone");
    log.subjectKeys(List.of(account, Subjects.batch(batch)));
    database.run(
        organisation,
        handle -> {
          handle.execute(
              """
              insert into interaction (batch_id, "time", account_id, video_id, kind)
              values (?, now(), 'gone', 'v1', 'like')""",
              batch);
          forgetting.account(handle, organisation, "gone");
        });
    published(organisation, "test.fifth", "other");
    java.time.Instant deadline = java.time.Instant.now().plusSeconds(20);
    while (log.subjectKey(account).isPresent() && java.time.Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }

    assertThat(log.subjectKey(account)).isEmpty();
    assertThat(log.subjectKey(Subjects.batch(batch))).isEmpty();
  }

  @Test
  void health_tellsWhetherTheLogMatchesTheDatabase() throws Exception {
    published(organisations.organisation(), "test.health", "a-1");
    watch.look();

    JsonNode ready = json("/health/ready");

    assertThat(ready.path("status").asText()).isEqualTo("UP");
    JsonNode check =
        ready
            .path("checks")
            .valueStream()
            .filter(it -> it.path("name").asText().equals("Log"))
            .findFirst()
            .orElseThrow();
    assertThat(check.path("data").path("published").asBoolean()).isTrue();
    assertThat(check.path("data").path("matches_database").asBoolean()).isTrue();
    assertThat(check.path("data").path("compared").asText()).contains("different=0");
  }
}
