package dev.zhenzan.server.kuaishou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 3);

  @Test
  void limit_doublesUntilTheMost() {
    assertThat(IntStream.of(1, 2, 3, 6, 7, 100, Integer.MAX_VALUE).mapToObj(backoff::limit))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 32L, 60L, 60L, 60L);
  }

  @Test
  void pause_isSpreadOverTheWholeOfItsLimit() {
    long seed = 5;
    Random random = new Random(seed);
    double mean =
        IntStream.range(0, 10_000)
            .mapToLong(i -> backoff.pause(4, random).toMillis())
            .average()
            .orElseThrow();
    // Uniform on 0 to 8,000 ms: mean 4,000, standard error of 10,000 draws 8,000/sqrt(12)/100 = 23.
    assertThat(mean).as("seed %d", seed).isBetween(3_900.0, 4_100.0);
  }

  @Test
  void backoffThatNeverTries_isRefused() {
    assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 0))
        .hasMessageContaining("tries=0");
  }
}
