package dev.zhenzan.server.config;

import dev.zhenzan.files.rows.EditDistance;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.server.config.ServiceSettings.Chosen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was chosen. Each wrong or unknown setting is told, not the first alone. */
public final class SettingsReader {
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Chosen> chosen = new LinkedHashMap<>();

  private SettingsReader() {}

  /**
   * Reads what was chosen.
   *
   * @param options by key, as the command line has them
   * @param environment of the process
   * @param file YAML; empty if there is none
   * @throws SettingsException if a setting is unknown or wrong
   */
  public static ServiceSettings read(
      Map<String, String> options, Map<String, String> environment, Optional<Path> file) {
    SettingsReader reader = new SettingsReader();
    Catalogue.settings()
        .forEach(
            setting ->
                setting
                    .fallback()
                    .ifPresent(
                        value ->
                            reader.chosen.put(setting.key(), new Chosen(value, Origin.DEFAULT))));
    file.ifPresent(reader::file);
    reader.environment(environment);
    options.forEach((key, value) -> reader.take(key, value, Origin.OPTION, "--" + key));
    reader.checkTogether();
    if (!reader.wrong.isEmpty()) {
      throw new SettingsException(reader.wrong);
    }
    return new ServiceSettings(reader.chosen);
  }

  private void file(Path file) {
    try {
      Map<String, YamlNode> found =
          YamlDocument.read(file)
              .as(
                  root -> {
                    Map<String, YamlNode> values = new LinkedHashMap<>();
                    Catalogue.settings().forEach(setting -> find(root, setting, values));
                    return values;
                  });
      found.forEach((key, node) -> take(key, node.text(), Origin.FILE, node.place() + " " + key));
    } catch (YamlException e) {
      e.problems().forEach(problem -> wrong.add(problem.toString()));
    }
  }

  private static void find(YamlMapping root, Setting setting, Map<String, YamlNode> values) {
    String[] steps = setting.key().split("\\.", -1);
    Optional<YamlMapping> level = Optional.of(root);
    for (int i = 0; i < steps.length - 1; i++) {
      String step = steps[i];
      level = level.flatMap(it -> it.optional(step)).map(YamlNode::mapping);
    }
    level
        .flatMap(it -> it.optional(steps[steps.length - 1]))
        .ifPresent(node -> values.put(setting.key(), node));
  }

  private void environment(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(Setting.ENVIRONMENT)) {
            Catalogue.settings().stream()
                .filter(setting -> setting.variable().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    setting -> take(setting.key(), value, Origin.ENVIRONMENT, name),
                    () -> wrong.add(unknown(name)));
          }
        });
  }

  private static String unknown(String name) {
    String near =
        Catalogue.settings().stream()
            .map(Setting::variable)
            .min(Comparator.comparingInt(variable -> EditDistance.of(variable, name)))
            .orElseThrow();
    return "%s in the environment: no such setting; is %s meant? 'config show' lists all"
        .formatted(name, near);
  }

  private void take(String key, String value, Origin origin, String place) {
    Setting setting =
        Catalogue.named(key)
            .orElseThrow(() -> new IllegalArgumentException("no setting named " + key));
    setting
        .kind()
        .wrong(value)
        .ifPresentOrElse(
            why ->
                wrong.add(
                    "%s: '%s' cannot be used, as %s; give %s"
                        .formatted(place, value, why, setting.kind().words())),
            () -> chosen.put(key, new Chosen(value, origin)));
  }

  private void checkTogether() {
    if (chosen.containsKey("tls.certificate") != chosen.containsKey("tls.key")) {
      wrong.add("tls.certificate and tls.key belong together: give both or neither");
    }
    if (chosen.containsKey("database.password_file") && !chosen.containsKey("database.url")) {
      wrong.add("database.password_file is of no use without database.url: give both or neither");
    }
  }
}
