package dev.zhenzan.server.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls receivers of events. Vert.x's client is told the address behind a name, and still asks for
 * a certificate of the name. A connection serves one call and is closed at the status of the
 * answer, whatever comes behind it. Thread-safe.
 */
final class Receivers implements AutoCloseable {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Duration patience;
  private final HttpClient client;

  /** Which wait for an answer so long. */
  Receivers(Vertx vertx, Duration patience) {
    this.patience = patience;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setConnectTimeout((int) patience.toMillis())
                .setVerifyHost(true));
  }

  /** Sends a body; the status of the answer, empty where none came in time. */
  Optional<Integer> post(Destination.Target target, Map<String, String> headers, String body) {
    AtomicReference<@Nullable HttpClientRequest> under = new AtomicReference<>();
    CompletableFuture<Integer> status =
        client
            .request(options(target))
            .compose(request -> send(request, under, headers, body))
            .map(Receivers::closed)
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return Optional.of(status.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Optional.ofNullable(under.get()).ifPresent(HttpClientRequest::reset);
    }
  }

  private static Future<HttpClientResponse> send(
      HttpClientRequest request,
      AtomicReference<@Nullable HttpClientRequest> under,
      Map<String, String> headers,
      String body) {
    under.set(request);
    headers.forEach(request::putHeader);
    return request.send(Buffer.buffer(body));
  }

  private static int closed(HttpClientResponse answer) {
    answer.request().connection().close();
    return answer.statusCode();
  }

  private RequestOptions options(Destination.Target target) {
    URI url = target.url();
    boolean encrypted = "https".equals(url.getScheme());
    int usual = encrypted ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), port)))
        .setHost(url.getHost())
        .setPort(port)
        .setSsl(encrypted)
        .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery())
        .setFollowRedirects(false)
        .setTimeout(patience.toMillis());
  }

  @Override
  public void close() {
    client.close();
  }
}
