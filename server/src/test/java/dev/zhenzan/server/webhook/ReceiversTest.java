package dev.zhenzan.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.zhenzan.server.webhook.Destination.Target;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiversTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final Queue<String> received = new LinkedBlockingQueue<>();

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Optional<Integer> post(Target target, Duration patience) {
    try (Receivers receivers = new Receivers(VERTX, patience)) {
      return receivers.post(target, Map.of("webhook-id", "d1"), "{\"data\": 1}");
    }
  }

  @Test
  void call_goesToTheAddressThatWasLookedAt() throws Exception {
    HttpServer server = serving(HttpServer.create(new InetSocketAddress(HERE, 0), 0));
    int port = server.getAddress().getPort();
    Destination destination = new Destination(true, host -> new InetAddress[] {HERE});

    Optional<Integer> status =
        post(
            destination.target("http://hooks.invalid:%d/hook?a=b".formatted(port)).orElseThrow(),
            PATIENCE);
    server.stop(0);

    assertThat(status).hasValue(302);
    assertThat(received)
        .as("once, as a redirect is not followed")
        .containsExactly("/hook?a=b hooks.invalid:" + port + " d1 {\"data\": 1}");
  }

  @Test
  void name_thatMeansAnotherAddressTheNextTime_isAskedForOnce() throws Exception {
    InetAddress outside = InetAddress.getByName("93.184.216.34");
    ArrayDeque<InetAddress> answers = new ArrayDeque<>(List.of(outside, HERE));
    Destination destination =
        new Destination(false, host -> new InetAddress[] {answers.removeFirst()});

    assertThat(destination.target("https://hooks.invalid/hook").map(Target::address))
        .hasValue(outside);
    assertThat(destination.target("https://hooks.invalid/hook")).isEmpty();
  }

  @Test
  void certificateThatNobodyVouchesFor_isRefused() throws Exception {
    HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    serving(server);

    Optional<Integer> status =
        post(
            new Target(
                URI.create("https://localhost:%d/hook".formatted(server.getAddress().getPort())),
                HERE),
            PATIENCE);
    server.stop(0);

    assertThat(status).isEmpty();
    assertThat(received).isEmpty();
  }

  @Test
  void answerThatDoesNotCome_isNotWaitedFor() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
      Thread.ofVirtual().start(() -> drip(silent));

      assertThat(
              post(
                  new Target(
                      URI.create("http://localhost:%d/hook".formatted(silent.getLocalPort())),
                      HERE),
                  Duration.ofMillis(300)))
          .isEmpty();
    }
  }

  private static void drip(ServerSocket silent) {
    try (Socket socket = silent.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\nx: ".getBytes(UTF_8));
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (java.io.IOException gone) {
      // The caller has hung up.
    }
  }

  private <T extends HttpServer> T serving(T server) {
    server.createContext(
        "/hook",
        exchange -> {
          received.add(
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Host"),
                      exchange.getRequestHeaders().getFirst("webhook-id"),
                      new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.getResponseHeaders().add("Location", "/hook?again");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private SSLContext selfSigned() throws Exception {
    Path store = folder.resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                "storepass")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "storepass".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "storepass".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
