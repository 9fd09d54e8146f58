package dev.zhenzan.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServiceTest
class GarbageTest {
  private static final long SEED = 20261129;

  /** Without an answer in this time a request hangs, which is a breakdown. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The address is longer than the server reads, which it says without a body. */
  private static final int ADDRESS_TOO_LONG = 414;

  private static final int TRIES = 3;
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  /** They start work for minutes where what they are sent happens to be right. */
  private static final Set<String> HEAVY = Set.of("/api/v1/demo", "/api/v1/jobs");

  private static final List<String> TEXTS =
      List.of(
          "",
          "0",
          "-1",
          "1e999",
          "null",
          "true",
          "NaN",
          "9223372036854775808",
          "%",
          "'",
          "\"",
          "\\",
          "' or '1'='1",
          "../../etc/passwd",
          "\u0000",
          "\uFFFF",
          "真赞",
          "🙂",
          "<script>",
          "a,b,,c",
          "2026-13-40T25:61:61Z",
          "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10",
          "x".repeat(3000));

  @Inject Organisations organisations;

  private final Random random = new Random(SEED);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String encoded() {
    return URLEncoder.encode(text(), UTF_8).replace("+", "%20");
  }

  private String address(Description.Described operation) {
    Matcher parameters = PARAMETER.matcher(operation.path());
    String path =
        parameters.replaceAll(
            it -> {
              String value = random.nextBoolean() ? UUID.randomUUID().toString() : encoded();
              return Matcher.quoteReplacement(value.isEmpty() ? "x" : value);
            });
    StringBuilder query = new StringBuilder("?");
    for (String name : operation.parameters("query")) {
      if (random.nextBoolean()) {
        query.append(name).append('=').append(encoded()).append('&');
      }
    }
    return path + (query.length() > 1 ? query : "");
  }

  private byte[] body(String example) {
    return switch (random.nextInt(6)) {
      case 0 -> new byte[0];
      case 1 -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        yield noise;
      }
      case 2 -> TEXTS.get(random.nextInt(TEXTS.size())).getBytes(UTF_8);
      case 3 -> "[".repeat(random.nextInt(3000)).getBytes(UTF_8);
      case 4 -> mutated(example);
      default -> replaced(example).getBytes(UTF_8);
    };
  }

  private byte[] mutated(String example) {
    byte[] bytes = example.getBytes(UTF_8);
    for (int i = 0; i < 3 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** The example with one of its values exchanged. */
  private String replaced(String example) {
    Matcher values =
        Pattern.compile(":\\s*(\"[^\"]*\"|\\[[^\\]]*]|[0-9.]+|true|false|null)").matcher(example);
    List<int[]> places = new ArrayList<>();
    while (values.find()) {
      places.add(new int[] {values.start(1), values.end(1)});
    }
    if (places.isEmpty()) {
      return example;
    }
    int[] place = places.get(random.nextInt(places.size()));
    String value =
        List.of("null", "-1", "1e999", "[]", "{}", "true", "\"\"", "\"\\u0000\"", "\"x\"", "[null]")
            .get(random.nextInt(10));
    return example.substring(0, place[0]) + value + example.substring(place[1]);
  }

  private HttpRequest request(
      Visitor visitor, Description description, Description.Described operation) {
    HttpRequest.Builder request =
        visitor.request(address(operation)).header("X-Forwarded-For", "[2001:db8:dead::1]");
    if (random.nextInt(3) == 0) {
      request.header("If-Match", List.of("*", "\"1\"", "\"x\"", "W/\"1\"").get(random.nextInt(4)));
    }
    if (random.nextInt(4) == 0) {
      request.header(
          "Idempotency-Key", List.of("k", "\"\"", "x".repeat(300)).get(random.nextInt(3)));
    }
    if (random.nextInt(4) == 0) {
      request.header(
          "Accept", List.of("text/html", "application/xml", "garbage").get(random.nextInt(3)));
    }
    if (operation.isSafe()) {
      return request.method(operation.method(), BodyPublishers.noBody()).build();
    }
    String type = random.nextInt(5) == 0 ? "application/garbage" : Description.bodyType(operation);
    byte[] body = body(description.body(operation).orElse("{}"));
    return request
        .header("Content-Type", type)
        .method(operation.method(), BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Empty where the answer is as it should be. */
  private String fault(HttpRequest request) {
    CompletableFuture<HttpResponse<InputStream>> asked =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      return fault(asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return "no answer within " + PATIENCE;
    } catch (ExecutionException | IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String fault(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      // A stream of events has no end; all else is read, so that its connection serves again.
      String text =
          type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), UTF_8);
      if (answer.statusCode() >= 500) {
        // What an installation has not set up is said so, whatever is sent.
        return text.contains("/problems/unavailable") ? "" : answer.statusCode() + " " + text;
      }
      return answer.statusCode() < 400
              || answer.statusCode() == ADDRESS_TOO_LONG
              || type.startsWith("application/problem+json")
          ? ""
          : answer.statusCode() + " as " + type;
    }
  }

  @Test
  void garbage_toEveryOperationByEveryRole_isAProblemOfTheOneWhoSentIt() {
    System.out.println("seed " + SEED);
    Description description = Description.ofService();
    UUID organisation = organisations.organisation();
    List<String> faults = new ArrayList<>();

    for (Description.Described operation : description.operations()) {
      if (HEAVY.contains(operation.path()) && !operation.isSafe()) {
        continue;
      }
      for (int role = -1; role < Role.values().length; role++) {
        // Somebody new each time, as some operations end whom they are asked by.
        Visitor visitor =
            role < 0
                ? Visitor.nobody()
                : organisations.visitor(
                    organisation, new String[] {"c1"}, "a1", Role.values()[role]);
        for (int i = 0; i < TRIES; i++) {
          HttpRequest request = request(visitor, description, operation);
          String fault = fault(request);
          if (!fault.isEmpty()) {
            faults.add("%s as %d: %s (%s)".formatted(operation, role, fault, request.uri()));
          }
        }
      }
    }

    assertThat(faults).isEmpty();
  }
}
