package dev.zhenzan.report.page;

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
public final class Texts {
  private static final String ROOT = "/dev/zhenzan/report/";
  private static final Map<Language, Texts> LOADED = loadAll();

  private final Language language;
  private final Properties texts;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The texts that all reports have in common. */
  public static Texts in(Language language) {
    Texts texts = LOADED.get(language);
    if (texts == null) {
      throw new IllegalArgumentException("no texts in language: " + language);
    }
    return texts;
  }

  /**
   * These texts and those of a room of the report: a folder beside this class's.
   *
   * @throws IllegalArgumentException if the room has a key that is here already
   */
  public Texts with(String room) {
    Properties added = properties(room + '/' + language.code() + ".properties");
    Properties both = new Properties();
    both.putAll(texts);
    both.putAll(added);
    if (both.size() < texts.size() + added.size()) {
      throw new IllegalArgumentException("keys must be new in room: " + room);
    }
    return new Texts(language, both);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /**
   * The text of a key with {@code {0}}, {@code {1}}, ... filled in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for key: " + key);
    }
    return filled(text, arguments);
  }

  /** The text of a key, or another text where the key is unknown. */
  public String getOr(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }

  /** The text for this many of something: {@code key.one} or {@code key.other}. */
  public String count(String key, long count, String number) {
    return get(key + (count == 1 ? ".one" : ".other"), number);
  }

  /** A number with what it counts: {@code unit.key}. */
  public String number(String key, long count) {
    return count("unit." + key, count, Numbers.count(count));
  }

  /** A length of time in the unit that suits it, from a second to days. */
  public String duration(long micros) {
    long seconds = micros / 1_000_000;
    if (seconds < 120) {
      return number("seconds", Math.max(1, seconds));
    }
    if (seconds < 2 * 3_600) {
      return number("minutes", Math.round(seconds / 60.0));
    }
    return seconds < 48 * 3_600
        ? number("hours", Math.round(seconds / 3_600.0))
        : number("days", Math.round(seconds / 86_400.0));
  }

  /** All keys. */
  public Set<String> keys() {
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
      loaded.put(
          language, new Texts(language, properties("page/" + language.code() + ".properties")));
    }
    return loaded;
  }

  /** The version of the software that writes the report. */
  public static String version() {
    return properties("page/version.properties").getProperty("version", "?");
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

  /** A resource of the reports, by its path below their folder. */
  static InputStream open(String name) throws IOException {
    InputStream stream = Texts.class.getResourceAsStream(ROOT + name);
    if (stream == null) {
      throw new IOException("resource is missing: " + name);
    }
    return stream;
  }
}
