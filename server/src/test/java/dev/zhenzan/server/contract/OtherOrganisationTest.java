package dev.zhenzan.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class OtherOrganisationTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int ENOUGH = 100_000;

  @Inject Database database;
  @Inject Organisations organisations;

  private final Description description = Description.ofService();

  private record Answer(int status, String body) {}

  private Answer ask(Visitor visitor, Description.Described operation, String id) {
    HttpRequest.Builder request =
        visitor
            .request(operation.path().replaceAll("\\{[^}]+}", id))
            .header("If-Match", "\"1\"")
            .header("X-Forwarded-For", "[2001:db8:beef::1]");
    if (!operation.isSafe()) {
      request.header("Content-Type", Description.bodyType(operation));
    }
    String body = description.body(operation).orElse("");
    request.method(
        operation.method(),
        operation.isSafe() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        boolean endless =
            answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        String text = endless ? "" : new String(in.readNBytes(ENOUGH), UTF_8);
        return new Answer(answer.statusCode(), text.replace(id, "ID"));
      }
    } catch (IOException e) {
      throw new IllegalStateException(operation.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Visitor visitor(UUID organisation, Role... roles) {
    return organisations.visitor(organisation, new String[] {"own-creator"}, "own-account", roles);
  }

  private List<Description.Described> withIds() {
    return description.operations().stream()
        .filter(Description.Described::hasPathParameters)
        .filter(
            operation -> ask(Visitor.nobody(), operation, "x").body().contains("sign-in-needed"))
        .toList();
  }

  @Test
  void rowOfAnotherOrganisation_isAsOneThatIsNotThere() {
    UUID theirs = organisations.organisation();
    Planted planted = Planted.in(database, theirs);
    Map<String, String> before = Planted.state(database, theirs);
    UUID own = organisations.organisation();
    List<Visitor> visitors = new ArrayList<>(List.of(visitor(own, Role.values())));
    for (Role role : Role.values()) {
      visitors.add(visitor(own, role));
    }
    List<String> leaks = new ArrayList<>();

    for (Description.Described operation : withIds()) {
      for (Visitor visitor : visitors) {
        Answer unknown = ask(visitor, operation, Identifiers.next().toString());
        Answer unknownText = ask(visitor, operation, "planted-" + Identifiers.next());
        for (String id : planted.distinctIds()) {
          Answer answer = ask(visitor, operation, id);
          if (!answer.equals(id.startsWith("planted-") ? unknownText : unknown)) {
            leaks.add("%s of %s: %s, unknown: %s".formatted(operation, id, answer, unknown));
          }
          if (visitors.indexOf(visitor) > 0) {
            // Roles one by one: what they may is decided before what is asked for.
            break;
          }
        }
      }
    }

    assertThat(planted.missing()).as("tables without a row").isEmpty();
    assertThat(planted.ids()).containsKeys("person", "api_key", "session", "act");
    assertThat(leaks).isEmpty();
    assertThat(Planted.state(database, theirs)).isEqualTo(before);
  }

  @Test
  void list_holdsNothingOfAnotherOrganisation() {
    Planted planted = Planted.in(database, organisations.organisation());
    Visitor visitor = visitor(organisations.organisation(), Role.values());
    List<String> leaks = new ArrayList<>();

    for (Description.Described operation : description.operations()) {
      if (operation.method().equals("GET") && !operation.hasPathParameters()) {
        String body = ask(visitor, operation, "none").body();
        planted.distinctIds().stream()
            .filter(body::contains)
            .forEach(id -> leaks.add(operation + " holds " + id));
      }
    }

    assertThat(leaks).isEmpty();
  }
}
