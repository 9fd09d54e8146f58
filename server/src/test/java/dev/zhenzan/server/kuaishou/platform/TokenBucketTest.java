package dev.zhenzan.server.kuaishou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final TokenBucket bucket = new TokenBucket(Duration.ofSeconds(1), 3, now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void fullBucket_givesThreeAtOnceAndThenOneASecond() {
    List<Long> waits = IntStream.range(0, 6).mapToObj(i -> bucket.take().toSeconds()).toList();
    assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 2L, 3L);
  }

  @Test
  void bucket_afterARest_isNotFullerThanFull() {
    IntStream.range(0, 3).forEach(i -> bucket.take());
    pass(Duration.ofHours(1));
    List<Boolean> taken = IntStream.range(0, 4).mapToObj(i -> bucket.tryTake()).toList();
    assertThat(taken).containsExactly(true, true, true, false);
  }

  @Test
  void tryTake_thatFails_takesNothing() {
    IntStream.range(0, 3).forEach(i -> bucket.take());
    IntStream.range(0, 50).forEach(i -> assertThat(bucket.tryTake()).isFalse());
    pass(Duration.ofSeconds(1));
    assertThat(bucket.tryTake()).isTrue();
  }

  @Test
  void rest_letsNothingHappenForItsTime() {
    bucket.rest(Duration.ofSeconds(10));
    assertThat(bucket.tryTake()).isFalse();
    assertThat(bucket.take()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anyCourseOfAsking_neverExceedsTheRate() {
    long seed = 77;
    Random random = new Random(seed);
    List<Long> served = new java.util.ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      pass(Duration.ofMillis(random.nextInt(1_500)));
      if (bucket.tryTake()) {
        served.add(now.get());
      }
    }
    // Any 4 in a row must span at least 1 s: three at once and the fourth a second later.
    for (int i = 3; i < served.size(); i++) {
      assertThat(served.get(i) - served.get(i - 3))
          .as("seed %d, place %d", seed, i)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    }
    assertThat(served).hasSizeGreaterThan(1_000);
  }

  @Test
  void bucketWithoutInterval_isRefused() {
    assertThatThrownBy(() -> new TokenBucket(Duration.ZERO, 1, now::get))
        .hasMessageContaining("interval");
  }
}
