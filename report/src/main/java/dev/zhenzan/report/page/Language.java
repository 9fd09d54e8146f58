package dev.zhenzan.report.page;

import java.util.Locale;
import java.util.Optional;

/** A language of reports. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language with a code, in either case; empty where there is none. */
  public static Optional<Language> parse(String code) {
    for (Language language : values()) {
      if (language.name().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language as BCP 47 writes it. */
  public String tag() {
    return tag;
  }
}
