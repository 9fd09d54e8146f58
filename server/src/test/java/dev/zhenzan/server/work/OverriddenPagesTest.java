package dev.zhenzan.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.CaseLinks;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What reviewers changed on a work of which an audit found much. */
@ServiceTest
class OverriddenPagesTest {
  private static final int ROWS = 20_000;
  private static final int EACH = 160;

  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;

  private UUID world() {
    UUID organisation = organisations.organisation();
    data.works(organisation, "c1", "v1");
    UUID audit = data.audit(organisation);
    database.run(
        organisation,
        handle -> {
          handle.execute(
              """
              insert into flagged_interaction (audit_id, row_number, account_id, video_id, kind, "time",
                probability, verdict, reasons, counted)
              select ?, n, 'a' || n, 'v1', 'like', now(), 0.97, 'invalid_sophisticated', '{}', true
              from generate_series(1, ?) n""",
              audit,
              ROWS);
          handle.execute(
              """
              insert into overridden_interaction (audit_id, row_number, video_id, override_id)
              select ?, n, 'v1', gen_random_uuid() from generate_series(1, ?) n where n % ? = 0""",
              audit, ROWS, EACH);
        });
    return organisation;
  }

  @Test
  void pages_haveAllOfThemOnce_inTheirOrder() {
    Visitor operator = organisations.visitor(world(), Role.OPERATOR);
    List<String> accounts = new ArrayList<>();
    String path = "/api/v1/works/v1/interactions?verdict=valid&limit=50";
    Optional<String> cursor = Optional.of("");
    int pages = 0;
    while (cursor.isPresent()) {
      HttpResponse<String> answer = operator.get(path + cursor.get());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode page = JobsOverHttp.json(answer.body());
      accounts.addAll(page.path("items").findValuesAsText("account_id"));
      assertThat(page.path("items").findValuesAsText("verdict"))
          .containsOnly("valid", "invalid_sophisticated");
      cursor =
          Optional.of(page.path("next"))
              .filter(JsonNode::isTextual)
              .map(next -> "&cursor=" + next.asText());
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(accounts).hasSize(ROWS / EACH).doesNotHaveDuplicates();
    assertThat(accounts.getFirst()).isEqualTo("a" + EACH);
    assertThat(accounts.getLast()).isEqualTo("a" + ROWS);
  }

  @Test
  void page_readsNoMoreRowsThanItShows() {
    UUID organisation = world();

    List<Long> read = database.in(organisation, handle -> read(handle, operator(organisation)));

    assertThat(read).isNotEmpty().allMatch(rows -> rows <= 51);
  }

  private static Person operator(UUID organisation) {
    return new Person(
        UUID.randomUUID(),
        organisation,
        "op",
        "Op",
        "en",
        Set.of(Role.OPERATOR),
        Set.of(),
        Optional.empty());
  }

  /** Of each table or index that a page looks into, how many rows it looked at. */
  private static List<Long> read(Handle handle, Person by) {
    String plan =
        CaseLinks.bind(
                handle.createQuery(
                    "explain (analyze, timing off, format json) " + Works.OVERRIDDEN),
                by)
            .bind("video", "v1")
            .bind("after", -1L)
            .bind("rows", 51)
            .mapTo(String.class)
            .one();
    List<Long> read = new ArrayList<>();
    for (JsonNode node : JobsOverHttp.json(plan).findParents("Relation Name")) {
      long each = node.path("Actual Rows").asLong() + node.path("Rows Removed by Filter").asLong();
      read.add(each * node.path("Actual Loops").asLong());
    }
    return read;
  }
}
