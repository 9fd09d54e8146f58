package dev.zhenzan.server.kuaishou.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.Dump;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.kuaishou.connection.Tokens.Access;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.kuaishou.platform.PlatformException;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
class TokensTest {
  private static final String REFRESH = "/oauth2/refresh_token";
  private static final int THREADS = 16;

  @Inject Database database;
  @Inject Organisations organisations;

  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations, Duration.ofMillis(800));
    key = fixture.connect("o1", "苹果哥");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void current_whileTheTokenLasts_asksNobody() {
    Access first = fixture.tokens.current(key);
    fixture.clock.move(Duration.ofHours(47));
    assertThat(fixture.tokens.current(key)).isEqualTo(first);
    assertThat(fixture.platform.calls(REFRESH)).isZero();
  }

  @Test
  void current_shortlyBeforeTheEnd_isANewToken() {
    Access first = fixture.tokens.current(key);
    fixture.clock.move(Duration.ofDays(2).minusMinutes(20));
    Access second = fixture.tokens.current(key);
    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(fixture.client.user(second.token()).name()).isEqualTo("苹果哥");
    assertThat(fixture.tokens.current(key)).isEqualTo(second);
    assertThat(fixture.platform.calls(REFRESH)).isEqualTo(1);
  }

  @Test
  void refresh_keepsTheExpiryOfTheFirst() {
    String until = fixture.column(key, "refresh_until::text", String.class);
    fixture.clock.move(Duration.ofDays(2));
    fixture.tokens.current(key);
    assertThat(fixture.column(key, "refresh_until::text", String.class)).isEqualTo(until);
  }

  @Test
  void sixteenThreadsAtOnce_makeOneRefreshAndGetOneToken() throws Exception {
    fixture.clock.move(Duration.ofDays(2));
    // Each with its own Tokens, as processes have: nothing but the database is shared.
    Set<Access> got = new HashSet<>(together(() -> tokens().current(key)));
    assertThat(got).hasSize(1);
    assertThat(fixture.platform.calls(REFRESH)).isEqualTo(1);
    assertThat(fixture.client.user(got.iterator().next().token()).name()).isEqualTo("苹果哥");
  }

  @Test
  void sixteenThreadsThatSawTheSameTokenFail_makeOneRefresh() throws Exception {
    long seen = fixture.tokens.current(key).generation();
    Set<Access> got = new HashSet<>(together(() -> tokens().renewed(key, seen)));
    assertThat(got).hasSize(1);
    assertThat(fixture.platform.calls(REFRESH)).isEqualTo(1);
  }

  private Tokens tokens() {
    return new Tokens(database, fixture.client, fixture.seal, fixture.clock);
  }

  private static <T> List<T> together(Callable<T> task) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<T>> futures =
          IntStream.range(0, THREADS)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.call();
                          }))
              .toList();
      start.countDown();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void answerThatWasLost_leavesADeadTokenAndIsToldPlainly() {
    fixture.platform.loseNext(REFRESH);
    fixture.clock.move(Duration.ofDays(2));
    assertThat(refusal(() -> fixture.tokens.current(key)).code())
        .isEqualTo(PlatformCode.UNREACHABLE);
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("connected");

    assertThatThrownBy(() -> fixture.tokens.current(key))
        .isInstanceOf(ReconnectNeededException.class)
        .hasMessageContaining("refresh_lost");

    assertThat(fixture.column(key, "state", String.class)).isEqualTo("reconnect_needed");
    assertThat(fixture.column(key, "trouble", String.class)).isEqualTo("refresh_lost");
    assertThatThrownBy(() -> fixture.tokens.current(key)).hasMessageContaining("refresh_lost");
    assertThat(fixture.platform.calls(REFRESH)).as("a dead token is not tried again").isEqualTo(2);
  }

  @Test
  void questionThatNeverArrived_isAskedAgainAndWorks() {
    fixture.platform.answerNext(REFRESH, 503, "");
    fixture.clock.move(Duration.ofDays(2));
    assertThat(refusal(() -> fixture.tokens.current(key)).code())
        .isEqualTo(PlatformCode.UNREACHABLE);
    assertThat(fixture.tokens.current(key).generation()).isEqualTo(2);
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("connected");
  }

  @ParameterizedTest
  @EnumSource(
      value = PlatformCode.class,
      names = {"SERVER_ERROR", "TOO_FAST", "BAD_PARAMETER", "CLIENT_NOT_AUTHORISED", "REVOKED"})
  void refusalThatLeavesTheTokenAlive_changesNothing(PlatformCode code) {
    fixture.platform.refuseNext(REFRESH, code.number());
    fixture.clock.move(Duration.ofDays(2));
    assertThat(refusal(() -> fixture.tokens.current(key)).code()).isEqualTo(code);
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("connected");
    assertThat(fixture.column(key, "refresh_begun is null", Boolean.class)).isTrue();
    assertThat(fixture.tokens.current(key).generation()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlatformCode.class,
      names = {"ACCESS_DENIED", "AUTHORISATION_EXPIRED", "REFRESH_TOKEN_EXPIRED"})
  void refusalThatEndsIt_asksForANewConnection(PlatformCode code) {
    fixture.platform.refuseNext(REFRESH, code.number());
    fixture.clock.move(Duration.ofDays(2));
    Trouble trouble =
        code == PlatformCode.ACCESS_DENIED
            ? Trouble.REFRESH_REFUSED
            : Trouble.AUTHORISATION_EXPIRED;
    ReconnectNeededException end =
        catchThrowableOfType(ReconnectNeededException.class, () -> fixture.tokens.current(key));
    assertThat(end.trouble()).isEqualTo(trouble);
    assertThat(fixture.column(key, "trouble", String.class)).isEqualTo(trouble.word());
  }

  @Test
  void connectingAgain_givesNewTokensToTheSameConnection() {
    fixture.platform.refuseNext(REFRESH, PlatformCode.AUTHORISATION_EXPIRED.number());
    fixture.clock.move(Duration.ofDays(2));
    assertThatThrownBy(() -> fixture.tokens.current(key))
        .isInstanceOf(ReconnectNeededException.class);
    assertThat(fixture.connect("o1", "苹果哥")).isEqualTo(key);
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("connected");
    assertThat(fixture.client.user(fixture.tokens.current(key).token()).name()).isEqualTo("苹果哥");
  }

  @Test
  void erasedConnection_givesNothing() {
    fixture.connections.erase(key);
    assertThatThrownBy(() -> fixture.tokens.current(key))
        .isInstanceOf(ConnectionGoneException.class);
    assertThatThrownBy(() -> fixture.tokens.renewed(key, 1))
        .isInstanceOf(ConnectionGoneException.class);
  }

  @Test
  void tokens_areNowhereInTheDatabase() {
    fixture.clock.move(Duration.ofDays(2));
    String token = fixture.tokens.current(key).token().reveal();
    assertThat(token).contains(OpenPlatform.PLANTED);
    assertThat(Dump.of(database)).contains("苹果哥").doesNotContain(OpenPlatform.PLANTED);
  }

  @Test
  void tokens_movedToAnotherConnectionsRow_openNothing() {
    ConnectionKey other = fixture.connect("o2", "别人");
    database.run(
        key.organisation(),
        handle ->
            handle.execute(
                """
                update kuaishou_connection to_row set sealed_tokens = from_row.sealed_tokens
                from kuaishou_connection from_row
                where to_row.connection_id = ? and from_row.connection_id = ?""",
                other.id(),
                key.id()));
    assertThatThrownBy(() -> fixture.tokens.current(other))
        .isInstanceOf(ReconnectNeededException.class)
        .hasMessageContaining("key_missing");
  }

  @Test
  void newKey_isUsedFromTheNextRefreshOn() throws IOException {
    Path newest = fixture.keys.resolveSibling("newest");
    Seal alone = Seal.of(newest, new SecureRandom());
    Files.writeString(fixture.keys, Files.readString(newest) + Files.readString(fixture.keys));
    Seal both = Seal.of(fixture.keys, new SecureRandom());
    assertThat(both.isCurrent(sealed())).isFalse();
    fixture.clock.move(Duration.ofDays(2));
    Access got = new Tokens(database, fixture.client, both, fixture.clock).current(key);
    assertThat(both.isCurrent(sealed())).isTrue();
    assertThat(new Tokens(database, fixture.client, alone, fixture.clock).current(key))
        .isEqualTo(got);
  }

  private byte[] sealed() {
    return fixture.column(key, "sealed_tokens", byte[].class);
  }

  @Test
  void rotatedAtStart_opensByTheNewestKeyAlone() throws IOException {
    Access before = fixture.tokens.current(key);
    Path newest = fixture.keys.resolveSibling("newest");
    Seal alone = Seal.of(newest, new SecureRandom());
    Files.writeString(fixture.keys, Files.readString(newest) + Files.readString(fixture.keys));
    Seal both = Seal.of(fixture.keys, new SecureRandom());
    assertThat(reseal(both, fixture.keys.resolveSibling("none"))).isEqualTo(1);
    assertThat(reseal(both, fixture.keys.resolveSibling("none"))).isZero();
    assertThat(new Tokens(database, fixture.client, alone, fixture.clock).current(key))
        .isEqualTo(before);
  }

  private int reseal(Seal seal, Path former) {
    return database.across(
        Across.OWN_WORK, handle -> new FormerTokens(former).reseal(new Resealing(handle, seal)));
  }

  @Test
  void tokensOfTheFormerForm_areSealedAnewAtTheStart() throws Exception {
    Access before = fixture.tokens.current(key);
    Path former = fixture.keys.resolveSibling("kuaishou");
    byte[] formerKey = new byte[32];
    formerKey[5] = 7;
    SecretFile.createLine(former, Base64.getEncoder().encodeToString(formerKey));
    plant(formerSealed(formerKey));

    assertThatThrownBy(() -> fixture.tokens.current(key)).hasMessageContaining("key_missing");
    assertThat(reseal(fixture.seal, fixture.keys.resolveSibling("none"))).as("no key").isZero();
    assertThat(reseal(fixture.seal, former)).isEqualTo(1);
    assertThat(fixture.tokens.current(key)).isEqualTo(before);
  }

  private void plant(byte[] sealed) {
    database.run(
        key.organisation(),
        handle ->
            handle.execute(
                "update kuaishou_connection set sealed_tokens = ? where connection_id = ?",
                sealed,
                key.id()));
  }

  /** What is in the row, sealed as it was when the source had a seal of its own. */
  private byte[] formerSealed(byte[] formerKey) throws Exception {
    byte[] plain = fixture.seal.open(SealedTokens.purpose(key.id()), sealed());
    byte[] nonce = new byte[12];
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(formerKey, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(
        ByteBuffer.allocate(16)
            .putLong(key.id().getMostSignificantBits())
            .putLong(key.id().getLeastSignificantBits())
            .flip());
    byte[] closed = cipher.doFinal(plain);
    byte[] name = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(formerKey), 8);
    return ByteBuffer.allocate(21 + closed.length)
        .put((byte) 0)
        .put(name)
        .put(nonce)
        .put(closed)
        .array();
  }

  private static PlatformException refusal(Runnable call) {
    return catchThrowableOfType(PlatformException.class, call::run);
  }
}
