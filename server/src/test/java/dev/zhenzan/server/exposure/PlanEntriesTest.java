package dev.zhenzan.server.exposure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.ExposureConcluded;
import dev.zhenzan.ledger.entry.ExposurePlanned;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedData;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanEntriesTest {
  @Inject Organisations organisations;
  @Inject PlantedData data;
  @Inject Database database;
  @Inject PlanClock clock;
  @Inject ObjectMapper json;

  private Optional<byte[]> entry(UUID organisation, String column) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select o.entry from exposure_plan p join log_outbox o on o.sequence = p.%s"
                        .formatted(column))
                .mapTo(byte[].class)
                .findOne());
  }

  private boolean isPublished(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from exposure_plan p join log_outbox o on o.sequence = p.planned_entry
                    where o.log_index is not null)""")
                .mapTo(Boolean.class)
                .one());
  }

  @Test
  void plan_isInTheLogBeforeItBegins_andWhatItCameToAfterwards() throws Exception {
    UUID organisation = organisations.organisation();
    data.works(organisation, "creator-of-the-plan", "work-of-the-plan");
    data.consenting(
        organisation, IntStream.range(0, 60).mapToObj("account-%02d"::formatted).toList());
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    String body =
        operator
            .post(
                "/api/v1/exposure-plans",
                """
                {"name": "name-of-the-plan", "creator_id": "creator-of-the-plan",
                 "video_ids": ["work-of-the-plan"], "budget": 25, "hours": 1, "holdout": 0.5,
                 "exploration": 0}""")
            .body();
    String id = json.readTree(body).get("id").asText();

    byte[] planned = entry(organisation, "planned_entry").orElseThrow();
    ExposurePlanned before = (ExposurePlanned) Entry.decode(planned);
    assertThat(before.limits().budget()).isEqualTo(25);
    assertThat(before.limits().holdout()).isEqualTo(500_000);
    for (String secret :
        List.of("creator-of-the-plan", "work-of-the-plan", "name-of-the-plan", "account-")) {
      assertThat(new String(planned, ISO_8859_1)).doesNotContain(secret);
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!isPublished(organisation)) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
    operator.post("/api/v1/exposure-plans/" + id + "/ending", "");
    clock.endRipe();

    ExposureConcluded after =
        (ExposureConcluded) Entry.decode(entry(organisation, "concluded_entry").orElseThrow());
    assertThat(after.exposures()).isZero();
    assertThat(after.heldOut()).isEqualTo(json.readTree(body).get("held_out").asLong());
    assertThat(after.lift().low()).isNotPositive();
    assertThat(after.lift().high()).isNotNegative();
  }
}
