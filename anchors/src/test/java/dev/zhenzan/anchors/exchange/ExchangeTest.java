package dev.zhenzan.anchors.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final int LIMIT = 1000;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.close();
  }

  private Exchange with(HttpHandler answers) {
    server.createContext("/", answers);
    URI address =
        URI.create(
            "http://127.0.0.1:%d/secret?key=secret".formatted(server.getAddress().getPort()));
    return new Exchange(address, "text/question", "text/answer", LIMIT, Duration.ofMillis(1500));
  }

  private static void answer(HttpExchange exchange, String type, int length) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(new byte[length]);
    exchange.close();
  }

  @Test
  void answer_withinTheLimitIsGiven() {
    Exchange exchange = with(asked -> answer(asked, "text/answer; charset=utf-8", LIMIT));
    assertThat(exchange.ask(new byte[] {1})).hasSize(LIMIT);
  }

  @Test
  void answer_beyondTheLimitIsRefused() {
    assertFails(
        with(asked -> answer(asked, "text/answer", LIMIT + 1)), "answered more than 1,000 bytes");
  }

  @Test
  void endlessAnswer_isRefused() {
    HttpHandler endless =
        asked -> {
          asked.getResponseHeaders().set("Content-Type", "text/answer");
          asked.sendResponseHeaders(200, 0);
          try (OutputStream body = asked.getResponseBody()) {
            while (end.getCount() > 0) {
              body.write(new byte[100]);
            }
          }
        };
    assertFails(with(endless), "answered more than 1,000 bytes");
  }

  @Test
  void answer_thatNeverEndsIsGivenUp() {
    HttpHandler silent =
        asked -> {
          asked.getResponseHeaders().set("Content-Type", "text/answer");
          asked.sendResponseHeaders(200, 10);
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          asked.close();
        };
    assertFails(with(silent), "did not answer within 1 s");
  }

  @Test
  void answer_ofAnotherTypeIsRefused() {
    assertFails(with(asked -> answer(asked, "text/html", 10)), "another content type than");
  }

  @Test
  void redirection_isNotFollowed() {
    HttpHandler redirecting =
        asked -> {
          asked.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
          asked.sendResponseHeaders(307, -1);
          asked.close();
        };
    assertFails(with(redirecting), "answers with HTTP status 307");
  }

  private static void assertFails(Exchange exchange, String reason) {
    assertThatThrownBy(() -> exchange.ask(new byte[] {1}))
        .isInstanceOf(OutsidePartyException.class)
        .hasMessageContaining(exchange.party())
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void addresses_thatAreNoWebServersAreRefused() {
    for (String address : new String[] {"file:///etc/passwd", "ftp://x/", "http:///x", "x"}) {
      assertThatThrownBy(
              () -> new Exchange(URI.create(address), "a/b", "a/b", LIMIT, Duration.ofSeconds(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("http://HOST");
    }
    URI withPassword = URI.create("http://me:secret@example.com/");
    assertThatThrownBy(() -> new Exchange(withPassword, "a/b", "a/b", LIMIT, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }
}
