package dev.zhenzan.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.guard.Arrival.Counts;
import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.ingest.BatchStored;
import dev.zhenzan.server.ingest.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  private final Arrivals arrivals = new Arrivals(new GuardSettings(true, 10));

  private Batch arrive(UUID organisation, long id, Instant at) {
    Batch batch =
        new Batch(
            new UUID(2, id),
            new UUID(3, 3),
            "interactions",
            "text/csv",
            new Tally(5, 5, 0, 0, 0),
            at);
    arrivals.arrived(new BatchStored(organisation, batch));
    return batch;
  }

  @Test
  void batches_waitForTheGuard_eachInItsOrganisation_once() {
    Batch first = arrive(ONE, 1, Instant.now());
    Batch second = arrive(ONE, 2, Instant.now());
    Batch others = arrive(OTHER, 3, Instant.now());

    assertThat(arrivals.waiting()).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(arrivals.waitingInteractions()).isEqualTo(15);
    assertThat(arrivals.take(ONE)).containsExactly(first, second);
    assertThat(arrivals.take(ONE)).isEmpty();
    assertThat(arrivals.waiting()).containsExactly(OTHER);
    assertThat(arrivals.take(OTHER)).containsExactly(others);
  }

  @Test
  void batches_givenBack_waitBeforeThoseThatCameSince() {
    Batch first = arrive(ONE, 1, Instant.now());
    Batch second = arrive(ONE, 2, Instant.now());
    List<Batch> taken = arrivals.take(ONE);
    Batch third = arrive(ONE, 3, Instant.now());

    arrivals.giveBack(ONE, taken);

    assertThat(arrivals.take(ONE)).containsExactly(first, second, third);
  }

  @Test
  void theFirstWord_tellsHowLongItTook_andALaterOneKeepsThat() {
    Batch batch = arrive(ONE, 1, Instant.now().minusSeconds(3));

    assertThat(arrivals.note(ONE, batch.batchId(), new Counts(5, 0, 0))).isPresent();
    long delay = arrivals.recent(ONE).getFirst().word().orElseThrow().delayMillis();
    assertThat(arrivals.note(ONE, batch.batchId(), new Counts(5, 0, 2))).isEmpty();

    assertThat(delay).isGreaterThanOrEqualTo(3_000);
    assertThat(arrivals.recent(ONE).getFirst().word())
        .contains(new Arrival.Word(new Counts(5, 0, 2), delay));
    assertThat(arrivals.note(OTHER, batch.batchId(), new Counts(5, 0, 0))).isEmpty();
  }

  @Test
  void whatIsOlder_isForgotten() {
    arrive(ONE, 1, Instant.now().minus(Arrivals.KEPT).minusSeconds(60));
    Batch recent = arrive(ONE, 2, Instant.now().minus(Arrivals.KEPT).plusSeconds(60));

    arrivals.forgetOld();

    assertThat(arrivals.recent(ONE)).extracting(Arrival::batch).containsExactly(recent);
  }

  @Test
  void nothingWaits_withoutAGuard() {
    Arrivals unguarded = new Arrivals(new GuardSettings(false, 10));
    unguarded.arrived(new BatchStored(ONE, arrive(ONE, 1, Instant.now())));

    assertThat(unguarded.waiting()).isEmpty();
    assertThat(unguarded.recent(ONE)).hasSize(1);
  }
}
