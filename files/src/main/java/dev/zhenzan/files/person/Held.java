package dev.zhenzan.files.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All that may hold something of a person.
 *
 * @param rows files of rows
 * @param documents JSON documents
 * @param pages what was made of the others for people, and can be made again
 * @param models folders of match models
 */
public record Held(
    List<PersonalFile> rows, List<Path> documents, List<Path> pages, List<Path> models) {
  /** The columns of files of results that name people. */
  private static final List<String> IDS =
      List.of("account_id", "user_id", "creator_id", "author_id");

  public Held {
    rows = List.copyOf(rows);
    documents = List.copyOf(documents);
    pages = List.copyOf(pages);
    models = List.copyOf(models);
  }

  /** What files and folders hold: each file by its ending. */
  public static Held of(List<PersonalFile> sources, List<Path> folders, List<Path> models) {
    List<PersonalFile> rows = new ArrayList<>(sources);
    List<Path> documents = new ArrayList<>();
    List<Path> pages = new ArrayList<>();
    for (Path file : folders.stream().flatMap(Held::files).toList()) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.matches(".*\\.(csv|jsonl|ndjson)(\\.gz|\\.zst)?|.*\\.parquet")) {
        rows.add(new PersonalFile(file, IDS));
      } else if (name.endsWith(".json")) {
        documents.add(file);
      } else {
        pages.add(file);
      }
    }
    return new Held(rows, documents, pages, models);
  }

  private static Stream<Path> files(Path folder) {
    if (Files.isRegularFile(folder)) {
      return Stream.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }
}
