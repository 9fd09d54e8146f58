package dev.zhenzan.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.guard.Arrival;
import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.ingest.Tally;
import dev.zhenzan.server.live.Seconds.Second;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecondsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.4Z");
  private static final Instant BEFORE = Instant.parse("2026-05-01T11:59:58Z");

  private static Arrival arrival(String kind, Instant at, Optional<Arrival.Word> word) {
    Tally tally = new Tally(30, 20, 0, 0, 10);
    return new Arrival(
        new Batch(new UUID(0, 1), new UUID(0, 2), kind, "text/csv", tally, at), word);
  }

  private static Optional<Arrival.Word> word(long suspect, long invalid, long delayMillis) {
    return Optional.of(new Arrival.Word(new Arrival.Counts(20, suspect, invalid), delayMillis));
  }

  @Test
  void news_tellsTheLastTwoMinutesOnce() {
    Seconds seconds = new Seconds();

    List<Second> first = seconds.news(List.of(), NOW);

    assertThat(first).hasSize(120);
    assertThat(first.getFirst().time()).isEqualTo(Instant.parse("2026-05-01T11:58:00Z"));
    assertThat(first.getLast()).isEqualTo(second(Instant.parse("2026-05-01T11:59:59Z"), 0));
    assertThat(seconds.news(List.of(), NOW.plusMillis(500))).isEmpty();
    assertThat(seconds.news(List.of(), NOW.plusMillis(700)))
        .containsExactly(second(Instant.parse("2026-05-01T12:00:00Z"), 0));
  }

  private static Second second(Instant time, long interactions) {
    return new Second(time, interactions, null, null, null, null);
  }

  @Test
  void news_tellsASecondAgain_whenSomethingElseIsSaidOfIt() {
    Seconds seconds = new Seconds();
    Instant at = BEFORE.plusMillis(300);
    assertThat(seconds.news(List.of(arrival("interactions", at, Optional.empty())), NOW))
        .contains(second(BEFORE, 20));

    assertThat(
            seconds.news(
                List.of(
                    arrival("interactions", at, word(1, 5, 700)),
                    arrival("interactions", at, word(2, 0, 900)),
                    arrival("interactions", at, Optional.empty()),
                    arrival("accounts", at, Optional.empty())),
                NOW))
        .containsExactly(new Second(BEFORE, 60, 40L, 5L, 3L, 900L));
  }
}
