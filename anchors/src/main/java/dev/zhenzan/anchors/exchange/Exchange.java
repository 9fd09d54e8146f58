package dev.zhenzan.anchors.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One party's address, and how long and how much it may answer. Immutable and safe for use by many
 * threads.
 *
 * @param address http or https; its path and query may hold a secret and are never shown
 * @param contentType of what is sent
 * @param answerType of what has to come back
 * @param maxAnswer most bytes of an answer
 * @param timeout from the first byte sent to the last received
 */
public record Exchange(
    URI address, String contentType, String answerType, int maxAnswer, Duration timeout) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Refuses an address that is not one of a web server. */
  public Exchange {
    if (address.getHost() == null
        || !SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("address is not http://HOST... or https://HOST...");
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("address holds a password: take it out");
    }
  }

  /**
   * Sends a question and waits for the answer.
   *
   * @throws OutsidePartyException if there is none, or it is too long, too late or of another type
   */
  public byte[] ask(byte[] question) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", contentType)
            .header("Accept", answerType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
      return body(answer(client, request));
    }
  }

  private HttpResponse<byte[]> answer(HttpClient client, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxAnswer));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(
          "was not reached, broke off, or answered more than %,d bytes; try again later"
              .formatted(maxAnswer),
          e);
    } catch (TimeoutException e) {
      throw failure("did not answer within " + timeout.toSeconds() + " s; try again later", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was not waited for: interrupted", e);
    } finally {
      answer.cancel(true);
      client.shutdownNow();
    }
  }

  private byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw failure("answers with HTTP status " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(answerType)) {
      throw failure("answers with another content type than " + answerType);
    }
    return response.body();
  }

  private OutsidePartyException failure(String what) {
    return new OutsidePartyException(party() + " " + what);
  }

  private OutsidePartyException failure(String what, Exception cause) {
    return new OutsidePartyException("%s %s (%s)".formatted(party(), what, reason(cause)), cause);
  }

  private static String reason(Throwable cause) {
    return cause instanceof ExecutionException && cause.getCause() instanceof IOException e
        ? e.getClass().getSimpleName()
        : cause.getClass().getSimpleName();
  }

  /** Scheme, host and port: what may be shown. */
  public String party() {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  @Override
  public String toString() {
    return party();
  }
}
