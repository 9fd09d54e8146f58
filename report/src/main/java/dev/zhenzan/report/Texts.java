package dev.zhenzan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The texts of one language by key. Immutable. */
final class Texts {
  private static final Map<Language, Texts> LOADED = loadAll();

  private final Language language;
  private final Properties texts;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Texts in(Language language) {
    Texts texts = LOADED.get(language);
    if (texts == null) {
      throw new IllegalArgumentException("no texts in language: " + language);
    }
    return texts;
  }

  Language language() {
    return language;
  }

  /**
   * The text of a key with {@code {0}}, {@code {1}}, ... filled in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  String get(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for key: " + key);
    }
    return filled(text, arguments);
  }

  /** The text of a key, or another text where the key is unknown. */
  String getOr(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }

  /** The text for this many of something: {@code key.one} or {@code key.other}. */
  String count(String key, long count, String number) {
    return get(key + (count == 1 ? ".one" : ".other"), number);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** One pass, so that an argument that itself looks like a gap stays as it is. */
  private static String filled(String text, Object... arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int at = 0;
    for (int gap = text.indexOf('{'); gap >= 0; gap = text.indexOf('{', at)) {
      int end = text.indexOf('}', gap);
      int argument = Integer.parseInt(text.substring(gap + 1, end));
      filled.append(text, at, gap).append(arguments[argument]);
      at = end + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }

  private static Map<Language, Texts> loadAll() {
    Map<Language, Texts> loaded = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      loaded.put(language, new Texts(language, properties(language.code() + ".properties")));
    }
    return loaded;
  }

  /** The version of the software that writes the report. */
  static String version() {
    return properties("version.properties").getProperty("version", "?");
  }

  private static Properties properties(String name) {
    Properties properties = new Properties();
    try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
    return properties;
  }

  /** A resource that stands beside this class. */
  static InputStream open(String name) throws IOException {
    InputStream stream = Texts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("resource is missing: " + name);
    }
    return stream;
  }
}
