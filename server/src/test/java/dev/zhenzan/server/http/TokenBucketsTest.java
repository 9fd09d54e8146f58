package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private final TokenBuckets buckets = new TokenBuckets(new TokenBuckets.Rate(2, 5), clock);

  private long passed(String whose, int tries) {
    return IntStream.range(0, tries).filter(i -> buckets.take(whose).isEmpty()).count();
  }

  @Test
  void take_letsTheBurstThroughThenTheRate() {
    assertThat(passed("a", 20)).isEqualTo(5);
    clock.advance(Duration.ofSeconds(2));
    assertThat(passed("a", 20)).isEqualTo(4);
    clock.advance(Duration.ofHours(1));
    assertThat(passed("a", 20)).isEqualTo(5);
  }

  @Test
  void take_ofOne_leavesTheOthers() {
    passed("a", 20);

    assertThat(passed("b", 20)).isEqualTo(5);
  }

  @Test
  void take_saysHowLongToWait() {
    passed("a", 5);

    Duration wait = buckets.take("a").orElseThrow();
    assertThat(wait).isEqualTo(Duration.ofMillis(500));
    clock.advance(wait);
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void take_refused_costsNothing() {
    passed("a", 1000);
    clock.advance(Duration.ofMillis(500));

    assertThat(passed("a", 3)).isOne();
  }

  @Test
  void bucketsThatAreFullAgain_areForgotten() {
    IntStream.rangeClosed(0, TokenBuckets.MANY).forEach(i -> buckets.take("n" + i));
    assertThat(buckets.size()).isGreaterThan(TokenBuckets.MANY);
    clock.advance(Duration.ofMinutes(1));

    buckets.take("one more");
    assertThat(buckets.size()).isOne();
  }
}
