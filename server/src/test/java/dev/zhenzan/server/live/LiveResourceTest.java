package dev.zhenzan.server.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ServiceTest
class LiveResourceTest {
  @Inject Organisations organisations;

  @Test
  @Timeout(60)
  void events_tellWhatComesIn_andWhatTheGuardSaysOfIt() throws Exception {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    List<String> lines = new ArrayList<>();

    try (HttpClient client = HttpClient.newHttpClient();
        Stream<String> events = events(client, operator)) {
      Iterator<String> each = events.iterator();
      readUntil(each, lines, "\"guard\":true");
      operator.post("/api/v1/interactions", "text/csv", likes().getBytes(UTF_8));
      readUntil(each, lines, "event:batch", "\"by\":\"guard\"", "\"judged\":100");
      client.shutdownNow();
    }

    assertThat(any(lines, "\"by\":\"guard\"").orElseThrow()).contains("impossible_rate");
    assertThat(any(lines, "\"judged\":100").orElseThrow())
        .contains("\"invalid\":80")
        .doesNotContain("\"delay_ms\":null");
  }

  /** Of twenty people on a day, and of two accounts that like five works a second each. */
  private static String likes() {
    StringBuilder likes = new StringBuilder("account_id,video_id,time\n");
    for (int i = 0; i < 20; i++) {
      likes.append("person-%d,v%d,%d\n".formatted(i, i, 1_777_600_000_000L + 3_600_000L * i));
    }
    for (int i = 0; i < 80; i++) {
      likes.append("quick-%d,v%d,%d\n".formatted(i % 2, i / 2, 1_777_700_000_000L + 100L * i));
    }
    return likes.toString();
  }

  @Test
  void events_ofACreator_areRefused() {
    Visitor creator = organisations.visitor(organisations.organisation(), Role.CREATOR);

    assertThat(creator.get("/api/v1/live").statusCode()).isEqualTo(403);
  }

  private static Stream<String> events(HttpClient client, Visitor visitor)
      throws IOException, InterruptedException {
    return client
        .send(visitor.request("/api/v1/live").GET().build(), BodyHandlers.ofLines())
        .body();
  }

  /** Until each of what is wanted stands somewhere in what was read. */
  private static void readUntil(Iterator<String> lines, List<String> read, String... wanted) {
    do {
      read.add(lines.next());
    } while (!Stream.of(wanted).allMatch(each -> any(read, each).isPresent()));
  }

  private static Optional<String> any(List<String> lines, String with) {
    return lines.stream().filter(line -> line.contains(with)).findFirst();
  }

  @Test
  @Timeout(60)
  void streams_ofAPersonAreSoMany_andThoseThatAreLeftCountNoMore() throws Exception {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    Visitor colleague = organisations.visitor(organisation, Role.OPERATOR);

    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 10; i++) {
        assertThat(status(client, operator)).isEqualTo(200);
      }
      assertThat(status(client, operator)).isEqualTo(429);
      assertThat(status(client, colleague)).isEqualTo(200);
      client.shutdownNow();
    }

    try (HttpClient client = HttpClient.newHttpClient()) {
      while (status(client, operator) != 200) {
        Thread.onSpinWait();
      }
      client.shutdownNow();
    }
  }

  private static int status(HttpClient client, Visitor visitor) throws Exception {
    return client
        .send(visitor.request("/api/v1/live").GET().build(), BodyHandlers.ofInputStream())
        .statusCode();
  }
}
