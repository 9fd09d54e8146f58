package dev.zhenzan.server.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class DataResourceTest {
  private static final String JSON_LINES = "application/x-ndjson";

  @Inject Database database;
  @Inject Organisations organisations;
  @Inject ObjectMapper json;
  @TempDir Path folder;

  private UUID organisation = new UUID(0, 0);
  private Visitor operator = Visitor.nobody();

  @BeforeEach
  void signIn() {
    organisation = organisations.organisation();
    operator = organisations.visitor(organisation, Role.OPERATOR);
  }

  @Test
  void interactions_areThereWithoutTheBadOnes() {
    JsonNode answer =
        sent(
            "/api/v1/interactions",
            JSON_LINES,
            likes(2)
                + "{\"account_id\":\"a3\",\"video_id\":\"v1\",\"time\":\"soon\"}\n"
                + likes(1));

    assertThat(answer.path("rows").asInt()).isEqualTo(4);
    assertThat(answer.path("accepted").asInt()).isEqualTo(3);
    JsonNode reject = answer.path("rejects").path(0);
    assertThat(reject.path("line").asInt()).isEqualTo(3);
    assertThat(reject.path("column").asText()).isEqualTo("time");
    assertThat(reject.path("value").asText()).isEqualTo("soon");
    assertThat(
            texts(
                """
                select account_id || ' ' || video_id || ' ' || kind || ' ' || surface || ' '
                  || extract(epoch from "time")::bigint from interaction order by 1"""))
        .containsExactly(
            "a0 v1 like feed 1777600000",
            "a0 v1 like feed 1777600000",
            "a1 v1 like feed 1777600001");
  }

  @Test
  void interactions_ofMoreThanAChunk_areAllThere() {
    JsonNode answer = sent("/api/v1/interactions", JSON_LINES, likes(25_000));

    assertThat(answer.path("accepted").asInt()).isEqualTo(25_000);
    assertThat(texts("select count(distinct account_id)::text from interaction"))
        .containsExactly("25000");
  }

  @Test
  void parquet_isRead() throws IOException, SQLException {
    Path file = folder.resolve("likes.parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (SELECT 'a' || i AS account_id, 'v' AS video_id, 1777600000 + i AS time FROM"
              + " range(5) r(i)) TO '"
              + file
              + "' (FORMAT parquet)");
    }

    HttpResponse<String> answer =
        operator.post(
            "/api/v1/interactions", "application/vnd.apache.parquet", Files.readAllBytes(file));

    assertThat(answer.body()).contains("\"accepted\":5");
  }

  @Test
  void account_sentAgain_isReplacedAsAWhole() {
    sent("/api/v1/accounts", "text/csv", "account_id,followers,region\na1,7,CN\na2,8,CN\n");

    JsonNode answer =
        sent(
            "/api/v1/accounts",
            "text/csv; charset=utf-8",
            "account_id,followers\na1,1\na3,2\na1,9\na4,x\n");

    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("duplicates").asInt()).isEqualTo(1);
    assertThat(answer.path("replaced").asInt()).isEqualTo(1);
    assertThat(answer.path("rejected").asInt()).isEqualTo(1);
    assertThat(
            texts(
                "select account_id || ' ' || followers || ' ' || coalesce(region, '-') from account"
                    + " order by 1"))
        .containsExactly("a1 9 -", "a2 8 CN", "a3 2 -");
  }

  @Test
  void accounts_namedInTwoChunks_areCountedOnce() {
    String many =
        IntStream.range(0, 15_000)
            .mapToObj(i -> "a%d,%d\n".formatted(i % 12_000, i))
            .collect(Collectors.joining());

    JsonNode answer = sent("/api/v1/accounts", "text/csv", "account_id,followers\n" + many);

    assertThat(answer.path("accepted").asInt()).isEqualTo(12_000);
    assertThat(answer.path("duplicates").asInt()).isEqualTo(3_000);
    assertThat(answer.path("replaced").asInt()).isZero();
    assertThat(texts("select followers::text from account where account_id = 'a7'"))
        .containsExactly("12007");
  }

  @Test
  void videosAndCounters_areThere() {
    sent(
        "/api/v1/videos",
        JSON_LINES,
        "{\"video_id\":\"v1\",\"creator_id\":\"c1\",\"published_at\":1777600000,"
            + "\"caption\":\"好, \\\"x\\\"\",\"tags\":[\"a\",\" b\"]}\n");
    sent("/api/v1/counters", "text/csv", "video_id,time,likes\nv1,1777600000,5\nv1,1777600000,6\n");

    assertThat(texts("select creator_id || caption || array_to_string(tags, '|') from video"))
        .containsExactly("c1好, \"x\"a|b");
    assertThat(texts("select likes::text from counter")).containsExactly("6");
  }

  @Test
  void keySentAgain_givesTheSameAnswerAndNoRows() {
    String rows = likes(3) + "nonsense\n";

    HttpResponse<String> first = sentUnder("k1", rows);
    HttpResponse<String> again = sentUnder("k1", rows);
    HttpResponse<String> other = sentUnder("k1", likes(2));

    assertThat(again.body()).isEqualTo(first.body()).contains("\"rejected\":1");
    assertThat(first.headers().firstValue(DataResource.REPLAY)).isEmpty();
    assertThat(again.headers().firstValue(DataResource.REPLAY)).hasValue("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("/problems/key-used-otherwise");
    assertThat(texts("select count(*)::text from interaction")).containsExactly("3");
  }

  @Test
  void keySentAtTheSameTime_isWrittenOnce() {
    List<HttpResponse<String>> answers =
        Stream.generate(() -> "k2")
            .limit(8)
            .parallel()
            .map(key -> sentUnder(key, likes(500)))
            .toList();

    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(texts("select count(*)::text from interaction")).containsExactly("500");
  }

  @Test
  void bodyOfWhichNothingCanBeUsed_isAProblemAndNoBatch() {
    HttpResponse<String> answer =
        operator.post("/api/v1/interactions", "text/csv", "account_id,time\na,1\n".getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("the column video_id is missing");
    assertThat(texts("select count(*)::text from batch")).containsExactly("0");
  }

  @Test
  void anotherForm_isNamedAsNotKnown() {
    HttpResponse<String> answer = operator.post("/api/v1/interactions", "{}");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/x-ndjson");
  }

  @Test
  void bodyWithoutEnd_isRefusedWithTheBound() throws Exception {
    try (Socket socket = new Socket("localhost", Visitor.base().getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(head("Transfer-Encoding: chunked", "Authorization: Bearer " + operator.key()));
      CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> beginning(socket));
      byte[] chunk = ("100000\r\n" + "\n".repeat(1 << 20) + "\r\n").getBytes(UTF_8);

      int sent = sendUntil(answer::isDone, out, chunk);

      assertThat(answer.get()).startsWith("HTTP/1.1 413").contains("250000000");
      assertThat(sent).isGreaterThan(200);
    }
  }

  @Test
  void bodySaidToBeTooLarge_isRefusedBeforeItIsSent() throws IOException {
    try (Socket socket = new Socket("localhost", Visitor.base().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head("Content-Length: 300000000"));

      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 413").contains("250000000");
    }
  }

  @Test
  void senderWithoutTheRole_isRefused() {
    Visitor auditor = organisations.visitor(organisation, Role.AUDITOR);

    assertThat(auditor.post("/api/v1/accounts", "text/csv", "account_id\na".getBytes(UTF_8)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void batches_areListedNewestFirstWithoutValues() throws IOException {
    for (int i = 0; i < 3; i++) {
      sent("/api/v1/interactions", JSON_LINES, likes(i + 1) + "{\"time\":\"secret\"}\n");
    }
    Visitor auditor = organisations.visitor(organisation, Role.AUDITOR);

    String first = auditor.get("/api/v1/batches?limit=2").body();
    JsonNode page = json.readTree(first);
    JsonNode rest =
        json.readTree(
            auditor.get("/api/v1/batches?limit=2&cursor=" + page.path("next").asText()).body());

    assertThat(page.path("items").findValuesAsText("accepted")).containsExactly("3", "2");
    assertThat(rest.path("items").findValuesAsText("accepted")).containsExactly("1");
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(first).doesNotContain("secret").contains(operator.person().toString());
    String id = page.path("items").path(0).path("batch_id").asText();
    assertThat(auditor.get("/api/v1/batches/" + id).body()).contains("\"rows\":4");
    Visitor stranger = organisations.visitor(organisations.organisation(), Role.AUDITOR);
    assertThat(stranger.get("/api/v1/batches/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void received_leavesNoFileBehind() throws IOException {
    sent("/api/v1/interactions", JSON_LINES, likes(3));

    Path spool =
        Path.of(ConfigProvider.getConfig().getValue("zhenzan.data", String.class), "received");
    try (Stream<Path> files = Files.list(spool)) {
      assertThat(files).isEmpty();
    }
  }

  private static int sendUntil(BooleanSupplier enough, OutputStream out, byte[] chunk) {
    int sent = 0;
    try {
      while (!enough.getAsBoolean() && sent < 300) {
        out.write(chunk);
        sent++;
      }
    } catch (IOException closed) {
      // That is what the service does to whoever goes on.
    }
    return sent;
  }

  private static String beginning(Socket socket) {
    try {
      byte[] answer = new byte[4_096];
      return new String(answer, 0, socket.getInputStream().read(answer), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(String... more) {
    String fields = String.join("\r\n", more);
    return String.join(
            "\r\n",
            "POST /api/v1/interactions HTTP/1.1",
            "Host: localhost",
            "Content-Type: " + JSON_LINES,
            fields,
            "",
            "")
        .getBytes(UTF_8);
  }

  private static String likes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"account_id\":\"a%d\",\"video_id\":\"v1\",\"time\":%d,\"surface\":\"feed\"}\n"
                    .formatted(i, 1_777_600_000 + i))
        .collect(Collectors.joining());
  }

  private JsonNode sent(String path, String type, String body) {
    HttpResponse<String> answer = operator.post(path, type, body.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> sentUnder(String key, String body) {
    return operator.send(
        operator
            .request("/api/v1/interactions")
            .header("Content-Type", JSON_LINES)
            .header(DataResource.KEY, key)
            .POST(BodyPublishers.ofString(body)));
  }

  private List<String> texts(String query) {
    return database.in(
        organisation, handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
