package dev.zhenzan.vertical;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of advice. Names in braces are placeholders; both languages use the same ones, and only
 * those of {@link AdviceCode#placeholders}.
 *
 * @param title a few words, without placeholders
 */
public record Advice(AdviceCode code, LocalizedText title, LocalizedText text) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  public Advice {
    if (!placeholders(title.zh()).isEmpty() || !placeholders(title.en()).isEmpty()) {
      throw new IllegalArgumentException("title: has a placeholder: " + title);
    }
    Set<String> zh = placeholders(text.zh());
    Set<String> en = placeholders(text.en());
    if (!zh.equals(en)) {
      throw new IllegalArgumentException(
          "text: zh has the placeholders " + zh + ", but en has " + en);
    }
    zh.removeAll(code.placeholders());
    if (!zh.isEmpty()) {
      throw new IllegalArgumentException(
          "text: unknown placeholders " + zh + "; " + code.code() + " has " + code.placeholders());
    }
  }

  /** What stands in braces in a text, in alphabetical order. */
  public static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * The text with its placeholders filled.
   *
   * @param values of at least the placeholders that the text uses
   */
  public LocalizedText filled(Map<String, LocalizedText> values) {
    Set<String> missing = placeholders(text.zh());
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "values: nothing for " + missing + " of " + code.code() + ": " + values.keySet());
    }
    String zh = text.zh();
    String en = text.en();
    for (Map.Entry<String, LocalizedText> value : values.entrySet()) {
      String gap = "{" + value.getKey() + "}";
      zh = zh.replace(gap, value.getValue().zh());
      en = en.replace(gap, value.getValue().en());
    }
    return new LocalizedText(zh, en);
  }
}
