package dev.zhenzan.text;

import dev.zhenzan.audience.tag.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The vocabulary of interest tags of Chinese short video that the project brings along. */
public final class GeneralVocabulary {
  static final String FILE = "general-zh.csv";

  private GeneralVocabulary() {}

  /** Reads it from the class path. */
  public static Vocabulary load() {
    try (InputStream in =
        Objects.requireNonNull(GeneralVocabulary.class.getResourceAsStream(FILE), FILE)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return Vocabulary.parse(FILE, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
