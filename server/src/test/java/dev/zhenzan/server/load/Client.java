package dev.zhenzan.server.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends batches, and those that the service asks to send later, later. Thread-safe. */
final class Client {
  private static final int OK = 200;
  private static final int LATER = 429;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI target;
  private final String secret;
  private final AtomicLong later = new AtomicLong();

  Client(URI target, String secret) {
    this.target = target;
    this.secret = secret;
  }

  /** How often a batch was to be sent later. */
  long later() {
    return later.get();
  }

  /** Sends a batch until it is acknowledged. */
  void send(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Authorization", "Bearer " + secret)
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
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
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
