package dev.zhenzan.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final Bounds BOUNDS = new Bounds(100, 10, 1, 1, 3, 150, Duration.ofMinutes(1));

  @Test
  void requestsBeyondTheBound_areAskedToComeBack() {
    Door door = new Door(BOUNDS);
    Door.Place first = door.enter(1);
    door.enter(1);
    door.enter(1);

    assertThatThrownBy(() -> door.enter(1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(429);
              assertThat(e.retryAfter()).isPresent();
            });
    first.close();
    door.enter(1).close();
  }

  @Test
  void bytesBeyondTheBound_areAskedToComeBack() {
    Door door = new Door(BOUNDS);
    Door.Place unknown = door.enter(-1);

    assertThatThrownBy(() -> door.enter(51)).isInstanceOf(ProblemException.class);
    unknown.close();
    door.enter(51).close();
  }

  @Test
  void requestLongerThanAny_isNeverLetIn() {
    assertThatThrownBy(() -> new Door(BOUNDS).enter(101))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(413));
  }

  @Test
  void wait_followsTheRateOfLate() throws InterruptedException {
    Bounds large = new Bounds(1L << 40, 10, 1, 1, 3, 1L << 41, Duration.ofMinutes(1));
    Door door = new Door(large);
    Door.Place waiting = door.enter(100_000_000);
    Duration before = door.untilRoom();

    for (int i = 0; i < 20; i++) {
      try (Door.Place quick = door.enter(1_000_000_000)) {
        quick.write(() -> true);
      }
    }

    assertThat(before).isEqualTo(Duration.ofSeconds(10));
    assertThat(door.untilRoom()).isLessThan(before);
    waiting.close();
    assertThat(door.untilRoom()).isZero();
  }
}
