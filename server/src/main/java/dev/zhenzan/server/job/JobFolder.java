package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one job: {@code input} is what its commands read, {@code result} what they made.
 *
 * @param root of both
 */
public record JobFolder(Path root) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[a-z0-9]+)+");

  /** The folder of a job, whether it is there or not. */
  public static JobFolder of(JobSettings settings, UUID job) {
    return new JobFolder(settings.folder().resolve(job.toString()));
  }

  /** What commands read. */
  public Path input() {
    return root.resolve("input");
  }

  /** What commands made. */
  public Path result() {
    return root.resolve("result");
  }

  /** Makes it anew, for the service's account alone: it holds personal data. */
  void make() {
    remove();
    try {
      Files.createDirectories(root.getParent());
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.createDirectory(input());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a job cannot be made", e);
    }
  }

  /** Removes it with all that is in it. */
  public void remove() {
    remove(root);
  }

  /** Removes what commands read. */
  public void removeInput() {
    remove(input());
  }

  /** Removes what commands made. */
  public void removeResult() {
    remove(result());
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a job cannot be removed", e);
    }
  }

  /** The files of the result that can be asked for, with their sizes. */
  ArrayNode files() {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    for (Path file : regularFiles()) {
      files
          .addObject()
          .put("name", file.getFileName().toString())
          .put("bytes", file.toFile().length());
    }
    return files;
  }

  /** A file of the result, by a name that is compared with those that are there. */
  Optional<Path> file(String name) {
    return regularFiles().stream()
        .filter(file -> file.getFileName().toString().equals(name))
        .findFirst();
  }

  private List<Path> regularFiles() {
    if (!Files.isDirectory(result())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(result())) {
      return files
          .filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a job cannot be read", e);
    }
  }
}
