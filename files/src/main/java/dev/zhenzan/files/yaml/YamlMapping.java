package dev.zhenzan.files.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys with values. It remembers what was asked for: all else is unknown. Not thread-safe. */
public final class YamlMapping extends YamlNode {
  /** A value with the place of its key. */
  record Entry(YamlPlace place, YamlNode value) {}

  private final Map<String, Entry> entries;
  private final Set<String> asked = new TreeSet<>();
  private boolean forgiven;

  YamlMapping(YamlPlace place, Problems problems, Map<String, Entry> entries) {
    super(place, problems);
    this.entries = new LinkedHashMap<>(entries);
  }

  /** In the order of the file. Asking for the keys alone does not make them known. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** The value of a key that has to be there. */
  public YamlNode required(String key) {
    return optional(key).orElseThrow(() -> wrong("no '" + key + "' here; add it" + meant(key)));
  }

  /** The value of a key; empty where it does not stand there. */
  public Optional<YamlNode> optional(String key) {
    asked.add(key);
    @Nullable Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Where a key stands; where the mapping begins if it does not. */
  public YamlPlace placeOf(String key) {
    @Nullable Entry entry = entries.get(key);
    return entry == null ? place() : entry.place();
  }

  /** A key as a value of its own. */
  YamlNode keyOf(String key) {
    return new YamlScalar(placeOf(key), problems(), key, YamlScalar.Style.PLAIN);
  }

  private String meant(String key) {
    List<String> unasked = new ArrayList<>(entries.keySet());
    unasked.removeAll(asked);
    return Nearest.of(key, unasked)
        .map(near -> " (is '" + near + "' in line " + placeOf(near).line() + " meant?)")
        .orElse("");
  }

  @Override
  String described() {
    return "a mapping with the keys " + keys();
  }

  @Override
  void forgive() {
    forgiven = true;
  }

  @Override
  void tellUnasked() {
    if (forgiven) {
      return;
    }
    entries.forEach(
        (key, entry) -> {
          if (asked.contains(key)) {
            entry.value().tellUnasked();
          } else {
            problems().add(entry.place(), unknown(key));
          }
        });
  }

  private String unknown(String key) {
    if (key.contains(" ")) {
      return "unknown key '%s'; put quotes around a text that has a comma"
          .formatted(Excerpt.of(key));
    }
    return Nearest.of(key, asked)
        .map(near -> "unknown key '" + Excerpt.of(key) + "'; did you mean '" + near + "'?")
        .orElseGet(() -> "unknown key '" + Excerpt.of(key) + "'; known are " + asked);
  }
}
