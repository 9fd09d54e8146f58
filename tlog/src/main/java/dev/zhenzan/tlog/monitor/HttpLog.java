package dev.zhenzan.tlog.monitor;

import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.tile.EntryBundle;
import dev.zhenzan.tlog.tile.Tile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a log's objects from an HTTP prefix, bounded in size and time. Safe for many threads. */
public final class HttpLog implements ObjectReader {
  /** The largest object is a bundle of the longest entries. */
  private static final int MAX_BYTES = Tile.FULL_WIDTH * (2 + EntryBundle.MAX_ENTRY);

  private final HttpClient http;
  private final String prefix;
  private final Duration timeout;

  /**
   * A log below a prefix.
   *
   * @param prefix a URL; objects' paths are appended after a slash
   * @param timeout for one object, from request to its last byte
   */
  public HttpLog(HttpClient http, URI prefix, Duration timeout) {
    this.http = http;
    this.prefix = prefix.toString().replaceFirst("/+$", "") + "/";
    this.timeout = timeout;
  }

  @Override
  public Optional<byte[]> read(String path) {
    FutureTask<Optional<byte[]>> fetch = new FutureTask<>(() -> fetch(path));
    Thread.ofVirtual().start(fetch);
    try {
      return fetch.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw StorageException.passing("read", path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StorageException.passing("read", path, e);
    } finally {
      fetch.cancel(true);
    }
  }

  private Optional<byte[]> fetch(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path)).build();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> Optional.of(bounded(body));
        case 404, 410 -> Optional.empty();
        default -> throw new IOException("the server answers " + response.statusCode());
      };
    }
  }

  private static byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException("the object has more than " + MAX_BYTES + " bytes");
    }
    return bytes;
  }
}
