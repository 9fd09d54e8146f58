package dev.zhenzan.server.kuaishou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenPlatformClientTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  private static final Set<String> ALL = Set.of("user_info", "user_video_info");
  private static final String LIST = "/openapi/photo/list";
  private static final long SEED = 20260301;

  private final MovableClock clock = new MovableClock(NOW);
  private final OpenPlatform platform = OpenPlatform.start(clock).person("o1", "苹果哥");
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final OpenPlatformClient client = client(Duration.ofSeconds(5));

  private OpenPlatformClient client(Duration timeout) {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8), 3);
    TokenBucket queue = new TokenBucket(Duration.ofNanos(1), 1000, System::nanoTime);
    return new OpenPlatformClient(
        app(timeout),
        new OpenPlatformClient.Manners(queue, backoff, new Random(SEED), pauses::add),
        clock);
  }

  private App app(Duration timeout) {
    return new App(
        OpenPlatform.APP_ID, Secret.of(OpenPlatform.APP_SECRET), platform.base(), timeout);
  }

  @AfterEach
  void close() {
    client.close();
    platform.close();
  }

  private Grant connect() {
    return client.token(platform.authorise("o1", ALL));
  }

  private Secret access() {
    return connect().tokens().access();
  }

  @Test
  void authorizeUrl_leadsBackToTheCallbackWithCodeAndState() throws Exception {
    URI url = client.authorizeUrl(URI.create("https://zz.example/back"), "a b&c");
    try (HttpClient browser = HttpClient.newHttpClient()) {
      String back =
          browser
              .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertThat(back).startsWith("https://zz.example/back?code=").endsWith("&state=a+b%26c");
    }
  }

  @Test
  void token_ofACode_isThePairWithItsExpiryAndWho() {
    Grant grant = connect();
    assertThat(grant.openId()).isEqualTo("o1");
    assertThat(grant.scopes()).isEqualTo(ALL);
    assertThat(grant.tokens().accessUntil()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(grant.tokens().refreshUntil()).isEqualTo(NOW.plus(Duration.ofDays(180)));
  }

  @Test
  void token_ofACodeUsedTwice_isRefused() {
    String code = platform.authorise("o1", ALL);
    client.token(code);
    assertThat(refusal(() -> client.token(code)).code()).isEqualTo(PlatformCode.BAD_CODE);
  }

  @Test
  void refresh_killsTheOldTokensAndInheritsTheExpiry() {
    TokenPair first = connect().tokens();
    TokenPair second = client.refresh(first.refresh());
    assertThat(second.refreshUntil()).isNull();
    assertThat(client.user(second.access()).name()).isEqualTo("苹果哥");
    assertThat(refusal(() -> client.refresh(first.refresh())).code())
        .isEqualTo(PlatformCode.ACCESS_DENIED);
    assertThat(refusal(() -> client.user(first.access())).remedy()).isEqualTo(Remedy.REFRESH);
  }

  @Test
  void tokens_afterTheirTime_areExpired() {
    TokenPair pair = connect().tokens();
    clock.move(Duration.ofHours(49));
    assertThat(refusal(() -> client.user(pair.access())).code())
        .isEqualTo(PlatformCode.TOKEN_EXPIRED);
    clock.move(Duration.ofDays(180));
    assertThat(refusal(() -> client.refresh(pair.refresh())).code())
        .isEqualTo(PlatformCode.REFRESH_TOKEN_EXPIRED);
  }

  @Test
  void call_afterThePersonRevoked_isToBeErased() {
    Secret access = access();
    platform.revoke("o1");
    assertThat(refusal(() -> client.videos(access, "", 20)).remedy()).isEqualTo(Remedy.ERASE);
  }

  @Test
  void videos_ofFortyFiveWorks_arePagedByTheLastId() {
    IntStream.range(0, 45).forEach(i -> platform.publish("o1", "w" + i, NOW, 100, i, 1));
    Secret access = access();
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String cursor = "";
    for (VideoPage page = client.videos(access, cursor, 20);
        page.next().isPresent();
        page = client.videos(access, cursor, 20)) {
      page.videos().forEach(video -> ids.add(video.id()));
      sizes.add(page.videos().size());
      cursor = page.next().orElseThrow();
    }
    assertThat(sizes).containsExactly(20, 20, 5);
    assertThat(ids).hasSize(45).doesNotHaveDuplicates().startsWith("w44").endsWith("w0");
  }

  @Test
  void video_isItsTextTimeAndCounters() {
    platform.publish("o1", "w1", NOW.minusMillis(7), 1000, 90, 8);
    PlatformVideo video = client.video(access(), "w1");
    assertThat(video)
        .isEqualTo(
            new PlatformVideo(
                "w1",
                "caption of w1",
                NOW.minusMillis(7),
                new PlatformVideo.Counts(1000, 90, 8),
                false));
  }

  @Test
  void video_deleted_isToBeForgotten() {
    assertThat(refusal(() -> client.video(access(), "gone")).remedy()).isEqualTo(Remedy.FORGET);
  }

  @Test
  void count_isByWhoMaySee() {
    platform.publish("o1", "w1", NOW, 1, 1, 1);
    assertThat(client.count(access())).isEqualTo(new VideoCount(1, 0, 0, 1));
  }

  @Test
  void videos_withARowThatCannotBeRead_keepsTheOthers() {
    Secret access = access();
    platform.answerNext(
        LIST,
        200,
        """
        {"result":1,"video_list":[
          {"photo_id":"a","create_time":1772337600000,"view_count":1,"like_count":-1,"comment_count":0},
          "nothing",
          {"photo_id":77,"create_time":1772337600000,"view_count":9,"like_count":3,"comment_count":0}]}
        """);
    VideoPage page = client.videos(access, "", 20);
    assertThat(page.unreadable()).isEqualTo(2);
    assertThat(page.videos()).extracting(PlatformVideo::id).containsExactly("77");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"photo_id\":\"\"",
        "\"photo_id\":\"\\u0000\"",
        "\"photo_id\":{}",
        "\"create_time\":-1",
        "\"create_time\":9223372036854775807",
        "\"create_time\":1.5",
        "\"view_count\":1000000000000001",
        "\"like_count\":99999999999999999999",
        "\"comment_count\":\"many\""
      })
  void rowWithSuchAField_cannotBeRead(String field) {
    Secret access = access();
    platform.answerNext(LIST, 200, rows(field));
    VideoPage page = client.videos(access, "", 20);
    assertThat(page.unreadable()).isEqualTo(1);
    assertThat(page.videos()).isEmpty();
  }

  /** One row that is fine but for a field, of which the last holds. */
  private static String rows(String field) {
    return """
    {"result":1,"video_list":[{"photo_id":"a","caption":"c","create_time":1772337600000,"view_count":9,
      "like_count":3,"comment_count":0,%s}]}"""
        .formatted(field);
  }

  @Test
  void textWithTheCharacterZero_isReadWithoutIt() {
    Secret access = access();
    platform.answerNext(LIST, 200, rows("\"caption\":\"ap\\u0000ple\""));
    assertThat(client.videos(access, "", 20).videos().getFirst().caption()).isEqualTo("apple");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775807", "\"soon\"", "null"})
  void tokenThatLastsNoTime_isUnreadable(String seconds) {
    platform.answerNext(
        "/oauth2/access_token",
        200,
        """
        {"result":1,"access_token":"a","expires_in":%s,"refresh_token":"r",
         "refresh_token_expires_in":60,"open_id":"o1","scopes":[]}"""
            .formatted(seconds));
    assertThat(refusal(() -> client.token("code")).code()).isEqualTo(PlatformCode.UNREADABLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlatformCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN", "UNREACHABLE", "UNREADABLE"})
  void everyCode_isTypedAndNamesTheRequestAndNoToken(PlatformCode code) {
    Secret access = access();
    IntStream.range(0, 3).forEach(i -> platform.refuseNext(LIST, code.number()));
    PlatformException refusal = refusal(() -> client.videos(access, "", 20));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.requestId()).contains(platform.requestIds().getLast());
    assertThat(refusal)
        .hasMessageContaining(String.valueOf(code.number()))
        .hasMessageContaining(platform.requestIds().getLast())
        .hasMessageContaining(code.remedy().words());
    assertThat(refusal.toString()).doesNotContain(OpenPlatform.PLANTED);
    boolean repeated = code == PlatformCode.SERVER_ERROR || code == PlatformCode.TOO_FAST;
    assertThat(platform.calls(LIST)).isEqualTo(repeated ? 3 : 1);
  }

  @Test
  void numberThatIsNotKnown_isToldWithTheNumber() {
    Secret access = access();
    platform.refuseNext(LIST, 4711);
    PlatformException refusal = refusal(() -> client.videos(access, "", 20));
    assertThat(refusal.code()).isEqualTo(PlatformCode.UNKNOWN);
    assertThat(refusal).hasMessageContaining("4711");
  }

  @Test
  void requestIdWithAnythingElse_isLeftOut() {
    Secret access = access();
    platform.answerNext(LIST, 200, "{\"result\":4711,\"request_id\":\"x\\nERROR forged line\"}");
    PlatformException refusal = refusal(() -> client.videos(access, "", 20));
    assertThat(refusal.requestId()).isEmpty();
    assertThat(refusal.getMessage()).doesNotContain("forged");
  }

  @ParameterizedTest
  @ValueSource(longs = {100_200_500, 10_000_302})
  void brokenOrTooFast_isAskedAgainAfterPausesWithinTheirLimits(long code) {
    Secret access = access();
    platform.publish("o1", "w1", NOW, 1, 1, 1);
    platform.refuseNext(LIST, code);
    platform.refuseNext(LIST, code);
    assertThat(client.videos(access, "", 20).videos()).hasSize(1);
    assertThat(platform.calls(LIST)).isEqualTo(3);
    assertThat(pauses).as("pauses of seed %d", SEED).isNotEmpty();
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
  }

  @Test
  void refresh_whenThePlatformIsBroken_isNotRepeated() {
    Secret refresh = connect().tokens().refresh();
    platform.refuseNext("/oauth2/refresh_token", PlatformCode.SERVER_ERROR.number());
    assertThat(refusal(() -> client.refresh(refresh)).code()).isEqualTo(PlatformCode.SERVER_ERROR);
    assertThat(platform.calls("/oauth2/refresh_token")).isEqualTo(1);
  }

  @Test
  void answerThatDoesNotCome_isUnreachableWithinTheTimeLimit() {
    Secret access = access();
    platform.loseNext(LIST);
    try (OpenPlatformClient hasty = client(Duration.ofMillis(200))) {
      PlatformException refusal = refusal(() -> hasty.videos(access, "", 20));
      assertThat(refusal.code()).isEqualTo(PlatformCode.UNREACHABLE);
      assertThat(refusal.toString()).doesNotContain(OpenPlatform.PLANTED);
    }
    assertThat(platform.calls(LIST)).isEqualTo(1);
  }

  @Test
  void platformThatIsNotThere_isUnreachable() {
    Secret access = access();
    platform.close();
    assertThat(refusal(() -> client.user(access)).code()).isEqualTo(PlatformCode.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"result\":\"1\"}",
        "{\"result\":1}",
        "{\"result\":1,\"user_info\":3}"
      })
  void answerOfAnotherForm_isUnreadable(String body) {
    Secret access = access();
    platform.answerNext("/openapi/user_info", 200, body);
    assertThat(refusal(() -> client.user(access)).code()).isEqualTo(PlatformCode.UNREADABLE);
  }

  @Test
  void answerThatIsTooLong_isUnreachable() {
    Secret access = access();
    platform.answerNext("/openapi/user_info", 200, " ".repeat((1 << 20) + 1) + "{\"result\":1}");
    assertThat(refusal(() -> client.user(access)).code()).isEqualTo(PlatformCode.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 503})
  void otherStatusThan200_isNoAnswer(int status) {
    Secret access = access();
    platform.answerNext("/openapi/user_info", status, "{\"result\":1}");
    assertThat(refusal(() -> client.user(access))).hasMessageContaining(String.valueOf(status));
  }

  @Test
  void throttledPlatform_isServedAfterBackingOff() {
    Secret access = access();
    platform.throttle(3, Duration.ofMillis(300));
    Backoff backoff = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(2), 10);
    TokenBucket queue = new TokenBucket(Duration.ofNanos(1), 1000, System::nanoTime);
    try (OpenPlatformClient patient =
        new OpenPlatformClient(
            app(Duration.ofSeconds(5)),
            new OpenPlatformClient.Manners(queue, backoff, new Random(SEED), Pause.SLEEP),
            clock)) {
      IntStream.range(0, 8).forEach(i -> patient.videos(access, "", 20));
    }
    assertThat(platform.requestIds()).as("refusals on the way").isNotEmpty();
    assertThat(platform.calls(LIST)).isEqualTo(8 + platform.requestIds().size());
  }

  @Test
  void records_neverShowASecret() {
    Grant grant = connect();
    assertThat(grant + " " + grant.tokens() + client.user(grant.tokens().access()))
        .doesNotContain(OpenPlatform.PLANTED, "o1", "苹果哥");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://open.kuaishou.com",
        "ftp://localhost",
        "https://u:p@open.kuaishou.com",
        "https://open.kuaishou.com/x",
        "https:///x"
      })
  void app_thatWouldSendSecretsInTheClearOrElsewhere_isRefused(String base) {
    Secret secret = Secret.of("s");
    assertThatThrownBy(() -> new App("id", secret, URI.create(base), App.TIMEOUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://HOST");
  }

  private static PlatformException refusal(Runnable call) {
    return catchThrowableOfType(PlatformException.class, call::run);
  }
}
