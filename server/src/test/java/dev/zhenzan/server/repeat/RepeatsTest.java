package dev.zhenzan.server.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RepeatsTest {
  private static final byte[] ONE = {1};
  private static final byte[] OTHER = {2};

  @Inject Database database;
  @Inject Accounts accounts;
  @Inject Seal seal;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private Repeats repeats;
  private Repeats.Key key;
  private Visitor operator;
  private Browser browser;

  @BeforeEach
  void make() {
    repeats = new Repeats(database, seal, clock);
    operator = accounts.person(Role.OPERATOR);
    browser = Accounts.signedIn(operator);
    Person person =
        database.in(
            operator.organisation(),
            handle -> People.ofLogin(handle, Accounts.login(operator)).orElseThrow());
    key = new Repeats.Key(person, "k1");
  }

  private HttpResponse<String> invite(Browser by, String idempotencyKey, String login) {
    return by.send(
        by.request("/api/v1/people")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(
                BodyPublishers.ofString(
                    "{\"login\": \"%s\", \"name\": \"x\", \"roles\": [\"brand\"]}"
                        .formatted(login))));
  }

  private int status(byte[] fingerprint) {
    try {
      return repeats.begin(key, fingerprint).map(Repeats.Answer::status).orElse(0);
    } catch (ProblemException e) {
      return e.problem().status();
    }
  }

  @Test
  void repeatedPost_hasOneEffectAndTheSameAnswer() {
    String login = "once-" + operator.person();

    HttpResponse<String> first = invite(browser, "\"8e03978e\"", login);
    HttpResponse<String> again = invite(browser, "8e03978e", login);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(invite(browser, "another-key", login).statusCode())
        .as("the login is taken")
        .isEqualTo(409);
  }

  @Test
  void keyOfAnotherRequest_isRefused() {
    invite(browser, "k", "one-" + operator.person());

    HttpResponse<String> other = invite(browser, "k", "other-" + operator.person());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("/problems/key-used-otherwise");
    assertThat(
            invite(
                    Accounts.signedIn(accounts.person(Role.OPERATOR)),
                    "k",
                    "third-" + operator.person())
                .statusCode())
        .as("somebody else's key")
        .isEqualTo(201);
  }

  @Test
  void requestWithoutEffect_mayBeSentAnewWithItsKey() {
    assertThat(invite(browser, "k", "a b").statusCode()).isEqualTo(422);
    assertThat(invite(browser, "k", "ab-" + operator.person()).statusCode()).isEqualTo(201);
  }

  @Test
  void keyThatIsNone_isRefused() {
    assertThat(invite(browser, "a b", "x9").statusCode()).isEqualTo(422);
  }

  @Test
  void answer_isKeptSealed() {
    String code =
        invite(browser, "k", "sealed-" + operator.person())
            .body()
            .replaceAll(".*/invitations/([^\"]+)\".*", "$1");

    byte[] kept =
        database.in(
            operator.organisation(),
            handle ->
                handle
                    .createQuery("select answer from repeated_request")
                    .mapTo(byte[].class)
                    .one());
    assertThat(new String(kept, UTF_8)).doesNotContain(code);
  }

  @Test
  void begin_whileTheFirstIsUnderWay_waits() {
    assertThat(status(ONE)).isZero();
    assertThat(status(ONE)).isEqualTo(409);
    assertThat(status(OTHER)).isEqualTo(422);
    repeats.end(key, new Repeats.Answer(201, Optional.of("/x"), "{}".getBytes(UTF_8)));

    Repeats.Answer answer = repeats.begin(key, ONE).orElseThrow();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.location()).hasValue("/x");
    assertThat(answer.body()).isEqualTo("{}".getBytes(UTF_8));
  }

  @Test
  void begin_afterTheServiceDied_saysThatNobodyKnows() {
    repeats.begin(key, ONE);

    Repeats restarted = new Repeats(database, seal, clock);
    assertThatThrownBy(() -> restarted.begin(key, ONE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nobody knows");
  }

  @Test
  void begin_afterADay_isAnotherRequest() {
    repeats.begin(key, ONE);
    repeats.end(key, new Repeats.Answer(204, Optional.empty(), new byte[0]));
    clock.advance(Repeats.REMEMBERED.plusSeconds(1));

    assertThat(status(OTHER)).isZero();
  }

  @Test
  void begin_ofManyAtOnce_letsOneDoIt() {
    long begun = IntStream.range(0, 20).parallel().filter(i -> status(ONE) == 0).count();

    assertThat(begun).isOne();
    clock.advance(Duration.ofSeconds(1));
    assertThat(status(ONE)).isEqualTo(409);
  }
}
