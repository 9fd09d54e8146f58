package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type to say who they are: alike whatever their keyboard writes large. */
public final class Logins {
  /** No login is so long, however it was typed; what is longer is not even brought into form. */
  private static final int MOST_TYPED = 200;

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,99}");

  private Logins() {}

  /** Whether nobody can have typed this as a login. */
  public static boolean tooLong(String typed) {
    return typed.length() > MOST_TYPED;
  }

  /** A login in the one form in which it is kept and looked for. */
  public static String normal(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * A new login.
   *
   * @throws ProblemException if nobody can be called so
   */
  public static String checked(@Nullable String typed) {
    String login = typed == null || tooLong(typed) ? "" : normal(typed);
    if (!FORM.matcher(login).matches()) {
      throw ProblemException.ofValue(
          "/login", "a login has 2 to 100 letters, digits and . _ @ + - between them");
    }
    return login;
  }
}
