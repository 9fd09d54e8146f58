package dev.zhenzan.cli.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zhenzan.ledger.LedgerException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves the objects of a log from its folder: what the layout of C2SP {@code tlog-tiles} names,
 * and nothing else, whatever else lies there.
 */
final class LogServer implements AutoCloseable {
  private static final String CHECKPOINT = "/checkpoint";
  private static final Pattern TILE =
      Pattern.compile(
          "/tile/(entries|[0-9]{1,2})/(x[0-9]{3}/){0,6}[0-9]{3}(\\.p/[1-9][0-9]{0,2})?");

  private final Path log;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private LogServer(Path log, HttpServer server) {
    this.log = log;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @throws LedgerException if the address cannot be listened at
   */
  static LogServer start(Path log, InetSocketAddress address) {
    try {
      LogServer started = new LogServer(log, HttpServer.create(address, 0));
      started.server.setExecutor(started.executor);
      started.server.createContext("/", started::handle);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new LedgerException(
          "cannot listen at %s: %s; give another --port or --host"
              .formatted(ListenOptions.url(address), e.getMessage()),
          e);
    }
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else if (!path.equals(CHECKPOINT) && !TILE.matcher(path).matches()) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        serve(exchange, path);
      }
    }
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    Path file = log.resolve(path.substring(1));
    if (!Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] content = Files.readAllBytes(file);
    boolean changes = path.equals(CHECKPOINT);
    exchange
        .getResponseHeaders()
        .set("Content-Type", changes ? "text/plain; charset=utf-8" : "application/octet-stream");
    exchange
        .getResponseHeaders()
        .set("Cache-Control", changes ? "no-cache" : "public, max-age=31536000, immutable");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
