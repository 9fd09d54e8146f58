package dev.zhenzan.server.load;

import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks, and sends batches; those that the service asks to send later, later. Thread-safe. */
final class Client {
  private static final int FIRST_FAILED = 300;
  private static final int LATER = 429;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PackagedService service;
  private final String secret;
  private final AtomicLong later = new AtomicLong();

  Client(PackagedService service, String secret) {
    this.service = service;
    this.secret = secret;
  }

  /** How often a batch was to be sent later. */
  long later() {
    return later.get();
  }

  /** Sends a batch of interactions until it is acknowledged. */
  void send(byte[] body) {
    send("interactions", body);
  }

  /** Sends a batch of a kind of data until it is acknowledged. */
  void send(String kind, byte[] body) {
    HttpRequest request =
        to("/api/v1/" + kind)
            .header("Content-Type", "application/x-ndjson")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = answer(request);
    while (answer.statusCode() == LATER) {
      later.incrementAndGet();
      LockSupport.parkNanos(
          TimeUnit.SECONDS.toNanos(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
      answer = answer(request);
    }
    if (JobsOverHttp.json(body(answer)).path("rejected").asLong() > 0) {
      throw new IllegalStateException("rows were rejected: " + answer.body());
    }
  }

  /** What is at a path. */
  String get(String path) {
    return body(answer(to(path).build()));
  }

  /** Sends JSON to a path. */
  String post(String path, String json) {
    return body(
        answer(
            to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.at(path)).header("Authorization", "Bearer " + secret);
  }

  private static String body(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_FAILED) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("the service does not answer", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
