package dev.zhenzan.ledger.entry;

import java.util.regex.Pattern;

/**
 * A short word from one of the program's own lists, such as the number of a provision: what an
 * entry says in letters. It is not for what a person wrote or is called.
 *
 * @param text 1 to 64 of lower-case letters, digits, and {@code - . _ /} between them
 */
public record Code(String text) {
  /** The longest code. */
  static final int MAX_LENGTH = 64;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9._/-]*[a-z0-9])?");

  public Code {
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "text must be 1 to 64 of a-z, 0-9 and - . _ / between them; it has %d characters"
              .formatted(text.length()));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
