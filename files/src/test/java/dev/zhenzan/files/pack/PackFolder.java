package dev.zhenzan.files.pack;

import dev.zhenzan.audience.tag.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pack on disk, and the small vocabulary beside which it is read. */
record PackFolder(Path path) {
  static final String TITLE =
      """
      code: tea
      version: 2
      name: {zh: 茶, en: Tea}
      description: {zh: 茶农和茶人, en: Growers and drinkers of tea}
      """;

  /** Knows the tags that the packs which come along add words to. */
  static Vocabulary vocabulary() {
    Path file = Path.of("..", "text/src/main/resources/dev/zhenzan/text/general-zh.csv");
    try {
      return Vocabulary.parse("general-zh.csv", Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PackFolder in(Path folder) {
    return new PackFolder(folder).with("pack.yaml", TITLE);
  }

  PackFolder with(String file, String text) {
    try {
      Files.createDirectories(path);
      Files.writeString(path.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of an error with the file's name alone in front. */
  List<String> relative(String message) {
    return message.lines().map(line -> line.replace(path + "/", "")).toList();
  }
}
