package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of a pack are found. */
sealed interface PackFiles {
  String TITLE = "pack.yaml";
  String VOCABULARY = "vocabulary.yaml";
  String BENCHMARKS = "benchmarks.yaml";
  String THRESHOLDS = "thresholds.yaml";
  String ADVICE = "advice.yaml";
  String SEASONALITY = "seasonality.yaml";

  /** All that a pack can consist of. */
  List<String> NAMES = List.of(TITLE, VOCABULARY, BENCHMARKS, THRESHOLDS, ADVICE, SEASONALITY);

  /** A file of the pack; empty where the pack has none of this name. */
  Optional<YamlDocument> document(String file);

  /** Where a file begins, whether it is there or not. */
  YamlPlace start(String file);

  /** Files in YAML that no pack has. */
  List<String> strangers();

  /** A folder of the disk. */
  record Folder(Path path) implements PackFiles {
    @Override
    public Optional<YamlDocument> document(String file) {
      Path at = path.resolve(file);
      return Files.exists(at) ? Optional.of(YamlDocument.read(at)) : Optional.empty();
    }

    @Override
    public YamlPlace start(String file) {
      return new YamlPlace(path.resolve(file).toString(), 1, 1);
    }

    @Override
    public List<String> strangers() {
      if (!Files.isDirectory(path)) {
        throw YamlException.at(new YamlPlace(path.toString(), 1, 1), "no such folder; check it");
      }
      try (Stream<Path> inside = Files.list(path)) {
        return inside
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
            .filter(name -> !NAMES.contains(name))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + path, e);
      }
    }
  }

  /** A pack that the project brings along. */
  record Resource(String code) implements PackFiles {
    @Override
    public Optional<YamlDocument> document(String file) {
      String name = code + "/" + file;
      try (@Nullable InputStream in = PackFiles.class.getResourceAsStream(name)) {
        return in == null ? Optional.empty() : Optional.of(YamlDocument.read(name, in));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    @Override
    public YamlPlace start(String file) {
      return new YamlPlace(code + "/" + file, 1, 1);
    }

    @Override
    public List<String> strangers() {
      return List.of();
    }
  }
}
