package dev.zhenzan.server.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.MovingClock;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SessionsTest {
  @Inject Database database;
  @Inject Accounts accounts;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private Sessions sessions;
  private Person person;

  @BeforeEach
  void signIn() {
    sessions = new Sessions(database, clock);
    Visitor visitor = accounts.person(Role.BRAND);
    person =
        database.in(
            visitor.organisation(),
            handle -> People.ofLogin(handle, Accounts.login(visitor)).orElseThrow());
  }

  private String begin() {
    return database.in(
        person.organisation(),
        handle ->
            sessions.begin(handle, person, Sessions.Way.PASSWORD, new Visit("192.0.2.1", "test")));
  }

  @Test
  void session_notUsedForTwelveHours_ends() {
    String token = begin();

    clock.advance(Sessions.IDLE.minusSeconds(1));
    assertThat(sessions.of(token)).isPresent();
    clock.advance(Sessions.IDLE.minusSeconds(1));
    assertThat(sessions.of(token)).isPresent();
    clock.advance(Sessions.IDLE.plusSeconds(1));
    assertThat(sessions.of(token)).isEmpty();
  }

  @Test
  void session_inUse_endsAfterSevenDays() {
    String token = begin();

    for (Duration lived = Duration.ZERO;
        lived.compareTo(Sessions.LONGEST) < 0;
        lived = lived.plusHours(6)) {
      assertThat(sessions.of(token)).as("after %s", lived).isPresent();
      clock.advance(Duration.ofHours(6));
    }
    assertThat(sessions.of(token)).isEmpty();
  }

  @Test
  void session_ofABlockedPerson_ends() {
    String token = begin();

    database.run(
        person.organisation(),
        handle ->
            handle.execute("update person set disabled = true where person_id = ?", person.id()));

    assertThat(sessions.of(token)).isEmpty();
  }

  @Test
  void database_doesNotHoldTheToken() {
    String token = begin();

    String row =
        database.in(
            person.organisation(),
            handle ->
                handle.createQuery("select s::text from session s").mapTo(String.class).one());

    assertThat(row).doesNotContain(token);
  }
}
