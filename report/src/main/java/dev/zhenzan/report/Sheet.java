package dev.zhenzan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's style sheet and the content policy that allows it alone.
 *
 * @param css the sheet
 * @param policy a Content-Security-Policy (W3C CSP 3, 6.1.14) that names the sheet by its hash
 */
record Sheet(String css, String policy) {
  private static final Sheet LOADED = load();

  static Sheet loaded() {
    return LOADED;
  }

  private static Sheet load() {
    try (InputStream stream = Texts.open("report.css")) {
      String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
      String policy =
          "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
              .formatted(sha256(css));
      return new Sheet(css, policy);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource report.css", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
