package dev.zhenzan.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ServiceTest
class LiveResourceTest {
  @Inject Organisations organisations;
  @Inject Database database;

  @Test
  @Timeout(60)
  void events_sayWhatTheyAre_andTellOfABatchThatComesIn() throws Exception {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    List<String> lines = new ArrayList<>();

    try (HttpClient client = HttpClient.newHttpClient();
        Stream<String> events = events(client, operator)) {
      Iterator<String> each = events.iterator();
      readUntil(each, lines, "\"guard\":false");
      batch(organisation);
      readUntil(each, lines, "\"interactions\":321");
      readUntil(each, lines, "event:batch");
      client.shutdownNow();
    }

    assertThat(lines).anyMatch(line -> line.contains("\"invalid\":null"));
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

  private static void readUntil(Iterator<String> lines, List<String> read, String wanted) {
    do {
      read.add(lines.next());
    } while (!read.getLast().contains(wanted));
  }

  private void batch(UUID organisation) {
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into batch (batch_id, person_id, kind, media_type, rows, accepted, duplicates,
                  replaced, rejected, body_digest)
                values (?, ?, 'interactions', 'text/csv', 321, 321, 0, 0, 0, '')""",
                Identifiers.next(),
                Identifiers.next()));
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
