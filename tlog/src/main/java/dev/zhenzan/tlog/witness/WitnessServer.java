package dev.zhenzan.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A witness on HTTP: {@code POST /add-checkpoint}. Bodies are bounded, and so is the number of
 * requests under way, hence the memory that clients can take. It speaks plain HTTP; encryption and
 * limits on slow clients are the business of a reverse proxy before it.
 */
public final class WitnessServer implements AutoCloseable {
  private static final String PATH = "/add-checkpoint";
  private static final int MAX_UNDER_WAY = 128;

  private final Witness witness;
  private final Consumer<RuntimeException> failures;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore underWay = new Semaphore(MAX_UNDER_WAY);

  private WitnessServer(Witness witness, Consumer<RuntimeException> failures, HttpServer server) {
    this.witness = witness;
    this.failures = failures;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param address port 0 takes a free one
   * @param failures is told when the storage cannot be read or written; the client then gets a 500
   */
  public static WitnessServer start(
      Witness witness, InetSocketAddress address, Consumer<RuntimeException> failures)
      throws IOException {
    WitnessServer started = new WitnessServer(witness, failures, HttpServer.create(address, 0));
    started.server.setExecutor(started.executor);
    started.server.createContext("/", started::handle);
    started.server.start();
    return started;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!underWay.tryAcquire()) {
        answer(exchange, WitnessAnswer.refused(503, "too many requests at once; try again"));
        return;
      }
      try {
        answer(exchange, route(exchange));
      } finally {
        underWay.release();
      }
    }
  }

  private WitnessAnswer route(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return WitnessAnswer.refused(404, "there is POST " + PATH + " only");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return WitnessAnswer.refused(405, "there is POST " + PATH + " only");
    }
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
    return body.length > AddCheckpoint.MAX_BYTES
        ? WitnessAnswer.refused(413, "a request has at most " + AddCheckpoint.MAX_BYTES + " bytes")
        : decide(body);
  }

  private WitnessAnswer decide(byte[] body) {
    try {
      return witness.addCheckpoint(body);
    } catch (RuntimeException e) {
      failures.accept(e);
      return WitnessAnswer.refused(500, "the witness cannot remember now; try again");
    }
  }

  private static void answer(HttpExchange exchange, WitnessAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /** Stops to listen, and lets go of requests under way. */
  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
