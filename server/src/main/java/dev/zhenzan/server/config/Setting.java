package dev.zhenzan.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that may be chosen.
 *
 * @param key its name, with dots between the levels of a file
 * @param kind of its values
 * @param fallback its default; empty where there is none and nothing is chosen
 * @param reason what it is, and why the default is what it is
 * @param properties under which the framework and the rooms look it up
 */
record Setting(
    String key, Kind kind, Optional<String> fallback, String reason, List<String> properties) {
  /** How names in the environment begin. */
  static final String ENVIRONMENT = "ZHENZAN_SERVICE_";

  Setting {
    properties = List.copyOf(properties);
  }

  /** With a default. */
  static Setting of(String key, Kind kind, String fallback, String reason, String... properties) {
    return new Setting(key, kind, Optional.of(fallback), reason, named(key, properties));
  }

  /** Nothing is chosen unless somebody does. */
  static Setting optional(String key, Kind kind, String reason, String... properties) {
    return new Setting(key, kind, Optional.empty(), reason, named(key, properties));
  }

  private static List<String> named(String key, String... properties) {
    return properties.length == 0 ? List.of("zhenzan." + key) : List.of(properties);
  }

  /** Its name in the environment. */
  String variable() {
    return ENVIRONMENT + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
