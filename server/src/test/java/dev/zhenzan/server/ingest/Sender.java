package dev.zhenzan.server.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends batch after batch, each again under its key until it is acknowledged. */
final class Sender implements Runnable {
  static final int ROWS = 300;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI target;
  private final String secret;
  private final String name;
  private final Set<String> acknowledged;
  private final AtomicBoolean enough;

  /**
   * Sends to an address.
   *
   * @param name the beginning of its keys and accounts
   * @param acknowledged is given the key of each batch that was
   * @param enough ends the sending behind a batch
   */
  Sender(URI target, String secret, String name, Set<String> acknowledged, AtomicBoolean enough) {
    this.target = target;
    this.secret = secret;
    this.name = name;
    this.acknowledged = acknowledged;
    this.enough = enough;
  }

  @Override
  public void run() {
    for (int batch = 0; !enough.get(); batch++) {
      String key = "%s-%d".formatted(name, batch);
      String rows = rows(key);
      while (!isAcknowledged(key, rows)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      acknowledged.add(key);
    }
  }

  static String rows(String key) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            row ->
                "{\"account_id\":\"%s-%d\",\"video_id\":\"v\",\"time\":%d}"
                    .formatted(key, row, 1_777_600_000 + row))
        .collect(Collectors.joining("\n"));
  }

  private boolean isAcknowledged(String key, String rows) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(target)
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + secret)
                  .header("Content-Type", "application/x-ndjson")
                  .header("Idempotency-Key", key)
                  .POST(BodyPublishers.ofString(rows))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200 && !TRY_AGAIN.contains(answer.statusCode())) {
        throw new AssertionError("%s: %d %s".formatted(key, answer.statusCode(), answer.body()));
      }
      return answer.statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
