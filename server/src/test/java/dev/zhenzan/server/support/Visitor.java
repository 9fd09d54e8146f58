package dev.zhenzan.server.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person who calls the service by a key; nobody where the key is empty. */
public record Visitor(UUID organisation, UUID person, String key) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Somebody who is not signed in. */
  public static Visitor nobody() {
    return new Visitor(new UUID(0, 0), new UUID(0, 0), "");
  }

  /** Asks for a path such as {@code /api/v1/works}. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends JSON. */
  public HttpResponse<String> post(String path, String json) {
    return post(path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Sends bytes of a media type. */
  public HttpResponse<String> post(String path, String type, byte[] body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  /** A request of any kind, with the key of this person. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  /** Sends it. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the service answers", e);
    }
  }

  /** Where the service is. */
  public static URI base() {
    return URI.create(
        "http://localhost:"
            + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
  }
}
