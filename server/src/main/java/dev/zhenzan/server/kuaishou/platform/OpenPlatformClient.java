package dev.zhenzan.server.kuaishou.platform;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Kuaishou Open Platform. What only reads is asked again where the platform is broken or
 * it was too fast; a code or a refresh token is used once, since the platform may have acted on it
 * already. Every question takes its place in one queue for the whole app. Safe for use by many
 * threads.
 *
 * <p>All methods throw {@link PlatformException} where no usable answer came.
 */
public final class OpenPlatformClient implements AutoCloseable {
  /** Most works on a page. */
  public static final int PAGE = 20;

  private final App app;
  private final Line line;
  private final Manners manners;
  private final Clock clock;

  /**
   * How a client behaves towards the platform.
   *
   * @param queue of all questions of the app
   * @param backoff of one question
   * @param random chooses the pauses
   * @param pause lets them pass
   */
  public record Manners(TokenBucket queue, Backoff backoff, RandomGenerator random, Pause pause) {}

  /**
   * A client.
   *
   * @param clock from which the expiry of tokens is reckoned
   */
  public OpenPlatformClient(App app, Manners manners, Clock clock) {
    this.app = app;
    this.line = new Line(app);
    this.manners = manners;
    this.clock = clock;
  }

  /**
   * Where a person authorises the app.
   *
   * @param callback where the platform sends the person back to; registered at the platform
   * @param state comes back with the person
   */
  public URI authorizeUrl(URI callback, String state) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("app_id", app.id());
    parameters.put("scope", Scope.list());
    parameters.put("response_type", "code");
    parameters.put("redirect_uri", callback.toString());
    parameters.put("state", state);
    return app.at("/oauth2/authorize?" + Line.form(parameters));
  }

  /** The first tokens, for the code that came with a person. */
  public Grant token(String code) {
    Instant asked = clock.instant();
    Answer answer =
        once(() -> line.post("/oauth2/access_token", secretly("authorization_code", "code", code)));
    TokenPair tokens = pair(answer, asked, answer.after(asked, "refresh_token_expires_in"));
    return new Grant(tokens, answer.text("open_id"), answer.codes("scopes"));
  }

  /**
   * The next pair. The refresh token is dead when the platform has answered, whether or not its
   * answer arrives.
   */
  public TokenPair refresh(Secret refreshToken) {
    Instant asked = clock.instant();
    Answer answer =
        once(
            () ->
                line.post(
                    "/oauth2/refresh_token",
                    secretly("refresh_token", "refresh_token", refreshToken.reveal())));
    return pair(answer, asked, answer.afterIfGiven(asked, "refresh_token_expires_in"));
  }

  /** Who authorised. */
  public UserInfo user(Secret accessToken) {
    Answer answer = read("/openapi/user_info", openly(accessToken)).inner("user_info");
    return new UserInfo(answer.optionalText("name").orElse(""));
  }

  /**
   * A page of the works.
   *
   * @param cursor where it begins: the id of the work before it; empty for the first
   * @param count how many works, 1 to {@value #PAGE}
   */
  public VideoPage videos(Secret accessToken, String cursor, int count) {
    if (count < 1 || count > PAGE) {
      throw new IllegalArgumentException("count has to be 1 to " + PAGE + ", not " + count);
    }
    Map<String, String> parameters = openly(accessToken);
    if (!cursor.isEmpty()) {
      parameters.put("cursor", cursor);
    }
    parameters.put("count", String.valueOf(count));
    return read("/openapi/photo/list", parameters).videos("video_list");
  }

  /** One work. */
  public PlatformVideo video(Secret accessToken, String photoId) {
    Map<String, String> parameters = openly(accessToken);
    parameters.put("photo_id", photoId);
    return read("/openapi/photo/info", parameters).inner("video_info").video();
  }

  /** How many works there are. */
  public VideoCount count(Secret accessToken) {
    Answer answer = read("/openapi/photo/count", openly(accessToken));
    return new VideoCount(
        answer.number("public_count"),
        answer.number("friend_count"),
        answer.number("private_count"),
        answer.number("all_count"));
  }

  private Map<String, String> openly(Secret accessToken) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("app_id", app.id());
    parameters.put("access_token", accessToken.reveal());
    return parameters;
  }

  private Map<String, String> secretly(String grantType, String name, String value) {
    return Map.of(
        "app_id",
        app.id(),
        "app_secret",
        app.secret().reveal(),
        "grant_type",
        grantType,
        name,
        value);
  }

  private static TokenPair pair(Answer answer, Instant asked, @Nullable Instant refreshUntil) {
    return new TokenPair(
        answer.secret("access_token"),
        answer.after(asked, "expires_in"),
        answer.secret("refresh_token"),
        refreshUntil);
  }

  private Answer read(String path, Map<String, String> parameters) {
    for (int tried = 1; ; tried++) {
      try {
        return once(() -> line.get(path, parameters));
      } catch (PlatformException e) {
        if (!e.code().isWorthRepeating() || tried >= manners.backoff().tries()) {
          throw e;
        }
        pause(path, manners.backoff().pause(tried, manners.random()));
      }
    }
  }

  private Answer once(Supplier<Answer> question) {
    pause("the next question", manners.queue().take());
    try {
      return question.get();
    } catch (PlatformException e) {
      if (e.code() == PlatformCode.TOO_FAST) {
        manners.queue().rest(manners.backoff().first());
      }
      throw e;
    }
  }

  private void pause(String what, Duration time) {
    try {
      if (!time.isZero()) {
        manners.pause().of(time);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PlatformException.unreachable(what, "interrupted");
    }
  }

  /** Drops what is under way. */
  @Override
  public void close() {
    line.close();
  }
}
