package dev.zhenzan.compliance;

import java.util.Objects;

/**
 * A text for people in both languages.
 *
 * @param zh in Chinese, not blank
 * @param en in English, not blank
 */
public record Wording(String zh, String en) {
  public Wording {
    check("zh", zh);
    check("en", en);
  }

  private static void check(String name, String text) {
    if (Objects.requireNonNull(text, name).isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }
}
