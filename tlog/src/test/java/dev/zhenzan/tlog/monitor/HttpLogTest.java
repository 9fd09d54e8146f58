package dev.zhenzan.tlog.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.zhenzan.tlog.TestStorage;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLogTest {
  private final TestStorage log = new TestStorage();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext(
        "/log/",
        exchange -> {
          try (exchange) {
            Optional<byte[]> object = log.read(exchange.getRequestURI().getPath().substring(5));
            exchange.sendResponseHeaders(object.isPresent() ? 200 : 404, 0);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(object.orElseGet(() -> new byte[0]));
            }
          }
        });
    server.createContext(
        "/broken/",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.createContext(
        "/endless/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
              exchange.getResponseBody().write(new byte[1 << 16]);
            }
          }
        });
    server.createContext(
        "/silent/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1);
          exchange.getResponseBody().flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
    executor.shutdownNow();
    http.shutdownNow();
  }

  private HttpLog at(String path, Duration timeout) {
    URI prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new HttpLog(http, prefix, timeout);
  }

  @Test
  void logOverHttp_isFollowedAsOneInADirectory() throws Exception {
    LogMaker.grow(log, "a", 0, 700);
    for (String prefix : new String[] {"/log", "/log/"}) {
      HttpLog reader = at(prefix, Duration.ofSeconds(20));
      Observation found = new Monitor(LogMaker.policy(), reader, new TestStorage()).follow();
      assertThat(found)
          .isInstanceOfSatisfying(
              Observation.Consistent.class,
              consistent -> assertThat(consistent.entries()).isEqualTo(700));
    }
  }

  @Test
  void changedTileOverHttp_isAnAlarm() throws Exception {
    LogMaker.grow(log, "a", 0, 700);
    log.objects()
        .computeIfPresent(
            "tile/0/001",
            (path, tile) -> {
              tile[77] ^= 4;
              return tile;
            });
    HttpLog reader = at("/log", Duration.ofSeconds(20));
    assertThat(new Monitor(LogMaker.policy(), reader, new TestStorage()).follow())
        .isInstanceOf(Observation.Alarm.class);
  }

  @Test
  void missingObject_isNone() {
    assertThat(at("/log", Duration.ofSeconds(20)).read(ObjectReader.CHECKPOINT)).isEmpty();
  }

  @Test
  void brokenServer_isNoAlarmButAnErrorThatMayPass() throws Exception {
    HttpLog reader = at("/broken", Duration.ofSeconds(20));
    Monitor monitor = new Monitor(LogMaker.policy(), reader, new TestStorage());
    assertThatThrownBy(monitor::follow)
        .isInstanceOfSatisfying(
            StorageException.class, error -> assertThat(error.lasting()).isFalse());
  }

  @Test
  void endlessObject_isRefused() {
    HttpLog reader = at("/endless", Duration.ofSeconds(20));
    assertThatThrownBy(() -> reader.read("checkpoint"))
        .isInstanceOf(StorageException.class)
        .hasStackTraceContaining("more than");
  }

  @Test
  void silentServer_isGivenUp() {
    HttpLog reader = at("/silent", Duration.ofMillis(300));
    assertThatThrownBy(() -> reader.read("checkpoint")).isInstanceOf(StorageException.class);
  }
}
