package dev.zhenzan.server.support;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that is led to the provider and back. */
public final class ProviderVisit {
  private static final int MOST_STEPS = 8;

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private HttpResponse<String> last;

  private ProviderVisit(String path, String atProvider, Map<String, String> cookies) {
    this.cookies.putAll(cookies);
    URI next = Visitor.base().resolve(path);
    last = step(next);
    for (int i = 0; i < MOST_STEPS && redirects() && !signedIn(); i++) {
      next = next.resolve(last.headers().firstValue("Location").orElseThrow());
      boolean provider = next.getPath().equals("/authorize");
      last = step(provider ? URI.create(next + "&" + atProvider) : next);
    }
  }

  /**
   * Begins at a path of the service.
   *
   * @param atProvider what is added to the request at the provider
   */
  public static ProviderVisit to(String path, String atProvider) {
    return new ProviderVisit(path, atProvider, Map.of());
  }

  /** The same as the console does it for who accepts an invitation. */
  public static ProviderVisit accepting(String code, String atProvider) {
    HttpResponse<String> begun =
        Visitor.nobody().post("/api/v1/invitations/" + code + "/provider", "");
    Map<String, String> cookies = new LinkedHashMap<>();
    begun
        .headers()
        .firstValue("Set-Cookie")
        .map(it -> it.split(";", 2)[0].split("=", 2))
        .ifPresent(pair -> cookies.put(pair[0], pair[1]));
    return new ProviderVisit("/api/v1/oidc/sign-in", atProvider, cookies);
  }

  private HttpResponse<String> step(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!cookies.isEmpty() && address.getPort() == Visitor.base().getPort()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = Visitor.nobody().send(request.GET());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String header) {
    String[] pair = header.substring(0, (header + ";").indexOf(';')).split("=", 2);
    if (pair[1].isEmpty() || header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private boolean redirects() {
    return last.statusCode() == 302;
  }

  /** The last status. */
  public int status() {
    return last.statusCode();
  }

  /** Where the last answer leads; empty where it leads nowhere. */
  public String location() {
    return last.headers().firstValue("Location").orElse("");
  }

  /** The last body. */
  public String body() {
    return last.body();
  }

  /** Whether a session's cookie came. */
  public boolean signedIn() {
    return cookies.containsKey("__Host-zhenzan");
  }

  /** A browser with the session's cookie. */
  public Browser session() {
    return with("__Host-zhenzan");
  }

  /** A browser with one of the cookies. */
  public Browser with(String cookie) {
    Browser browser = new Browser();
    browser.useCookie(cookie + "=" + cookies.get(cookie));
    return browser;
  }
}
