package dev.zhenzan.server.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small provider of OpenID Connect: discovery, keys, the code flow with PKCE, tokens signed by
 * RS256. Its sign-in page asks nothing: parameters {@code subject} and {@code fault} (nonce,
 * expired, audience, signature) of the authorization request say who comes back, and what is wrong.
 */
public final class TestProvider implements QuarkusTestResourceLifecycleManager {
  private static final String CLIENT = "zhenzan";
  private static final String SECRET = "a secret of the client that is long enough";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, Map<String, String>> granted = new ConcurrentHashMap<>();
  private final KeyPair keys = keys();
  private final KeyPair otherKeys = keys();
  private @Nullable HttpServer server;
  private String issuer = "";

  @Override
  public Map<String, String> start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server = started;
      issuer = "http://127.0.0.1:" + started.getAddress().getPort();
      started.createContext("/.well-known/openid-configuration", it -> json(it, discovery()));
      started.createContext("/keys", it -> json(it, jwks()));
      started.createContext("/authorize", this::authorize);
      started.createContext("/token", this::token);
      started.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "zhenzan.oidc.issuer", issuer,
        "zhenzan.oidc.client-id", CLIENT,
        "zhenzan.oidc.client-secret", SECRET,
        "zhenzan.oidc.name", "Example");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String discovery() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}"""
        .formatted(issuer);
  }

  private String jwks() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
        {"keys": [{"kty": "RSA", "kid": "k1", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}"""
        .formatted(number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return BASE64.encodeToString(
        bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    granted.put(code, asked);
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
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    @Nullable Map<String, String> asked = granted.remove(form.getOrDefault("code", ""));
    String client =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
    String plainClient =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (asked == null
        || !(client.equals(given) || plainClient.equals(given))
        || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
        || !"S256".equals(asked.get("code_challenge_method"))) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    json(
        exchange,
        """
        {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}"""
            .formatted(idToken(asked)));
  }

  private String idToken(Map<String, String> asked) {
    String fault = asked.getOrDefault("fault", "");
    long now = Instant.now().getEpochSecond();
    long issued = fault.equals("expired") ? now - 7200 : now;
    String claims =
        """
        {"iss": "%s", "sub": "%s", "aud": "%s", "iat": %d, "exp": %d, "nonce": "%s"}"""
            .formatted(
                issuer,
                asked.getOrDefault("subject", "nobody"),
                fault.equals("audience") ? "another" : CLIENT,
                issued,
                issued + 300,
                fault.equals("nonce") ? "another" : asked.getOrDefault("nonce", ""));
    String signed =
        BASE64.encodeToString("{\"alg\": \"RS256\", \"kid\": \"k1\"}".getBytes(UTF_8))
            + '.'
            + BASE64.encodeToString(claims.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign((fault.equals("signature") ? otherKeys : keys).getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + '.' + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(@Nullable String text) {
    return Arrays.stream((text == null ? "" : text).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (one, other) -> other));
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
