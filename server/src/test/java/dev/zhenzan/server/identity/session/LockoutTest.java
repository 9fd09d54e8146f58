package dev.zhenzan.server.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.support.MovingClock;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class LockoutTest {
  @Inject Database database;
  @Inject Seal seal;

  private final String login = "login-" + Identifiers.next();
  private final AtomicInteger addresses = new AtomicInteger();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private Lockout lockout;

  @BeforeEach
  void make() {
    lockout = new Lockout(database, seal, clock);
  }

  private String address() {
    return login + addresses.getAndIncrement();
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(i -> lockout.enter(login, address()));
  }

  private Duration refused(Lockout by) {
    try {
      by.enter(login, address());
      return Duration.ZERO;
    } catch (ProblemException e) {
      assertThat(e.problem().status()).isEqualTo(429);
      return e.retryAfter().orElseThrow();
    }
  }

  @Test
  void login_afterTenFailures_waitsLongerEachTime() {
    fail(Lockout.FREE);

    for (int seconds : new int[] {30, 60, 120, 240}) {
      assertThat(refused(lockout)).isEqualTo(Duration.ofSeconds(seconds + 1));
      clock.advance(Duration.ofSeconds(seconds));
      lockout.enter(login, address());
    }
  }

  @Test
  void wait_growsUpToAnHour() {
    assertThat(Lockout.wait(10)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Lockout.wait(16)).isEqualTo(Duration.ofMinutes(32));
    assertThat(Lockout.wait(17)).isEqualTo(Duration.ofHours(1));
    assertThat(Lockout.wait(1000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void restart_forgivesNothing() {
    fail(Lockout.FREE);

    assertThat(refused(new Lockout(database, seal, clock))).isPositive();
  }

  @Test
  void success_givesTheLoginAllAttemptsBack() {
    fail(Lockout.FREE - 1);
    String address = address();
    lockout.enter(login, address);
    lockout.succeed(login, address);

    fail(Lockout.FREE);
    assertThat(refused(lockout)).isPositive();
  }

  @Test
  void address_thatTriesManyLogins_waitsToo() {
    String address = address();
    IntStream.range(0, Lockout.FREE).forEach(i -> lockout.enter(login + i, address));

    assertThatThrownBy(() -> lockout.enter("another " + login, address))
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> lockout.enter("another " + login, address())).doesNotThrowAnyException();
  }

  @Test
  void addresses_ofOneHousehold_waitTogether() {
    String network = "2001:db8:10c:ca7e";
    IntStream.range(0, Lockout.FREE)
        .forEach(i -> lockout.enter(login + i, "%s::%x".formatted(network, i + 1)));

    assertThatThrownBy(() -> lockout.enter("another " + login, network + "::ffff"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void oneRightPassword_doesNotFreeAnAddressThatGuesses() {
    String address = address();
    IntStream.range(0, Lockout.FREE - 1).forEach(i -> lockout.enter(login + i, address));
    lockout.enter("own " + login, address);
    lockout.succeed("own " + login, address);

    lockout.enter(login + "x", address);
    assertThatThrownBy(() -> lockout.enter(login + "y", address))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void attemptsAtTheSameTime_areAllCounted() {
    long let = IntStream.range(0, 40).parallel().filter(i -> refused(lockout).isZero()).count();

    assertThat(let).isLessThanOrEqualTo(Lockout.FREE);
  }

  @Test
  void failures_areForgottenAfterADay() {
    fail(Lockout.FREE);
    clock.advance(Lockout.FORGOTTEN.plusSeconds(1));

    fail(Lockout.FREE);
    assertThat(refused(lockout)).isEqualTo(Duration.ofSeconds(31));
  }

  @Test
  void database_tellsNeitherLoginNorAddress() {
    fail(1);

    String rows =
        database.across(
            Across.SIGN_IN,
            handle ->
                String.join(
                    "\n",
                    handle
                        .createQuery("select encode(mark, 'escape') from sign_in_failure")
                        .mapTo(String.class)
                        .list()));

    assertThat(rows).isNotEmpty().doesNotContain(login);
  }
}
