package dev.zhenzan.server.kuaishou.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.Dump;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.notice.Notices.Outcome;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class NoticesTest {
  private static final String OPEN_ID = "openid-f198e20b0c24";
  private static final String NAME = "苹果哥的果园";

  @Inject Database database;
  @Inject Organisations organisations;

  private final String message = "m-" + UUID.randomUUID();
  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations);
    key = fixture.connect(OPEN_ID, NAME);
    fixture.platform.publish(OPEN_ID, "w1", Fixture.NOW, 1, 1, 1);
    fixture.readings.readNext();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private byte[] notice(String event, Instant at) {
    return """
    {"app_id":"%s","event":"%s","timestamp":%d,"message_id":"%s",
     "data":{"open_id":"%s","scope":["user_info","user_video_info"],"is_new":false}}
    """
        .formatted(OpenPlatform.APP_ID, event, at.toEpochMilli(), message, OPEN_ID)
        .getBytes(UTF_8);
  }

  private byte[] changed(byte[] notice, String from, String to) {
    return new String(notice, UTF_8).replace(from, to).getBytes(UTF_8);
  }

  private Outcome deliver(byte[] body) {
    return fixture.notices.handle(body, Signature.of(body, Secret.of(OpenPlatform.APP_SECRET)));
  }

  private int noted() {
    return database.across(
        Across.METRICS,
        handle ->
            handle
                .createQuery("select count(*) from kuaishou_message where message_id = :message")
                .bind("message", message)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void unAuthorize_leavesNothingOfThePerson() {
    assertThat(Dump.of(database)).contains(OPEN_ID, NAME);
    Outcome outcome = deliver(notice("UN_AUTHORIZE", Fixture.NOW));
    assertThat(outcome).isEqualTo(new Outcome.Handled(message, "un_authorize"));
    assertThat(Dump.of(database))
        .doesNotContain(OPEN_ID, NAME, "caption of w1", key.id().toString());
  }

  @Test
  void unAuthorize_erasesInEveryOrganisationAndNobodyElse() {
    try (Fixture other = new Fixture(database, organisations)) {
      ConnectionKey elsewhere = other.connect(OPEN_ID, NAME);
      ConnectionKey somebody = other.connect("openid-other", "别人");
      deliver(notice("UN_AUTHORIZE", Fixture.NOW));
      assertThat(fixture.connections.list(key.organisation())).isEmpty();
      assertThat(other.connections.list(elsewhere.organisation()))
          .extracting(connection -> connection.id())
          .containsExactly(somebody.id());
    }
  }

  @Test
  void repeatedNotice_hasNoSecondEffect() {
    byte[] body = notice("UN_AUTHORIZE", Fixture.NOW);
    Outcome first = deliver(body);
    ConnectionKey again = fixture.connect(OPEN_ID, NAME);
    assertThat(deliver(body)).isEqualTo(first);
    assertThat(fixture.connections.list(again.organisation())).hasSize(1);
  }

  @Test
  void sixteenOfTheSameAtOnce_areAllAnsweredAndNotedOnce() throws Exception {
    byte[] body = notice("UN_AUTHORIZE", Fixture.NOW);
    Set<Outcome> outcomes = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Outcome>> all =
          IntStream.range(0, 16).<Callable<Outcome>>mapToObj(_ -> () -> deliver(body)).toList();
      for (Future<Outcome> each : threads.invokeAll(all)) {
        outcomes.add(each.get());
      }
    }
    assertThat(outcomes).containsExactly(new Outcome.Handled(message, "un_authorize"));
    assertThat(noted()).isEqualTo(1);
    assertThat(fixture.connections.list(key.organisation())).isEmpty();
  }

  @Test
  void forgedNotice_hasNoEffect() {
    byte[] body = notice("UN_AUTHORIZE", Fixture.NOW);
    String other = Signature.of(body, Secret.of("guessed"));
    assertThat(fixture.notices.handle(body, other)).isEqualTo(new Outcome.Forged());
    assertThat(fixture.notices.handle(body, null)).isEqualTo(new Outcome.Forged());
    assertThat(fixture.connections.list(key.organisation())).hasSize(1);
    assertThat(noted()).isZero();
  }

  @Test
  void noticeForAnotherApp_hasNoEffect() {
    byte[] body = changed(notice("UN_AUTHORIZE", Fixture.NOW), OpenPlatform.APP_ID, "ks1");
    assertThat(deliver(body)).isEqualTo(new Outcome.Forged());
    assertThat(fixture.connections.list(key.organisation())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-901, 901, -100_000, 100_000, -9_000_000_000_000L, 9_000_000_000_000L})
  void noticeOfAnotherTime_hasNoEffect(long seconds) {
    byte[] body = notice("UN_AUTHORIZE", Fixture.NOW.plusSeconds(seconds));
    assertThat(deliver(body)).isEqualTo(new Outcome.Stale());
    assertThat(fixture.connections.list(key.organisation())).hasSize(1);
  }

  @Test
  void notedIds_outliveEveryRepetitionAndAreThenForgotten() {
    byte[] late = notice("test", Fixture.NOW.plus(Notices.OLDEST));
    deliver(late);
    fixture.clock.move(Notices.OLDEST.multipliedBy(2));
    deliver(late);
    assertThat(noted()).as("a repetition this late is still young enough").isEqualTo(1);
    fixture.clock.move(Duration.ofHours(2));
    deliver(changed(notice("test", fixture.clock.instant()), message, message + "-2"));
    assertThat(noted()).isZero();
  }

  @Test
  void testAndUnknownEvents_areAnsweredAndTold() {
    assertThat(deliver(notice("test", Fixture.NOW)))
        .isEqualTo(new Outcome.Handled(message, "test"));
    byte[] unknown = changed(notice("FOLLOW", Fixture.NOW), message, message + "-2");
    assertThat(deliver(unknown)).isEqualTo(new Outcome.Handled(message + "-2", "unknown"));
    assertThat(fixture.connections.list(key.organisation())).hasSize(1);
  }

  @Test
  void authorize_notesTheScopes() {
    database.run(
        key.organisation(),
        handle -> handle.execute("update kuaishou_connection set scopes = '{user_info}'"));
    deliver(notice("AUTHORIZE", Fixture.NOW));
    String scopes = "array_to_string(array(select unnest(scopes) order by 1), ',')";
    assertThat(fixture.column(key, scopes, String.class)).isEqualTo("user_info,user_video_info");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"app_id\":\"ks700000000000000001\"}",
        "{\"event\":\"test\",\"timestamp\":\"x\",\"message_id\":\"m\"}",
        "{\"event\":\"test\",\"timestamp\":1,\"message_id\":\"\"}",
        "{\"event\":\"test\",\"timestamp\":1,\"message_id\":\"a\\u0000b\"}",
        "{\"event\":\"\",\"timestamp\":1,\"message_id\":\"a\"}"
      })
  void signedBodyThatIsNoNotice_isUnreadable(String body) {
    assertThat(deliver(body.getBytes(UTF_8))).isEqualTo(new Outcome.Unreadable());
  }

  @Test
  void idWithTheCharacterZero_isTheIdWithoutIt() {
    byte[] body = changed(notice("UN_AUTHORIZE", Fixture.NOW), OPEN_ID, OPEN_ID + "\\u0000");
    assertThat(deliver(body)).isEqualTo(new Outcome.Handled(message, "un_authorize"));
    assertThat(fixture.connections.list(key.organisation())).isEmpty();
  }

  @Test
  void noticeWithoutData_isAnsweredWithoutEffect() {
    byte[] body = changed(notice("UN_AUTHORIZE", Fixture.NOW), "\"data\"", "\"other\"");
    assertThat(deliver(body)).isEqualTo(new Outcome.Handled(message, "un_authorize"));
    assertThat(fixture.connections.list(key.organisation())).hasSize(1);
  }
}
