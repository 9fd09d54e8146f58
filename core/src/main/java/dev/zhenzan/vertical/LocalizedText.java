package dev.zhenzan.vertical;

/**
 * A text for people in both languages.
 *
 * @param zh in Chinese, not blank
 * @param en in English, not blank
 */
public record LocalizedText(String zh, String en) {
  public LocalizedText {
    if (zh.isBlank()) {
      throw new IllegalArgumentException("zh: blank, beside en '" + en + "'");
    }
    if (en.isBlank()) {
      throw new IllegalArgumentException("en: blank, beside zh '" + zh + "'");
    }
  }

  /** What reads the same in both languages, such as a number. */
  public static LocalizedText same(String text) {
    return new LocalizedText(text, text);
  }
}
