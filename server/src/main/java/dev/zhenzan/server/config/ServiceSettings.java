package dev.zhenzan.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an installation chose, complete and checked. Immutable. */
public final class ServiceSettings {
  /** A value and where it came from. */
  record Chosen(String value, Origin origin) {}

  /**
   * A setting as people see it.
   *
   * @param key its name
   * @param value what holds; empty where nothing was chosen
   * @param origin where that came from, in a word
   * @param reason what it is, and why the default is what it is
   */
  public record Line(String key, String value, String origin, String reason) {}

  private final Map<String, Chosen> chosen;

  ServiceSettings(Map<String, Chosen> chosen) {
    this.chosen = new LinkedHashMap<>(chosen);
  }

  /** The folder of all that the service keeps. */
  public Path data() {
    return Path.of(text("data").orElseThrow()).toAbsolutePath();
  }

  /** A value; empty where nothing was chosen. */
  public Optional<String> text(String key) {
    @Nullable Chosen found = chosen.get(key);
    return found == null ? Optional.empty() : Optional.of(found.value());
  }

  /**
   * The secret in a file that a setting names; empty where none is named.
   *
   * @throws SettingsException if the file cannot be read
   */
  public Optional<String> secret(String key) {
    return text(key).map(file -> secret(key, Path.of(file)));
  }

  private static String secret(String key, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SettingsException(
          List.of("%s: cannot read %s; check the path and who may read it".formatted(key, file)));
    }
  }

  /** The values under the names by which the framework and the rooms look them up. */
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Setting setting : Catalogue.settings()) {
      Optional<String> value =
          setting.kind() == Kind.SECRET_FILE
              ? secret(setting.key())
              : text(setting.key()).map(setting.kind()::handedOn);
      value.ifPresent(it -> setting.properties().forEach(name -> properties.put(name, it)));
    }
    properties.put("zhenzan.data", data().toString());
    text("telemetry.endpoint")
        .ifPresent(it -> properties.put("quarkus.otel.sdk.disabled", "false"));
    return properties;
  }

  /** All settings, for people; of a secret only the file's name. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Setting setting : Catalogue.settings()) {
      @Nullable Chosen found = chosen.get(setting.key());
      lines.add(
          new Line(
              setting.key(),
              found == null ? "" : found.value(),
              (found == null ? Origin.DEFAULT : found.origin()).word(),
              setting.reason()));
    }
    return lines;
  }
}
