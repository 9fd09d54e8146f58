package dev.zhenzan.server.kuaishou.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A local open platform that speaks what docs/formats/kuaishou.md says: HTTP 200 for refusals too,
 * tokens that expire, refresh tokens that die when they are used, people who revoke, throttling.
 */
public final class OpenPlatform implements AutoCloseable {
  /** Stands in every token, code and secret of this platform: what must be found nowhere else. */
  public static final String PLANTED = "PLANTED7c1f";

  public static final String APP_ID = "ks700000000000000001";
  public static final String APP_SECRET = PLANTED + "-app-secret";

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Set<String> SCOPES = Set.of("user_info", "user_video_info");

  /** How a call is answered in place of its answer. */
  private sealed interface Fault {
    record Code(long code) implements Fault {}

    record Raw(int status, String body) implements Fault {}

    record Silence(CountDownLatch until) implements Fault {}

    record Late(Runnable before) implements Fault {}
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final People people;
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Queue<String> requestIds = new ConcurrentLinkedQueue<>();
  private volatile String consenting = "";
  private volatile Set<String> consented = SCOPES;
  private volatile @Nullable Throttle throttle;

  private record Throttle(int most, long windowNanos, ArrayDeque<Long> asked) {
    synchronized boolean isTooFast() {
      long now = System.nanoTime();
      asked.removeIf(at -> now - at > windowNanos);
      asked.add(now);
      return asked.size() > most;
    }
  }

  private OpenPlatform(HttpServer server, Clock clock) {
    this.server = server;
    this.people = new People(clock);
  }

  /** Starts one on a free port of this machine. */
  public static OpenPlatform start(Clock clock) {
    return start(clock, 0);
  }

  /** Starts one on a port of this machine. */
  public static OpenPlatform start(Clock clock, int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      OpenPlatform platform = new OpenPlatform(server, clock);
      server.createContext("/", platform::handle);
      server.setExecutor(platform.threads);
      server.start();
      return platform;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it is. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A person who will say yes to the next authorisation. */
  public OpenPlatform person(String openId, String name) {
    people.add(openId, name);
    consenting = openId;
    return this;
  }

  /** What the person opens at the next authorisation. */
  public void consent(String openId, Set<String> scopes) {
    consenting = openId;
    consented = scopes;
  }

  /** A code, as the authorisation page gives it. */
  public String authorise(String openId, Set<String> scopes) {
    return people.authorise(openId, scopes);
  }

  /** Publishes a work, or changes its counters (views, likes, comments). */
  public void publish(String openId, String id, Instant at, long... counts) {
    people.publish(openId, new People.Work(id, "caption of " + id, at, counts, false));
  }

  /** Publishes a work that the platform still looks at. */
  public void publishPending(String openId, String id, Instant at) {
    people.publish(openId, new People.Work(id, "caption of " + id, at, new long[3], true));
  }

  public void delete(String openId, String id) {
    people.delete(openId, id);
  }

  /** The person takes the authorisation back. */
  public void revoke(String openId) {
    people.revoke(openId);
  }

  /** The next call of a path is answered with a code. */
  public void refuseNext(String path, long code) {
    fault(path, new Fault.Code(code));
  }

  /** The next call of a path is answered with this. */
  public void answerNext(String path, int status, String body) {
    fault(path, new Fault.Raw(status, body));
  }

  /** The next call of a path does what it does, and its answer is lost. */
  public CountDownLatch loseNext(String path) {
    CountDownLatch until = new CountDownLatch(1);
    fault(path, new Fault.Silence(until));
    return until;
  }

  /** Something happens while the next call of a path is under way. */
  public void beforeNext(String path, Runnable something) {
    fault(path, new Fault.Late(something));
  }

  /** From now on more than this in a window is too fast. */
  public void throttle(int most, java.time.Duration window) {
    throttle = new Throttle(most, window.toNanos(), new ArrayDeque<>());
  }

  /** How often a path was asked. */
  public int calls(String path) {
    return calls.computeIfAbsent(path, _ -> new AtomicInteger()).get();
  }

  public List<String> requestIds() {
    return List.copyOf(requestIds);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void fault(String path, Fault fault) {
    faults.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      calls.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
      Map<String, String> asked = parameters(exchange);
      Queue<Fault> queue = faults.get(path);
      Fault fault = queue == null ? null : queue.poll();
      switch (fault) {
        case Fault.Code code -> send(exchange, refusal(code.code()));
        case Fault.Raw raw -> send(exchange, raw.status(), raw.body().getBytes(UTF_8));
        case Fault.Silence silence -> {
          answer(path, asked);
          silence.until().await();
        }
        case Fault.Late late -> {
          late.before().run();
          usual(exchange, path, asked);
        }
        case null -> usual(exchange, path, asked);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void usual(HttpExchange exchange, String path, Map<String, String> asked)
      throws IOException {
    Throttle limit = throttle;
    if (path.equals("/oauth2/authorize")) {
      authorise(exchange, asked);
    } else if (limit != null && limit.isTooFast()) {
      send(exchange, refusal(PlatformCode.TOO_FAST.number()));
    } else {
      send(exchange, answer(path, asked));
    }
  }

  private void authorise(HttpExchange exchange, Map<String, String> asked) throws IOException {
    boolean fine =
        APP_ID.equals(asked.get("app_id"))
            && "code".equals(asked.get("response_type"))
            && SCOPES.containsAll(List.of(asked.getOrDefault("scope", "?").split(",")));
    if (!fine) {
      send(exchange, refusal(PlatformCode.BAD_PARAMETER.number()));
      return;
    }
    String code = people.authorise(consenting, consented);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
    exchange.sendResponseHeaders(302, -1);
  }

  private Map<String, Object> answer(String path, Map<String, String> asked) {
    try {
      return switch (path) {
        case "/oauth2/access_token" -> token(asked, people.exchange(checked(asked, "code")));
        case "/oauth2/refresh_token" -> token(asked, people.renew(checked(asked, "refresh_token")));
        case "/openapi/user_info" -> user(whose(asked, "user_info"));
        case "/openapi/photo/list" -> list(whose(asked, "user_video_info"), asked);
        case "/openapi/photo/info" -> info(whose(asked, "user_video_info"), asked);
        case "/openapi/photo/count" -> count(whose(asked, "user_video_info"));
        default -> refusal(PlatformCode.BAD_PARAMETER.number());
      };
    } catch (People.Refusal e) {
      return refusal(e.code.number());
    }
  }

  /** The parameter, if the app is who it says. */
  private static @Nullable String checked(Map<String, String> asked, String name) {
    if (!APP_ID.equals(asked.get("app_id")) || !APP_SECRET.equals(asked.get("app_secret"))) {
      throw new People.Refusal(PlatformCode.CLIENT_NOT_AUTHORISED);
    }
    String grant = name.equals("code") ? "authorization_code" : name;
    if (!grant.equals(asked.get("grant_type"))) {
      throw new People.Refusal(PlatformCode.BAD_PARAMETER);
    }
    return asked.get(name);
  }

  private String whose(Map<String, String> asked, String scope) {
    if (!APP_ID.equals(asked.get("app_id"))) {
      throw new People.Refusal(PlatformCode.CLIENT_NOT_AUTHORISED);
    }
    People.Ticket ticket = people.whose(asked.get("access_token"));
    if (!ticket.scopes().contains(scope)) {
      throw new People.Refusal(PlatformCode.BAD_SCOPE);
    }
    return ticket.openId();
  }

  private Map<String, Object> token(Map<String, String> asked, People.Pair pair) {
    Map<String, Object> answer = success();
    answer.put("access_token", pair.access());
    answer.put("expires_in", People.ACCESS.toSeconds());
    answer.put("refresh_token", pair.refresh());
    if ("authorization_code".equals(asked.get("grant_type"))) {
      answer.put("refresh_token_expires_in", People.REFRESH.toSeconds());
      answer.put("open_id", pair.ticket().openId());
      answer.put("scopes", pair.ticket().scopes());
    }
    return answer;
  }

  private Map<String, Object> user(String openId) {
    Map<String, Object> answer = success();
    answer.put(
        "user_info",
        Map.of(
            "name",
            people.name(openId),
            "sex",
            "F",
            "fan",
            1200,
            "follow",
            7,
            "city",
            PLANTED + "-city",
            "head",
            "https://pictures.example/" + PLANTED + "-head.jpg",
            "bigHead",
            "https://pictures.example/" + PLANTED + "-big.jpg"));
    return answer;
  }

  private Map<String, Object> list(String openId, Map<String, String> asked) {
    List<People.Work> works = people.works(openId);
    String cursor = asked.getOrDefault("cursor", "");
    int from =
        IntStream.range(0, works.size())
            .filter(at -> works.get(at).id().equals(cursor))
            .map(at -> at + 1)
            .findFirst()
            .orElse(cursor.isEmpty() ? 0 : works.size());
    int count = Math.clamp(Integer.parseInt(asked.getOrDefault("count", "20")), 1, 20);
    Map<String, Object> answer = success();
    answer.put(
        "video_list", works.stream().skip(from).limit(count).map(OpenPlatform::fields).toList());
    return answer;
  }

  private Map<String, Object> info(String openId, Map<String, String> asked) {
    Map<String, Object> answer = success();
    answer.put(
        "video_info",
        people.works(openId).stream()
            .filter(work -> work.id().equals(asked.get("photo_id")))
            .findFirst()
            .map(OpenPlatform::fields)
            .orElseThrow(() -> new People.Refusal(PlatformCode.NO_SUCH_VIDEO)));
    return answer;
  }

  private Map<String, Object> count(String openId) {
    int works = people.works(openId).size();
    Map<String, Object> answer = success();
    answer.put("public_count", works);
    answer.put("friend_count", 0);
    answer.put("private_count", 0);
    answer.put("all_count", works);
    return answer;
  }

  private static Map<String, Object> fields(People.Work work) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("photo_id", work.id());
    fields.put("caption", work.caption());
    fields.put("cover", "https://pictures.example/" + PLANTED + ".jpg");
    fields.put("play_url", "https://pictures.example/" + PLANTED + ".mp4");
    fields.put("create_time", work.at().toEpochMilli());
    fields.put("view_count", work.counts()[0]);
    fields.put("like_count", work.counts()[1]);
    fields.put("comment_count", work.counts()[2]);
    fields.put("pending", work.pending());
    return fields;
  }

  private Map<String, Object> success() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", 1);
    return answer;
  }

  private Map<String, Object> refusal(long code) {
    String id = "req-" + (requestIds.size() + 1);
    requestIds.add(id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", code);
    answer.put("error_msg", "refused " + PLANTED + "-echo");
    answer.put("request_id", id);
    return answer;
  }

  private static void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    send(exchange, 200, JSON.writeValueAsBytes(answer));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, String> parameters = new HashMap<>();
    for (String pair : List.of((query == null ? body : query + "&" + body).split("&"))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return parameters;
  }
}
