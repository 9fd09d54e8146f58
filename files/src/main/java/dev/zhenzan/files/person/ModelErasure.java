package dev.zhenzan.files.person;

import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.match.MatchModelWriter;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.IdDictionary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Takes a person's id out of a match model: a random text stands in its place, so that nobody can
 * find, score or match the person by it. What was learnt from the person's rows stays in the sums
 * until the model is trained again.
 */
final class ModelErasure {
  private static final String COLUMNS = "model.bin";
  private static final String MAKING = ".erasing-";

  private final Path folder;

  ModelErasure(Path folder) {
    this.folder = folder;
  }

  /** Removes what a process that was killed left. */
  void clear() {
    WholeFile.clear(folder.resolve(COLUMNS));
    try (Stream<Path> left = Files.list(folder)) {
      for (Path made : left.filter(ModelErasure::isLeft).toList()) {
        Files.deleteIfExists(made.resolve(COLUMNS));
        Files.deleteIfExists(made.resolve("model.json"));
        Files.delete(made);
      }
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private static boolean isLeft(Path path) {
    return Files.isDirectory(path) && String.valueOf(path.getFileName()).startsWith(MAKING);
  }

  /** Reads it, to be sure that it is one. */
  void check() {
    if (!Files.exists(folder.resolve(COLUMNS))) {
      throw new UnusableFileException(
          folder, "is listed as a model and has no " + COLUMNS + "; correct the path");
    }
    MatchModelReader.read(folder);
  }

  /** Whether the model knows the id. */
  boolean knows(String id) {
    return Files.exists(folder.resolve(COLUMNS))
        && MatchModelReader.read(folder).accounts().find(id) != IdDictionary.ABSENT;
  }

  /**
   * Takes the id out.
   *
   * @param nobody what stands in its place; no account's id
   * @param between is told before the model is replaced
   */
  void run(String id, String nobody, Runnable between) {
    SavedModel saved = MatchModelReader.read(folder);
    IdDictionary accounts = new IdDictionary();
    for (int account = 0; account < saved.accounts().size(); account++) {
      String text = saved.accounts().text(account);
      accounts.intern(text.equals(id) ? nobody : text);
    }
    SavedModel without =
        new SavedModel(saved.model(), accounts, saved.videos(), saved.terms(), saved.card());
    Path file = folder.resolve(COLUMNS);
    WholeFile.replace(file, partial -> write(without, partial), between);
  }

  /** The model's columns alone: what stands beside them names nobody. */
  private void write(SavedModel model, Path target) throws IOException {
    Path made = Files.createTempDirectory(folder, MAKING);
    MatchModelWriter.write(model, made);
    try (FileChannel channel = FileChannel.open(made.resolve(COLUMNS), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(made.resolve(COLUMNS), target, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(made.resolve("model.json"));
    Files.delete(made);
  }
}
