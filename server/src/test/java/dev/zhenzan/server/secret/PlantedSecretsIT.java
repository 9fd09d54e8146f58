package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.kuaishou.platform.Webhook;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.PackagedService;
import dev.zhenzan.server.support.Plants;
import dev.zhenzan.server.support.ProviderVisit;
import dev.zhenzan.server.support.TestProvider;
import dev.zhenzan.server.support.TimedCodes;
import dev.zhenzan.server.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets and personal data are given to the packaged service in every way in which it takes them,
 * right and wrong, with its database killed in between; afterwards none of them stands in what the
 * service, its database and its jobs wrote for those who run it, or in what it shows to anybody.
 */
class PlantedSecretsIT {
  private static final String JSON_LINES = "application/x-ndjson";
  private static final String ALL_LINES = "QUARKUS_LOG_CATEGORY__DEV_ZHENZAN__LEVEL";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final String LOGIN = "planted-login-5e3a";
  private static final String PASSWORD = "vier Worte am Fenster 5e3a";

  @TempDir Path folder;

  private final Plants plants = new Plants();
  private final StringBuilder shown = new StringBuilder();
  private final TestProvider provider = new TestProvider();
  private final OpenPlatform platform = OpenPlatform.start(Clock.systemUTC());
  private HttpServer receiver;
  private Path data;
  private PackagedService service;
  private Browser operator;

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    receiver.start();
    data = Files.createDirectory(folder.resolve("data"));
    settings(provider.start());
    service = PackagedService.start(data, Map.of(ALL_LINES, "DEBUG"));
    System.setProperty("quarkus.http.test-port", Integer.toString(service.at("/").getPort()));
    operator = new Browser();
  }

  private void settings(Map<String, String> oidc) throws IOException {
    plants.plant("app secret, codes and tokens of Kuaishou", OpenPlatform.PLANTED);
    Path clientSecret =
        secretFile(
            "client",
            plants.plant(
                "client secret", Objects.requireNonNull(oidc.get("zhenzan.oidc.client-secret"))));
    Files.writeString(
        data.resolve("zhenzan.yaml"),
        """
        kuaishou:
          app_id: %s
          app_secret_file: %s
          address: %s
          questions_per_second: 1000
        webhooks:
          private_addresses: true
        oidc:
          issuer: %s
          client_id: %s
          client_secret_file: %s
        """
            .formatted(
                OpenPlatform.APP_ID,
                secretFile("app", OpenPlatform.APP_SECRET),
                platform.base(),
                oidc.get("zhenzan.oidc.issuer"),
                oidc.get("zhenzan.oidc.client-id"),
                clientSecret));
  }

  private Path secretFile(String name, String secret) throws IOException {
    Path file =
        Files.createFile(
            folder.resolve(name),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, secret + "\n");
  }

  @AfterEach
  void stop() {
    service.close();
    receiver.stop(0);
    platform.close();
    provider.stop();
    System.clearProperty("quarkus.http.test-port");
  }

  @Test
  void logsAndPublicPages_afterAllThatCanGoWrong_holdNoSecretAndNobody() throws Exception {
    setUp();
    signIn();
    secondFactor();
    invite();
    Visitor program = keys();
    webhook();
    ingest(program);
    connect();
    jobs(program);
    loseDatabase(program);
    keysOfTheFolder();
    readPages();
    service.close();

    String logs = logs();

    assertThat(plants.size()).isGreaterThan(20);
    assertThat(logs)
        .contains("job broke", "job failed", "webhook delivery", "ended by itself", "kuaishou");
    assertThat(plants.in(logs)).as("in the logs below %s", folder).isEmpty();
    assertThat(shown).contains("zhenzan_", "/api/v1/invitations/{code}");
    assertThat(plants.in(shown.toString())).as("in what anybody may read").isEmpty();
  }

  private void setUp() throws IOException {
    String code = plants.plant("set-up code", Files.readString(data.resolve("setup-code")).strip());
    String wrong = plants.plant("wrong set-up code", "no-set-up-code-5e3a");
    plants.plant("login", LOGIN);
    String body =
        "{\"code\": \"%s\", \"organisation\": \"%s\", \"login\": \"%s\", \"name\": \"%s\", \"password\": \"%s\"}";
    String organisation = plants.plant("organisation", "Planted MCN 5e3a");
    String name = plants.plant("name of a person", "Lin Planted 5e3a");
    plants.plant("password", PASSWORD);
    post(403, "/api/v1/setup", body.formatted(wrong, organisation, LOGIN, name, PASSWORD));
    post(400, "/api/v1/setup", "{\"code\": \"" + code + "\", \"password\": \"" + PASSWORD);
    post(400, "/api/v1/setup", "{\"code\": \"%s\", \"%s\": 1}".formatted(code, PASSWORD));
    post(422, "/api/v1/setup", body.formatted(code, organisation, LOGIN, name, LOGIN));
    post(204, "/api/v1/setup", body.formatted(code, organisation, LOGIN, name, PASSWORD));
  }

  private void signIn() {
    String wrong = plants.plant("wrong password", "falsche Worte 5e3a");
    post(401, SESSIONS, credentials(LOGIN, wrong));
    post(401, SESSIONS, credentials(plants.plant("other login", "nobody-5e3a"), wrong));
    post(400, SESSIONS, "{\"login\": \"%s\", \"password\": [\"%s\"]}".formatted(LOGIN, wrong));
    post(400, SESSIONS, "{\"login\": \"%s\", \"password\": \"%s".formatted(LOGIN, PASSWORD));
    post(400, SESSIONS, "\"" + PASSWORD + "\"");
    assertThat(operator.signIn(LOGIN, PASSWORD).statusCode()).isEqualTo(201);
    plants.plant("cookie of a session", operator.cookie().split("=", 2)[1]);
    Browser forged = new Browser();
    forged.useCookie("__Host-zhenzan=" + plants.plant("forged cookie", "Zm9yZ2VkLTVlM2E-forged"));
    assertThat(forged.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  private static String credentials(String login, String password) {
    return "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
  }

  private void secondFactor() {
    String path = "/api/v1/session/second-factor";
    String secret =
        plants.plant(
            "secret of the second factor", json(operator.post(path, "{}")).path("secret").asText());
    HttpResponse<String> wrong =
        operator.post(path + "/confirmation", "{\"code\": \"" + secret + "\"}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    HttpResponse<String> right =
        operator.post(
            path + "/confirmation",
            "{\"code\": \"%s\"}".formatted(TimedCodes.at(secret, Instant.now())));
    JsonNode codes = json(right).path("recovery_codes");
    assertThat(codes).as(right.body()).hasSize(10);
    codes.forEach(code -> plants.plant("recovery code " + code.asText(), code.asText()));
    post(
        201,
        SESSIONS,
        "{\"login\": \"%s\", \"password\": \"%s\", \"second_factor\": \"%s\"}"
            .formatted(LOGIN, PASSWORD, codes.path(0).asText()));
    post(
        401,
        SESSIONS,
        "{\"login\": \"%s\", \"password\": \"%s\", \"second_factor\": \"%s\"}"
            .formatted(LOGIN, PASSWORD, codes.path(0).asText()));
  }

  private void invite() {
    String login = plants.plant("login of a guest", "guest-5e3a");
    HttpResponse<String> invited =
        operator.post(
            "/api/v1/people",
            "{\"login\": \"%s\", \"name\": \"Mei 5e3a\", \"roles\": [\"brand\"]}".formatted(login));
    String code =
        plants.plant(
            "code of an invitation",
            invited.body().replaceAll("(?s).*/invitations/([^\"]+)\".*", "$1"));
    Browser guest = new Browser();
    guest.send(guest.request("/invitations/" + code).header("Accept", "text/html").GET());
    String path = "/api/v1/invitations/" + code;
    assertThat(guest.get(path).statusCode()).isEqualTo(200);
    assertThat(guest.get(path + "x").statusCode()).isEqualTo(404);
    post(422, path, "{\"password\": \"short\"}");
    post(400, path, "{\"password\": \"" + plants.plant("password of a guest", "vier neue 5e3a!"));
    ProviderVisit.to("/api/v1/oidc/sign-in?invitation=" + code, "subject=subject-5e3a");
    for (String fault : List.of("&fault=signature", "&fault=expired", "")) {
      ProviderVisit.accepting(code, "subject=subject-5e3a" + fault);
    }
    plants.plant("who somebody is to the provider", "subject-5e3a");
    post(404, path, "{\"password\": \"vier neue 5e3a!\"}");
  }

  private Visitor keys() {
    HttpResponse<String> made =
        operator.post("/api/v1/api-keys", "{\"name\": \"nightly\", \"scopes\": [\"all\"]}");
    String key = plants.plant("API key", json(made).path("key").asText());
    Visitor wrong =
        new Visitor(
            new UUID(0, 0), new UUID(0, 0), plants.plant("wrong API key", "zz_no-key-5e3a"));
    assertThat(wrong.get("/api/v1/session").statusCode()).isEqualTo(401);
    Visitor program = new Visitor(new UUID(0, 0), new UUID(0, 0), key);
    assertThat(program.get("/api/v1/session").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/works?cursor=" + key).statusCode()).isGreaterThan(399);
    return program;
  }

  private void webhook() {
    HttpResponse<String> made =
        operator.post(
            "/api/v1/webhook-endpoints",
            "{\"url\": \"http://127.0.0.1:%d/hook?token=%s\", \"events\": [\"job.failed\"]}"
                .formatted(
                    receiver.getAddress().getPort(), plants.plant("token of a hook", "hook-5e3a")));
    plants.plant("secret of a webhook", json(made).path("secret").asText());
  }

  private void ingest(Visitor program) {
    String account = plants.plant("account", "account-5e3a");
    String creator = plants.plant("creator", "creator-5e3a");
    String caption = plants.plant("caption", "a caption of 5e3a");
    String work =
        "{\"video_id\":\"v%d\",\"creator_id\":\"%s\",\"published_at\":%s,\"caption\":\"%s\"}\n";
    send(program, "/api/v1/videos", JSON_LINES, works(work, creator, caption));
    send(program, "/api/v1/videos", JSON_LINES, work.formatted(9, creator, "\"soon\"", caption));
    send(program, "/api/v1/interactions", JSON_LINES, likes(account) + caption + "\n");
    send(program, "/api/v1/interactions", JSON_LINES, "{\"account_id\":\"" + account);
    send(
        program, "/api/v1/interactions", JSON_LINES, "{\"account_id\":\"" + account + "\\u0000\"}");
    send(program, "/api/v1/interactions", "application/vnd.apache.parquet", "PAR1" + account);
    send(program, "/api/v1/accounts", "text/csv", "account_id,followers\n" + account + ",x\n");
    send(program, "/api/v1/accounts", "text/csv", account + "," + caption + "\n1,2\n");
    send(program, "/api/v1/accounts", "application/json", "{\"account_id\": \"" + account + "\"}");
    assertThat(program.get("/api/v1/works/" + account).statusCode()).isEqualTo(404);
    assertThat(program.get("/api/v1/creators/" + creator).statusCode()).isLessThan(500);
  }

  private static String works(String work, String creator, String caption) {
    return IntStream.range(0, 3)
        .mapToObj(at -> work.formatted(at, creator, "1777500000", caption))
        .collect(Collectors.joining());
  }

  private static String likes(String account) {
    return IntStream.range(0, 300)
        .mapToObj(
            at ->
                "{\"account_id\":\"%s-%d\",\"video_id\":\"v%d\",\"time\":%d}\n"
                    .formatted(account, at % 100, at % 3, 1_777_600_000 + 977 * at))
        .collect(Collectors.joining());
  }

  private void connect() {
    String person = plants.plant("id of a person at Kuaishou", "openid-5e3a");
    platform.person(person, plants.plant("name at Kuaishou", "Planted Orchard 5e3a"));
    platform.publish(person, "w1", Instant.now(), 1000, 90, 8);
    platform.refuseNext("/oauth2/access_token", PlatformCode.SERVER_ERROR.number());
    comeBack();
    platform.refuseNext("/openapi/photo/list", PlatformCode.TOKEN_EXPIRED.number());
    platform.answerNext("/openapi/user_info", 200, "{\"" + OpenPlatform.PLANTED);
    comeBack();
    comeBack();
    PackagedService.await("the works are read", () -> platform.calls("/openapi/photo/list") > 1);
    Webhook hook =
        new Webhook(
            service.at("/api/v1/sources/kuaishou/webhook"),
            OpenPlatform.APP_SECRET,
            Duration.ofMillis(20));
    Webhook forged = new Webhook(hook.to(), "guess", hook.between());
    String revoked = Webhook.notice("UN_AUTHORIZE", person, "m-5e3a", Instant.now());
    assertThat(forged.send(revoked).statusCode()).isEqualTo(403);
    assertThat(hook.send(revoked.substring(0, 40)).statusCode()).isEqualTo(400);
    assertThat(hook.send(revoked).statusCode()).isEqualTo(200);
  }

  private void comeBack() {
    String session = operator.cookie();
    HttpResponse<String> begun =
        operator.post("/api/v1/sources/kuaishou/connections", "{\"creator_id\": \"creator-5e3a\"}");
    operator.useCookie(session);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    String back =
        Visitor.nobody()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(json(begun).path("authorize_url").asText()))
                    .GET())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Visitor nobody = Visitor.nobody();
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    nobody.send(
        nobody
            .request("/api/v1/sources/kuaishou/callback" + back.substring(back.indexOf('?')))
            .header("Cookie", cookie)
            .GET());
  }

  private void jobs(Visitor program) throws IOException {
    JobsOverHttp jobs = new JobsOverHttp(program);
    jobs.over(jobs.order("audit", "{}"));
    String unknown = plants.plant("creator of a job", "unknown-creator-5e3a");
    program.post(
        "/api/v1/jobs",
        "{\"kind\": \"diagnose\", \"parameters\": {\"creator_id\": \"" + unknown + "\"}}");
    jobs.over(jobs.order("diagnose", "{\"creator_id\": \"creator-5e3a\"}"));
    program.post("/api/v1/jobs", "{\"kind\": \"" + unknown + "\", \"parameters\": \"" + unknown);
    program.post("/api/v1/jobs", "{\"kind\": \"audit\", \"parameters\": {\"" + unknown + "\": 1}}");
    Path place = data.resolve("jobs");
    Path away = Files.move(place, data.resolve("jobs.away"));
    Files.createFile(place);
    jobs.over(jobs.order("audit", "{}"));
    Files.delete(place);
    Files.move(away, place);
  }

  private void loseDatabase(Visitor program) {
    for (int time = 0; time < 2; time++) {
      service.database().destroyForcibly();
      for (int i = 0; i < 5; i++) {
        program.post("/api/v1/interactions", JSON_LINES, likes("account-5e3a").getBytes(UTF_8));
        new Browser().signIn(LOGIN, PASSWORD);
        new Browser().get("/api/v1/invitations/" + "no-invitation-5e3a");
      }
      PackagedService.await(
          "the database is back", () -> program.get("/api/v1/session").statusCode() == 200);
    }
    plants.plant("no invitation", "no-invitation-5e3a");
  }

  /** The service made these by itself. */
  private void keysOfTheFolder() throws IOException {
    plants.plant(
        "password of the database",
        Files.readString(data.resolve("database").resolve("password")).strip());
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String line : Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
          if (line.strip().length() >= 32 && !line.startsWith("#")) {
            plants.plant(file.getFileName() + " " + plants.size(), line.strip());
          }
        }
      }
    }
  }

  private void readPages() {
    for (String page :
        List.of(
            "/metrics", "/health", "/health/ready", "/api/v1/openapi", "/api/v1/sign-in-ways")) {
      shown.append(Visitor.nobody().get(page).body());
    }
  }

  /** What the service printed, and every file of the folder that is a log. */
  private String logs() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(service.log()));
    try (Stream<Path> files = Files.walk(data)) {
      files
          .filter(file -> file.toString().endsWith(".log") || file.toString().endsWith(".txt"))
          .filter(Files::isRegularFile)
          .forEach(file -> text.append(read(file)));
    }
    return text.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(Visitor visitor, String path, String type, String body) {
    assertThat(visitor.post(path, type, body.getBytes(UTF_8)).statusCode()).isLessThan(500);
  }

  private static void post(int status, String path, String body) {
    Browser browser = new Browser();
    HttpResponse<String> answer =
        browser.send(
            browser
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(status);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JobsOverHttp.json(answer.body());
  }
}
