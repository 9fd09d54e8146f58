package dev.zhenzan.anchors.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves an authority over HTTP (RFC 3161, section 3.4) until it is closed. */
public final class TimestampServer implements AutoCloseable {
  /** A query is well under a hundred bytes, with extensions a few hundred. */
  private static final int MAX_QUERY = 4096;

  private final HttpServer server;
  private final ExecutorService threads;

  private TimestampServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves an authority to programs on this machine.
   *
   * @param port 0 takes any that is free
   * @throws UncheckedIOException if the port is taken
   */
  public static TimestampServer start(TimestampAuthority authority, int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(authority, exchange));
      server.start();
      return new TimestampServer(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("the authority cannot listen on port " + port, e);
    }
  }

  private static void answer(TimestampAuthority authority, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      byte[] query = exchange.getRequestBody().readNBytes(MAX_QUERY);
      if (!isQuery(exchange)) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      byte[] reply = authority.reply(query);
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  private static boolean isQuery(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("POST")
        && "application/timestamp-query"
            .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
  }

  /** Where the authority is asked. */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    return URI.create("http://%s:%d/".formatted(bound.getHostString(), bound.getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
