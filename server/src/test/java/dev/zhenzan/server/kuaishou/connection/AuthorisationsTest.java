package dev.zhenzan.server.kuaishou.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.Dump;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Begun;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Request;
import dev.zhenzan.server.kuaishou.platform.MovableClock;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AuthorisationsTest {
  @Inject Database database;
  @Inject Organisations organisations;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T04:00:00Z"));
  private Authorisations authorisations;
  private Request request;

  @BeforeEach
  void prepare() {
    authorisations = new Authorisations(database, clock, new SecureRandom());
    Visitor visitor = organisations.visitor(organisations.organisation(), Role.CREATOR);
    request = new Request(visitor.organisation(), visitor.person(), "c1", false);
  }

  @Test
  void state_isGoodOnce() {
    Begun begun = authorisations.begin(request, _ -> {});
    assertThat(authorisations.redeem(begun)).hasValue(request);
    assertThat(authorisations.redeem(begun)).isEmpty();
  }

  @Test
  void state_inAnotherBrowser_isNotGood() {
    Begun begun = authorisations.begin(request, _ -> {});
    Begun other = authorisations.begin(request, _ -> {});
    assertThat(authorisations.redeem(new Begun(begun.state(), other.browser()))).isEmpty();
    assertThat(authorisations.redeem(new Begun(begun.state(), ""))).isEmpty();
    assertThat(authorisations.redeem(new Begun("", begun.browser()))).isEmpty();
  }

  @Test
  void state_afterTenMinutes_isOver() {
    Begun begun = authorisations.begin(request, _ -> {});
    clock.move(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(authorisations.redeem(begun)).isEmpty();
  }

  @Test
  void state_isNotInTheDatabase() {
    Begun begun = authorisations.begin(request, _ -> {});
    assertThat(Dump.of(database)).doesNotContain(begun.state(), begun.browser());
  }

  @Test
  void state_redeemedByManyAtOnce_isGoodForOne() throws Exception {
    Begun begun = authorisations.begin(request, _ -> {});
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> tries =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(_ -> () -> authorisations.redeem(begun).isPresent())
              .toList();
      int good = 0;
      for (Future<Boolean> each : threads.invokeAll(tries)) {
        good += each.get() ? 1 : 0;
      }
      assertThat(good).isEqualTo(1);
    }
  }
}
