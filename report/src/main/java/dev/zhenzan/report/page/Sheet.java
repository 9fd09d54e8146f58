package dev.zhenzan.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page's style sheet and the content policy that allows it alone.
 *
 * <p>Colours have names, which stand in one palette; what draws a page without variables of CSS
 * gets the palette's light colours in their place.
 *
 * @param css the sheet
 * @param policy a Content-Security-Policy (W3C CSP 3, 6.1.14) that names the sheet by its hash;
 *     pictures come with the page, as data
 */
public record Sheet(String css, String policy) {
  private static final Pattern NAMED = Pattern.compile("--([a-z0-9]+): *([^;]+);");
  private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9]+)\\)");
  private static final String PALETTE = read("page/palette.css");
  private static final Map<String, String> COLOURS = colours();
  private static final Sheet SCREEN =
      of(PALETTE + read("page/chart.css") + read("page/screen.css"));

  /** The sheet of all pages in a browser. */
  public static Sheet screen() {
    return SCREEN;
  }

  /** A sheet with its policy. */
  public static Sheet of(String css) {
    return new Sheet(
        css,
        "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'"
            .formatted(sha256(css)));
  }

  /**
   * A sheet of the reports' folder with the palette's light colours in place of their names.
   *
   * @throws IllegalArgumentException if it names a colour that the palette lacks
   */
  public static String withColours(String name) {
    return USED.matcher(read(name)).replaceAll(Sheet::colour);
  }

  private static String colour(MatchResult used) {
    String colour = COLOURS.get(used.group(1));
    if (colour == null) {
      throw new IllegalArgumentException("no colour of the palette: " + used.group(1));
    }
    return colour;
  }

  private static Map<String, String> colours() {
    Map<String, String> colours = new HashMap<>();
    NAMED.matcher(PALETTE).results().forEach(it -> colours.put(it.group(1), it.group(2)));
    return Map.copyOf(colours);
  }

  private static String read(String name) {
    try (InputStream stream = Texts.open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
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
