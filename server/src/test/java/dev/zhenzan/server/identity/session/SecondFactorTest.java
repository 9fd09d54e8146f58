package dev.zhenzan.server.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.MovingClock;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.TimedCodes;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SecondFactorTest {
  private static final Duration STEP = Duration.ofSeconds(30);

  @Inject Database database;
  @Inject Accounts accounts;
  @Inject Seal seal;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T08:00:15Z"));
  private SecondFactors factors;
  private Person person;

  @BeforeEach
  void make() {
    factors = new SecondFactors(seal, clock);
    Visitor visitor = accounts.person(Role.BRAND);
    person =
        database.in(
            visitor.organisation(),
            handle -> People.ofLogin(handle, Accounts.login(visitor)).orElseThrow());
  }

  private String enrol() {
    return database.in(person.organisation(), handle -> factors.begin(handle, person)).secret();
  }

  private List<String> confirm(String secret) {
    return database.in(
        person.organisation(),
        handle -> factors.confirm(handle, person.id(), TimedCodes.at(secret, clock.instant())));
  }

  private boolean use(String code) {
    return database.in(person.organisation(), handle -> factors.use(handle, person.id(), code));
  }

  @Test
  void code_servesOnceWithinItsStep() {
    String secret = enrol();
    confirm(secret);
    assertThat(use(TimedCodes.at(secret, clock.instant()))).as("used to confirm").isFalse();

    clock.advance(STEP);
    String code = TimedCodes.at(secret, clock.instant());
    assertThat(use(code)).isTrue();
    assertThat(use(code)).isFalse();
  }

  @Test
  void code_ofTheStepBeforeOrAfter_serves() {
    String secret = enrol();
    confirm(secret);
    clock.advance(STEP.multipliedBy(10));

    assertThat(use(TimedCodes.at(secret, clock.instant().minus(STEP.multipliedBy(2))))).isFalse();
    assertThat(use(TimedCodes.at(secret, clock.instant().minus(STEP)))).isTrue();
    assertThat(use(TimedCodes.at(secret, clock.instant().plus(STEP)))).isTrue();
    assertThat(use(TimedCodes.at(secret, clock.instant())))
        .as("older than one that was used")
        .isFalse();
    assertThat(use(TimedCodes.at(secret, clock.instant().plus(STEP.multipliedBy(2))))).isFalse();
  }

  @Test
  void recoveryCode_servesOnceHoweverItIsTyped() {
    List<String> codes = confirm(enrol());

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(use(codes.get(3).toUpperCase(Locale.ROOT).replace("-", " "))).isTrue();
    assertThat(use(codes.get(3))).isFalse();
    assertThat(use(codes.get(4))).isTrue();
    assertThat(use("aaaa-aaaa-aaaa-aaaa")).isFalse();
  }

  @Test
  void begin_countsOnlyOnceConfirmed() {
    String secret = enrol();

    boolean needed =
        database.in(person.organisation(), handle -> factors.needed(handle, person.id()));
    assertThat(needed).isFalse();
    assertThatThrownBy(() -> confirm(enrol() + "BBBBBBBB")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> confirm(secret))
        .as("an older secret")
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void begin_whereThereIsOne_isRefused() {
    confirm(enrol());

    assertThatThrownBy(this::enrol).isInstanceOf(ProblemException.class);
  }

  @Test
  void database_holdsTheSecretSealed() {
    String secret = enrol();

    byte[] kept =
        database.in(
            person.organisation(),
            handle ->
                handle.createQuery("select secret from second_factor").mapTo(byte[].class).one());

    assertThat(Base32.toBase32String(kept)).doesNotContain(secret);
    assertThat(seal.open("second-factor " + person.id(), kept)).isEqualTo(Base32.decode(secret));
  }

  @Test
  void signIn_ofAPersonWithSecondFactor_needsItsCode() {
    Visitor visitor = accounts.person(Role.BRAND);
    Browser browser = Accounts.signedIn(visitor);
    String secret =
        browser
            .post("/api/v1/session/second-factor", "")
            .body()
            .replaceAll(".*\"secret\":\"([A-Z2-7]+)\".*", "$1");
    HttpResponse<String> confirmed =
        browser.post(
            "/api/v1/session/second-factor/confirmation",
            "{\"code\": \"%s\"}".formatted(TimedCodes.at(secret, Instant.now())));
    String recovery = confirmed.body().replaceAll(".*\\[\"([a-z2-7-]+)\".*", "$1");
    String form = "{\"login\": \"%s\", \"password\": \"%s\", \"second_factor\": \"%s\"}";

    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
    HttpResponse<String> without = new Browser().signIn(Accounts.login(visitor), Accounts.PASSWORD);
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.body()).contains("/problems/second-factor-needed");
    assertThat(new Browser().signIn(Accounts.login(visitor), "wrong password").body())
        .as("a wrong password does not tell that there is a second factor")
        .contains("/problems/sign-in-refused");
    assertThat(
            new Browser()
                .post(
                    "/api/v1/sessions",
                    form.formatted(Accounts.login(visitor), Accounts.PASSWORD, "000000"))
                .body())
        .contains("/problems/sign-in-refused");
    assertThat(
            new Browser()
                .post(
                    "/api/v1/sessions",
                    form.formatted(Accounts.login(visitor), Accounts.PASSWORD, recovery))
                .statusCode())
        .isEqualTo(201);
  }
}
