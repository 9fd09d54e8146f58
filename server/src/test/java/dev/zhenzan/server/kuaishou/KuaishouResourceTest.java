package dev.zhenzan.server.kuaishou;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.kuaishou.platform.Webhook;
import dev.zhenzan.server.kuaishou.platform.Webhook.Delivery;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(WithApp.class)
class KuaishouResourceTest {
  private static final String CONNECTIONS = "/api/v1/sources/kuaishou/connections";
  private static final String SOURCES = "/api/v1/sources";
  private static final String HOOK = "/api/v1/sources/kuaishou/webhook";
  private static final String NAME = "苹果哥的果园";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @Inject Database database;
  @Inject Organisations organisations;

  private final String openId = "openid-" + UUID.randomUUID();
  private final String message = "m-" + UUID.randomUUID();
  private final LogLines log = LogLines.open();
  private OpenPlatform platform;
  private Visitor operator;
  private Visitor creator;

  @BeforeEach
  void start() {
    int port = ConfigProvider.getConfig().getValue(WithApp.PORT, Integer.class);
    platform = OpenPlatform.start(Clock.systemUTC(), port).person(openId, NAME);
    UUID organisation = organisations.organisation();
    operator = organisations.visitor(organisation, Role.OPERATOR);
    creator = organisations.visitor(organisation, new String[] {"c17"}, null, Role.CREATOR);
  }

  @AfterEach
  void stop() {
    platform.close();
    log.close();
  }

  /** A browser on its way: where the platform sends it, and the cookie it holds. */
  private record Way(URI authorize, String cookie) {}

  private Way begin(Visitor visitor, String body) {
    HttpResponse<String> answer = visitor.post(CONNECTIONS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
    return new Way(
        URI.create(json(answer.body()).path("authorize_url").asText()), cookie.split(";", 2)[0]);
  }

  /** The query with which the platform sends the browser back. */
  private static String agree(Way way) {
    try {
      String back =
          BROWSER
              .send(HttpRequest.newBuilder(way.authorize()).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertThat(back).startsWith("https://likes.example/api/v1/sources/kuaishou/callback?");
      return back.substring(back.indexOf('?'));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String comeBack(String query, Optional<String> cookie) {
    Visitor nobody = Visitor.nobody();
    HttpRequest.Builder request = nobody.request("/api/v1/sources/kuaishou/callback" + query).GET();
    cookie.ifPresent(it -> request.header("Cookie", it));
    HttpResponse<String> answer = nobody.send(request);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String connect(Visitor visitor) {
    Way way = begin(visitor, "{}");
    return comeBack(agree(way), Optional.of(way.cookie()));
  }

  private JsonNode sources(Visitor visitor) {
    HttpResponse<String> answer = visitor.get(SOURCES);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body()).path("items");
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode awaitRead(Visitor visitor) {
    Instant deadline = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(deadline)) {
      JsonNode source = sources(visitor).path(0);
      if (source.path("last_fetch_at").isTextual()) {
        return source;
      }
    }
    throw new AssertionError("not read within a minute: " + sources(visitor));
  }

  private static int delete(Visitor visitor, String id) {
    return visitor.send(visitor.request(SOURCES + "/" + id).DELETE()).statusCode();
  }

  private Webhook platformsHook() {
    return new Webhook(
        Visitor.base().resolve(HOOK), OpenPlatform.APP_SECRET, Duration.ofMillis(20));
  }

  @Test
  void connection_isMadeReadShownAndErased() {
    platform.publish(openId, "w1", Instant.now(), 1000, 90, 8);
    assertThat(connect(creator)).isEqualTo("https://likes.example/creator?kuaishou=connected");

    JsonNode source = awaitRead(creator);
    assertThat(source.path("kind").asText()).isEqualTo("kuaishou");
    assertThat(source.path("grade").asText()).isEqualTo("C");
    assertThat(source.path("state").asText()).isEqualTo("connected");
    assertThat(source.path("creator_id").asText()).isEqualTo("c17");
    assertThat(source.path("name").asText()).isEqualTo(NAME);
    assertThat(source.path("works").asInt()).isEqualTo(1);
    assertThat(source.path("snapshots").asInt()).isEqualTo(1);
    assertThat(source.toString()).doesNotContain(openId);

    String id = source.path("id").asText();
    assertThat(creator.get(SOURCES + "/" + id + "/counters").body())
        .startsWith("video_id,time,views,likes,comments\r\n\"w1\",")
        .endsWith(",1000,90,8\r\n");
    assertThat(creator.get(SOURCES + "/" + id + "/videos").body()).contains("\"w1\",\"c17\",");

    String dump = Dump.of(database);
    assertThat(dump).contains(openId).doesNotContain(OpenPlatform.PLANTED);
    assertThat(delete(creator, id)).isEqualTo(204);
    assertThat(sources(creator)).isEmpty();
    assertThat(Dump.of(database))
        .contains("source-connecting", "source-disconnected")
        .doesNotContain(openId, NAME);
    assertThat(delete(creator, id)).isEqualTo(404);
    assertThat(log.text())
        .contains("kuaishou connection made")
        .doesNotContain(OpenPlatform.PLANTED, openId, NAME);
  }

  @Test
  void wayBack_inAnotherBrowserOrTwice_connectsNothing() {
    Way way = begin(operator, "{}");
    String query = agree(way);
    assertThat(comeBack(query, Optional.empty())).endsWith("/?kuaishou=expired");
    assertThat(comeBack(query, Optional.of("zhenzan_kuaishou=x"))).endsWith("/?kuaishou=expired");
    assertThat(sources(operator)).isEmpty();
    assertThat(comeBack(query, Optional.of(way.cookie())))
        .isEqualTo("https://likes.example/operator/sources?kuaishou=connected");
    assertThat(comeBack(query, Optional.of(way.cookie()))).endsWith("/?kuaishou=expired");
    assertThat(sources(operator)).hasSize(1);
  }

  @Test
  void personWhoSaysNo_isNotConnected() {
    Way way = begin(operator, "{}");
    String state = agree(way).replaceFirst("code=[^&]*&", "");
    assertThat(comeBack(state, Optional.of(way.cookie()))).endsWith("?kuaishou=refused");
    assertThat(sources(operator)).isEmpty();
  }

  @Test
  void personWhoOpensTooLittle_isNotConnected() {
    platform.consent(openId, Set.of("user_info"));
    assertThat(connect(operator)).endsWith("?kuaishou=scope_missing");
    assertThat(sources(operator)).isEmpty();
    assertThat(Dump.of(database)).doesNotContain(openId);
  }

  @Test
  void platformThatFails_isToldAndNothingIsKept() {
    platform.refuseNext("/oauth2/access_token", PlatformCode.SERVER_ERROR.number());
    assertThat(connect(operator)).endsWith("?kuaishou=unavailable");
    platform.refuseNext("/oauth2/access_token", PlatformCode.BAD_CODE.number());
    assertThat(connect(operator)).endsWith("?kuaishou=refused");
    assertThat(sources(operator)).isEmpty();
    assertThat(log.text()).contains("100200500", "req-1").doesNotContain(OpenPlatform.PLANTED);
  }

  @Test
  void creatorId_isOnesOwn() {
    assertThat(creator.post(CONNECTIONS, "{\"creator_id\":\"c18\"}").statusCode()).isEqualTo(422);
    assertThat(creator.post(CONNECTIONS, "{\"creator\":\"c17\"}").statusCode()).isEqualTo(400);
    Visitor two =
        organisations.visitor(
            creator.organisation(), new String[] {"c1", "c2"}, null, Role.CREATOR);
    assertThat(two.post(CONNECTIONS, "{}").statusCode()).isEqualTo(422);
    assertThat(begin(two, "{\"creator_id\":\"c2\"}").cookie()).isNotEmpty();
    assertThat(begin(operator, "{\"creator_id\":\"c99\"}").cookie()).isNotEmpty();
    assertThat(begin(creator, "{}").cookie()).isNotEmpty();
  }

  @Test
  void connection_isSeenByWhomItConcerns() {
    connect(creator);
    String id = sources(creator).path(0).path("id").asText();
    Visitor colleague =
        organisations.visitor(creator.organisation(), new String[] {"c18"}, null, Role.CREATOR);
    Visitor stranger = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    Visitor brand = organisations.visitor(creator.organisation(), Role.BRAND);
    assertThat(sources(operator)).hasSize(1);
    assertThat(sources(colleague)).isEmpty();
    assertThat(sources(stranger)).isEmpty();
    Visitor auditing =
        organisations.visitor(
            creator.organisation(), new String[] {"c18"}, null, Role.CREATOR, Role.AUDITOR);
    assertThat(sources(auditing)).hasSize(1);
    assertThat(delete(auditing, id)).isEqualTo(404);
    assertThat(delete(colleague, id)).isEqualTo(404);
    assertThat(delete(stranger, id)).isEqualTo(404);
    assertThat(stranger.get(SOURCES + "/" + id + "/counters").statusCode()).isEqualTo(404);
    assertThat(brand.get(SOURCES).statusCode()).isEqualTo(403);
    assertThat(brand.post(CONNECTIONS, "{}").statusCode()).isEqualTo(403);
    assertThat(Visitor.nobody().get(SOURCES).statusCode()).isEqualTo(401);
    assertThat(Visitor.nobody().post(CONNECTIONS, "{}").statusCode()).isEqualTo(401);
    assertThat(delete(operator, id)).isEqualTo(204);
  }

  @Test
  void unAuthorize_overHttp_erasesBeforeItIsAnswered() {
    connect(operator);
    assertThat(Dump.of(database)).contains(openId, NAME);
    Delivery delivery =
        platformsHook()
            .deliver(Webhook.notice("UN_AUTHORIZE", openId, message, Instant.now()), message);
    assertThat(delivery).isEqualTo(new Delivery(true, 1, 200));
    assertThat(Dump.of(database)).doesNotContain(openId, NAME);
    assertThat(sources(operator)).isEmpty();
    assertThat(log.text()).contains("kuaishou notice").doesNotContain(openId, NAME);
  }

  @Test
  void forgedNotice_isRefusedAtEachTry() {
    connect(operator);
    Webhook forger = new Webhook(Visitor.base().resolve(HOOK), "guessed", Duration.ofMillis(20));
    String body = Webhook.notice("UN_AUTHORIZE", openId, message, Instant.now());
    assertThat(forger.deliver(body, message)).isEqualTo(new Delivery(false, 4, 403));
    assertThat(sources(operator)).hasSize(1);
    assertThat(Visitor.nobody().post(HOOK, body).statusCode()).isEqualTo(403);
    assertThat(Dump.of(database)).doesNotContain(message);
  }

  @Test
  void noticeThatCannotBeTaken_isRefused() {
    Webhook hook = platformsHook();
    String old = Webhook.notice("test", openId, message, Instant.now().minusSeconds(3600));
    assertThat(hook.send(old).statusCode()).isEqualTo(422);
    assertThat(hook.send("{}").statusCode()).isEqualTo(400);
    assertThat(hook.send(" ".repeat(16 * 1024) + "{}").statusCode()).isEqualTo(413);
  }

  @Test
  void unknownEvent_isAnsweredAndCounted() {
    Webhook hook = platformsHook();
    assertThat(hook.deliver(Webhook.notice("FOLLOW", openId, message, Instant.now()), message))
        .isEqualTo(new Delivery(true, 1, 200));
    assertThat(Visitor.nobody().get("/metrics").body())
        .containsPattern("zhenzan_kuaishou_notices_total\\{event=\"unknown\"[^}]*} [1-9]");
  }

  @Test
  void noticeOfNothing_isNoNotice() {
    assertThat(Visitor.nobody().post(HOOK, "application/json", "".getBytes(UTF_8)).statusCode())
        .isEqualTo(403);
  }
}
