package dev.zhenzan.server.identity.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are allowed. Length counts, not kinds of characters; what everybody tries first
 * is refused (NIST SP 800-63B section 3.1.1.2).
 */
public final class PasswordRules {
  /** The shortest; the console says the same. */
  public static final int LEAST = 12;

  /** The longest: more would only keep the service busy. */
  public static final int MOST = 200;

  private static final int LETTERS_OF_A_LOGIN = 4;
  private static final String LOOK_ALIKES = "0134578@$!";
  private static final String LETTERS = "oieastbasi";
  private static final Set<String> STEMS = stems();

  private PasswordRules() {}

  /**
   * Goes on if a password is allowed.
   *
   * @param pointer where in the request it stands
   * @throws ProblemException that says what is wrong with it, and never repeats it
   */
  public static void check(String pointer, @Nullable String password, String login) {
    fault(password == null ? "" : password, login)
        .ifPresent(
            fault -> {
              throw ProblemException.ofValue(pointer, fault);
            });
  }

  static Optional<String> fault(String password, String login) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST || length > MOST) {
      return Optional.of("a password has %d to %d characters".formatted(LEAST, MOST));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (login.length() >= LETTERS_OF_A_LOGIN && plain.contains(login.toLowerCase(Locale.ROOT))) {
      return Optional.of("the password holds the login: others try that first");
    }
    return guessed(plain)
        ? Optional.of(
            "this password is among those that others try first: take some words at random")
        : Optional.empty();
  }

  private static boolean guessed(String plain) {
    String unit = unit(plain);
    if (unit.length() < LEAST && unit.length() < plain.length()) {
      return true;
    }
    String stem = unit.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return stem.isEmpty() || STEMS.contains(stem) || STEMS.contains(letters(stem));
  }

  /** What a text repeats; itself where it repeats nothing. */
  private static String unit(String text) {
    // The doubled text holds itself again first where it begins anew.
    return text.substring(0, (text + text).indexOf(text, 1));
  }

  private static String letters(String stem) {
    StringBuilder letters = new StringBuilder(stem);
    for (int i = 0; i < letters.length(); i++) {
      int found = LOOK_ALIKES.indexOf(letters.charAt(i));
      if (found >= 0) {
        letters.setCharAt(i, LETTERS.charAt(found));
      }
    }
    return letters.toString();
  }

  private static Set<String> stems() {
    try (InputStream in =
        Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
