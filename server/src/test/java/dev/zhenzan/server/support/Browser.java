package dev.zhenzan.server.support;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody at a browser: keeps the session's cookie and sends the token against forgery. */
public final class Browser {
  private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

  private final String address = "2001:db8:%x::1".formatted(ADDRESSES.getAndIncrement());
  private String cookie = "";
  private String csrfToken = "";

  /** With an address of its own, and not signed in. */
  public Browser() {}

  /** Signs in by a password. */
  public HttpResponse<String> signIn(String login, String password) {
    return post(
        "/api/v1/sessions", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
  }

  /** Asks for a path. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends JSON by POST. */
  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  /** Sends JSON by any method. */
  public HttpResponse<String> send(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** A request as the console makes it. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        Visitor.nobody().request(path).header("X-Forwarded-For", "[" + address + "]");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return csrfToken.isEmpty() ? request : request.header("X-CSRF-Token", csrfToken);
  }

  /** Sends it, and keeps the cookie and token that come back. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> answer = Visitor.nobody().send(request);
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
    int token = answer.body().indexOf("\"csrf_token\":\"");
    if (token >= 0) {
      int start = token + "\"csrf_token\":\"".length();
      csrfToken = answer.body().substring(start, answer.body().indexOf('"', start));
    }
    return answer;
  }

  /** The cookie as it is sent. */
  public String cookie() {
    return cookie;
  }

  /** Sends this cookie from now on. */
  public void useCookie(String other) {
    cookie = other;
  }

  /** Forgets the token against forgery, as another site would not know it. */
  public void forgetToken() {
    csrfToken = "";
  }
}
