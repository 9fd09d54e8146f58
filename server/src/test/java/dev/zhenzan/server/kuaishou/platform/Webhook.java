package dev.zhenzan.server.kuaishou.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The platform's side of notices: sends one, and again up to three times until it is answered.
 *
 * @param to where notices go
 * @param secret that signs them
 * @param between two tries; 5 s at the platform
 */
public record Webhook(URI to, String secret, Duration between) {
  private static final int TRIES = 4;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** How a delivery went. */
  public record Delivery(boolean answered, int tries, int status) {}

  /** A notice as the platform writes it. */
  public static String notice(String event, String openId, String messageId, Instant at) {
    return """
    {"app_id":"%s","event":"%s","timestamp":%d,"message_id":"%s",
     "data":{"open_id":"%s","scope":["user_info","user_video_info"]}}"""
        .formatted(OpenPlatform.APP_ID, event, at.toEpochMilli(), messageId, openId);
  }

  /** Sends a body until it is answered with its message_id. */
  public Delivery deliver(String body, String messageId) {
    int status = 0;
    for (int tried = 1; tried <= TRIES; tried++) {
      HttpResponse<String> answer = send(body);
      status = answer.statusCode();
      if (status == 200 && acknowledges(answer.body(), messageId)) {
        return new Delivery(true, tried, status);
      }
      rest();
    }
    return new Delivery(false, TRIES, status);
  }

  private static boolean acknowledges(String answer, String messageId) {
    try {
      JsonNode node = JsonMapper.builder().build().readTree(answer);
      return node.path("result").asInt() == 1 && node.path("message_id").asText().equals(messageId);
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a body once. */
  public HttpResponse<String> send(String body) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(to)
              .header("Content-Type", "application/json")
              .header("kwaisign", sign(body))
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sign(String body) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest((body + secret).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rest() {
    try {
      Pause.SLEEP.of(between);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
