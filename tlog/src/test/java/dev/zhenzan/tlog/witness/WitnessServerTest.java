package dev.zhenzan.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.TestStorage;
import dev.zhenzan.tlog.TestStorage.Failure;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Witnesses and their client over real HTTP. */
class WitnessServerTest {
  private static final SignerKey KEY = Keys.witness("witness.example/w1");
  private static final TestLog LOG = TestLog.of("entry", 60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
    http.close();
  }

  private WitnessServer serve(Witness witness) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    WitnessServer server = WitnessServer.start(witness, free, failures::add);
    open.add(server);
    return server;
  }

  private static String url(WitnessServer server) {
    return "http://127.0.0.1:" + server.address().getPort();
  }

  private HttpResponse<String> post(WitnessServer server, byte[] body)
      throws IOException, InterruptedException {
    URI uri = URI.create(url(server) + "/add-checkpoint");
    return http.send(
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }

  private WitnessClient client() {
    return new WitnessClient(http, Duration.ofSeconds(20));
  }

  private static WitnessClient.Head head(TestLog log, long size) throws VerificationException {
    return WitnessClient.Head.of(log.checkpoint(size), log.tree());
  }

  /** A policy of witnesses with names, keys and URLs, of which {@code quorum} have to cosign. */
  private static Policy policy(int quorum, String... urls) throws VerificationException {
    StringBuilder text = new StringBuilder("log " + Keys.log(TestLog.ORIGIN).verifierKey() + "\n");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < urls.length; i++) {
      text.append("witness w%d %s %s\n".formatted(i, key(i).verifierKey(), urls[i]));
      names.append(" w").append(i);
    }
    text.append("group all-of-them %d%s\nquorum all-of-them\n".formatted(quorum, names));
    return Policy.parse(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static SignerKey key(int i) {
    return i % 2 == 0
        ? Keys.witness("witness.example/" + i)
        : Keys.postQuantum("witness.example/" + i);
  }

  @Test
  void request_isAnsweredAsTheSpecificationSays() throws Exception {
    WitnessServer server = serve(TestLog.witness(new TestStorage(), KEY));
    HttpResponse<String> cosigned = post(server, LOG.request(0, 20).toBytes());
    assertThat(cosigned.statusCode()).isEqualTo(200);
    SignedNote note = LOG.checkpoint(20).with(SignedNote.signatures(cosigned.body()));
    assertThat(note.verify(List.of(TestLog.verifier(KEY)))).hasSize(1);

    HttpResponse<String> conflict = post(server, LOG.request(10, 30).toBytes());
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(conflict.body()).isEqualTo("20\n");

    AddCheckpoint backwards = new AddCheckpoint(20, List.of(), LOG.checkpoint(10));
    assertThat(post(server, backwards.toBytes()).statusCode()).isEqualTo(400);
    AddCheckpoint unproven = new AddCheckpoint(20, List.of(), LOG.checkpoint(30));
    assertThat(post(server, unproven.toBytes()).statusCode()).isEqualTo(422);
    assertThat(post(server, new byte[0]).statusCode()).isEqualTo(400);
    assertThat(failures).isEmpty();
  }

  @Test
  void otherPathsAndMethods_areRefused() throws Exception {
    WitnessServer server = serve(TestLog.witness(new TestStorage(), KEY));
    HttpRequest get = HttpRequest.newBuilder(URI.create(url(server) + "/add-checkpoint")).build();
    assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    for (String path : List.of("/", "/add-checkpoints", "/add-checkpoint/", "/x/add-checkpoint")) {
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(url(server) + path))
              .POST(BodyPublishers.noBody())
              .build();
      assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void hugeBody_isRefusedAndTheServerGoesOn() throws Exception {
    WitnessServer server = serve(TestLog.witness(new TestStorage(), KEY));
    assertThat(post(server, new byte[AddCheckpoint.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
    assertThat(post(server, LOG.request(0, 20).toBytes()).statusCode()).isEqualTo(200);
  }

  @Test
  void tamperedBodies_areAnswered() throws Exception {
    WitnessServer server = serve(TestLog.witness(new TestStorage(), KEY));
    SplittableRandom random = new SplittableRandom(1);
    byte[] valid = LOG.request(0, 20).toBytes();
    for (int i = 0; i < 200; i++) {
      HttpResponse<String> answer = post(server, Mutations.tampered(random, valid));
      assertThat(answer.statusCode()).as("body %d", i).isIn(200, 400, 403, 404, 409, 422);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void failingStorage_is500AndAskingAgainMends() throws Exception {
    TestStorage storage = new TestStorage();
    WitnessServer server = serve(TestLog.witness(storage, KEY));
    storage.fail(Failure.AFTER_EFFECT);
    HttpResponse<String> failed = post(server, LOG.request(0, 20).toBytes());
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("— ").doesNotContain("planned");
    assertThat(failures).hasSize(1);
    assertThat(post(server, LOG.request(0, 20).toBytes()).body()).isEqualTo("20\n");
    assertThat(post(server, LOG.request(20, 20).toBytes()).statusCode()).isEqualTo(200);
  }

  /** The race of tlog-witness: from one size to two others at once. */
  @Test
  void twoSubmissionsAtOnce_oneLosesAndNothingRollsBack(@TempDir Path directory) throws Exception {
    DirectoryStorage disk = DirectoryStorage.open(directory, 1);
    open.add(disk);
    Witness witness = TestLog.witness(disk, KEY);
    WitnessServer server = serve(witness);
    ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    open.add(clients);
    for (int size = 0; size < 60; size += 2) {
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<HttpResponse<String>>> both = new ArrayList<>();
      for (byte[] body :
          List.of(LOG.request(size, size + 1).toBytes(), LOG.request(size, size + 2).toBytes())) {
        both.add(
            () -> {
              together.await();
              return post(server, body);
            });
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : clients.invokeAll(both)) {
        statuses.add(answer.get().statusCode());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      long won = witness.latest(TestLog.ORIGIN).orElseThrow().size();
      assertThat(won).isEqualTo(statuses.getFirst() == 200 ? size + 1 : size + 2);
      assertThat(post(server, LOG.request(won, size + 2).toBytes()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void client_followsAConflictToTheSizeThatIsKnown() throws Exception {
    Witness witness = TestLog.witness(new TestStorage(), key(0));
    WitnessServer server = serve(witness);
    Policy policy = policy(1, url(server));
    witness.addCheckpoint(LOG.request(0, 17).toBytes());
    NoteSignature first = client().cosign(policy.witnesses().getFirst(), head(LOG, 40));
    assertThat(LOG.checkpoint(40).with(List.of(first)).verify(List.of(TestLog.verifier(key(0)))))
        .containsExactly(first);
    WitnessClient client = client();
    for (long size : new long[] {40, 41, 60}) {
      client.cosign(policy.witnesses().getFirst(), head(LOG, size));
      assertThat(witness.latest(TestLog.ORIGIN).orElseThrow().size()).isEqualTo(size);
    }
    assertThatThrownBy(() -> client.cosign(policy.witnesses().getFirst(), head(LOG, 59)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("larger size 60");
  }

  @Test
  void client_isToldOfASplitViewAndOfALargerTree() throws Exception {
    Witness witness = TestLog.witness(new TestStorage(), key(0));
    Policy policy = policy(1, url(serve(witness)));
    witness.addCheckpoint(TestLog.of("fork", 60).request(0, 30).toBytes());
    Policy.Witness asked = policy.witnesses().getFirst();
    assertThatThrownBy(() -> client().cosign(asked, head(LOG, 30)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("another tree of size 30");
    assertThatThrownBy(() -> client().cosign(asked, head(LOG, 20)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("larger size 30");
    assertThatThrownBy(() -> client().cosign(asked, head(LOG, 40)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("422");
  }

  @Test
  void gathering_endsWithAQuorumAlthoughOthersFailOrHang() throws Exception {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      urls.add(url(serve(TestLog.witness(new TestStorage(), key(i)))));
    }
    ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(silent);
    urls.add("http://127.0.0.1:" + silent.getLocalPort());
    urls.add("http://127.0.0.1:1");
    urls.add("no-URL");
    Policy policy = policy(3, urls.toArray(new String[0]));
    Cosigned cosigned = client().gather(policy, head(LOG, 50));
    assertThat(policy.verify(cosigned.note()))
        .isEqualTo(Checkpoint.of(TestLog.ORIGIN, 50, LOG.tree().root(50)));
    assertThat(cosigned.note().signatures()).hasSize(4);
    assertThat(cosigned.failures()).containsKey("w3").doesNotContainKeys("w0", "w1", "w2");
  }

  @Test
  void witnessWithoutAUsableUrl_isAFailureOfItsOwn() throws Exception {
    Policy policy = policy(4, "no-scheme", "ftp://witness.example/", "http://[", "http://");
    Cosigned cosigned = client().gather(policy, head(LOG, 50));
    assertThat(cosigned.failures()).containsOnlyKeys("w0", "w1", "w2", "w3");
    assertThat(cosigned.failures().values()).allMatch(reason -> reason.contains("malformed"));
  }

  @Test
  void gathering_endsAtItsTimeoutWithoutAQuorum() throws Exception {
    ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(silent);
    String url = url(serve(TestLog.witness(new TestStorage(), key(0))));
    Policy policy = policy(2, url, "http://127.0.0.1:" + silent.getLocalPort());
    WitnessClient impatient = new WitnessClient(http, Duration.ofMillis(800));
    Cosigned cosigned = impatient.gather(policy, head(LOG, 50));
    assertThat(cosigned.failures()).containsOnlyKeys("w1");
    assertThat(cosigned.note().signatures()).hasSize(2);
    assertThatThrownBy(() -> policy.verify(cosigned.note()))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("quorum");
  }

  @Test
  void client_believesNoAnswerThatIsNoCosignature() throws Exception {
    for (String answer :
        List.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n\u2014 w1 AAAAAAA=\n",
            "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nContent-Length: 2\r\n\r\n-1",
            "HTTP/1.1 409 Conflict\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n20",
            "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n",
            "nonsense\r\n\r\n")) {
      Policy policy = policy(1, "http://127.0.0.1:" + answering(answer));
      Cosigned cosigned = client().gather(policy, head(LOG, 50));
      assertThat(cosigned.failures()).as(answer).containsOnlyKeys("w0");
      assertThat(cosigned.note().signatures()).hasSize(1);
    }
  }

  /** A server of one answer, whatever it is asked. */
  private int answering(String answer) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(server);
    Thread.ofVirtual()
        .start(
            () -> {
              try (Socket socket = server.accept()) {
                byte[] asked = new byte[1 << 16];
                int read = socket.getInputStream().read(asked);
                assertThat(read).isPositive();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                failures.add(new IllegalStateException(e));
              }
            });
    return server.getLocalPort();
  }
}
