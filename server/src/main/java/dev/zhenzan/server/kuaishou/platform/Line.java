package dev.zhenzan.server.kuaishou.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries one question to the platform and its answer back, within the app's time limit from the
 * first byte to the last. Redirects are not followed: a token goes to the platform's address alone.
 * Safe for use by many threads.
 */
final class Line implements AutoCloseable {
  /** Twenty works with captions fit many times over. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int FINE = 200;

  private final App app;
  private final HttpClient http;

  Line(App app) {
    this.app = app;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(app.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Reads. */
  Answer get(String path, Map<String, String> parameters) {
    return ask(path, HttpRequest.newBuilder(app.at(path + "?" + form(parameters))).GET());
  }

  /** Sends a form: secrets stay out of the address, and so out of everybody's access logs. */
  Answer post(String path, Map<String, String> parameters) {
    return ask(
        path,
        HttpRequest.newBuilder(app.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters))));
  }

  /** Names and values as a query or a form has them. */
  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private Answer ask(String path, HttpRequest.Builder question) {
    HttpResponse<byte[]> answer = await(path, question.build());
    if (answer.statusCode() != FINE) {
      throw answer.statusCode() >= 500
          ? PlatformException.unreachable(path, "HTTP status " + answer.statusCode())
          : PlatformException.unreadable(path, "HTTP status " + answer.statusCode());
    }
    return Answer.parse(path, answer.body());
  }

  private HttpResponse<byte[]> await(String path, HttpRequest question) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(app.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw PlatformException.unreachable(path, "not within " + app.timeout());
    } catch (ExecutionException e) {
      // Its message may hold the address, and the address a token: the type is enough.
      throw PlatformException.unreachable(path, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PlatformException.unreachable(path, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getClass().getSimpleName();
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
