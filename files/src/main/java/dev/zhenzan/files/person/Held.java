package dev.zhenzan.files.person;

import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that may hold something of a person.
 *
 * @param rows files of rows
 * @param documents JSON documents
 * @param pages what the program made of the others for people, and can make again
 * @param models folders of match models
 * @param others what is searched and never changed
 */
public record Held(
    List<PersonalFile> rows,
    List<Path> documents,
    List<Path> pages,
    List<Path> models,
    List<Path> others) {
  /** The columns and fields of results that name people. */
  static final List<String> IDS = List.of("account_id", "user_id", "creator_id", "author_id");

  private static final String ROWS = ".*\\.(csv|jsonl|ndjson)(\\.gz|\\.zst)?|.*\\.parquet";
  private static final String PAGES =
      "(report|diagnosis|quote|compliance|assessment|certificate)(\\.(zh|en))?\\.(html|pdf)";

  /** What stands beside a plan and was made with it. */
  private static final List<String> WITH_PLANS = List.of("assignments.csv");

  public Held {
    rows = List.copyOf(rows);
    documents = List.copyOf(documents);
    pages = List.copyOf(pages);
    models = List.copyOf(models);
    others = List.copyOf(others);
  }

  /**
   * Where the files are.
   *
   * @param results folders, or files, that were made of sources
   * @param plans files of plans
   * @param published folders that anybody can read, which are searched and left as they are
   * @param apart what is neither searched nor changed wherever it lies
   */
  public record Places(
      List<Path> results, List<Path> plans, List<Path> published, List<Path> apart) {
    public Places {
      results = List.copyOf(results);
      plans = List.copyOf(plans);
      published = List.copyOf(published);
      apart = List.copyOf(apart);
    }
  }

  /**
   * What files and folders hold: each file by its ending, once.
   *
   * @throws UnusableFileException if something that is named is not there
   */
  public static Held of(List<PersonalFile> sources, Places places, List<Path> models) {
    Sorting sorting = new Sorting();
    sources.forEach(source -> sorting.seen.add(real(source.path())));
    List<Path> apart =
        Stream.concat(places.apart.stream(), models.stream())
            .filter(Files::exists)
            .map(Held::real)
            .toList();
    for (Path result : places.results) {
      files(result).filter(file -> isOutside(file, apart)).forEach(sorting::result);
    }
    for (Path plan : places.plans) {
      files(plan).forEach(sorting::result);
      WITH_PLANS.stream()
          .map(plan::resolveSibling)
          .filter(Files::isRegularFile)
          .forEach(sorting::result);
    }
    for (Path folder : places.published) {
      files(folder).filter(file -> isOutside(file, apart)).forEach(sorting::other);
    }
    List<PersonalFile> rows = new ArrayList<>(sources);
    rows.addAll(sorting.rows);
    return new Held(rows, sorting.documents, sorting.pages, models, sorting.others);
  }

  private static boolean isOutside(Path file, List<Path> apart) {
    Path real = real(file);
    return apart.stream().noneMatch(real::startsWith);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UnusableFileException(
          file, "is listed and cannot be found; correct the path or remove it from the list", e);
    }
  }

  /** Puts each file where it belongs. */
  private static final class Sorting {
    private final Set<Path> seen = new HashSet<>();
    private final List<PersonalFile> rows = new ArrayList<>();
    private final List<Path> documents = new ArrayList<>();
    private final List<Path> pages = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    void result(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (!seen.add(real(file))) {
        return;
      }
      if (name.startsWith(".")) {
        others.add(file);
      } else if (name.matches(ROWS)) {
        rows.add(new PersonalFile(file, IDS));
      } else if (name.endsWith(".json")) {
        documents.add(file);
      } else {
        (name.matches(PAGES) ? pages : others).add(file);
      }
    }

    void other(Path file) {
      if (seen.add(real(file))) {
        others.add(file);
      }
    }
  }

  /** The files below a folder, behind links, too; hidden ones among them. */
  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      real(folder);
      return Stream.of(folder);
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableFileException(
          folder, "cannot be looked into; check permissions and links that lead in a circle", e);
    }
  }
}
