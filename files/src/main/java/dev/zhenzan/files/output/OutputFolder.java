package dev.zhenzan.files.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears with all its files or not at all.
 *
 * <p>Files are written into a hidden sibling, {@code .NAME.partial-PID}, that {@link #publish}
 * renames. Closing without publishing removes the sibling; so does the end of the program by an
 * interrupt. Not thread-safe.
 */
public final class OutputFolder implements AutoCloseable {
  private static final int ATTEMPTS = 1_000;

  private final Path target;
  private final Path partial;
  private final Thread atExit;
  private boolean published;

  private OutputFolder(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
    this.atExit = new Thread(() -> remove(partial), "remove-partial-output");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Prepares a folder.
   *
   * @param dir does not exist yet, or is an empty directory; its parent exists
   * @throws OutputException if {@code dir} has something in it, is a file, or cannot be made
   */
  public static OutputFolder create(Path dir) {
    Path target = resolved(dir);
    check(dir, target);
    return new OutputFolder(target, createPartial(target));
  }

  /** Where a file of this name is to be written. */
  public Path file(String name) {
    return partial.resolve(name);
  }

  /** Where files are to be written until {@link #publish}. */
  public Path folder() {
    return partial;
  }

  /**
   * Gives the folder its name, in one step. A directory that was there before and cannot be
   * replaced, such as the working directory or a mount, gets the files one after the other.
   *
   * @throws OutputException if something came into the way; the files then stay in the hidden
   *     sibling, which the message names
   */
  public void publish() {
    published = true;
    try {
      if (!Files.isDirectory(target)) {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        fill();
      }
    } catch (IOException e) {
      throw OutputException.folder("move the finished " + partial + " to", target, e);
    }
  }

  private void fill() throws IOException {
    if (!isEmpty(target)) {
      throw new FileAlreadyExistsException(target.toString(), null, "it is no longer empty");
    }
    if (!target.equals(Path.of("").toRealPath())) {
      try {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (IOException cannotReplace) {
        // A mount or a folder of another file system: its files can still be moved into it.
      }
    }
    for (Path file : files(partial)) {
      Files.move(file, target.resolve(partial.relativize(file)));
    }
    Files.delete(partial);
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    if (!published) {
      remove(partial);
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already and finds nothing to remove.
    }
  }

  private static Path resolved(Path dir) {
    try {
      return dir.toRealPath();
    } catch (IOException notThere) {
      return dir.toAbsolutePath().normalize();
    }
  }

  private static void check(Path dir, Path target) {
    @Nullable Path parent = target.getParent();
    if (Files.isDirectory(target)) {
      checkEmpty(dir, target);
    } else if (Files.exists(target) || Files.isSymbolicLink(target)) {
      throw new OutputException(dir + " is a file; give a folder that does not exist yet");
    }
    if (parent == null) {
      throw new OutputException(dir + " cannot be an output folder; give one inside of it");
    }
    if (!Files.isDirectory(parent)) {
      throw OutputException.noFolder(parent);
    }
  }

  private static void checkEmpty(Path dir, Path target) {
    try {
      if (!isEmpty(target)) {
        throw new OutputException(
            "the output folder "
                + dir
                + " exists and is not empty; give another one, or move it away first");
      }
    } catch (IOException e) {
      throw OutputException.folder("look into", dir, e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return files(folder).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Path createPartial(Path target) {
    String name = "." + target.getFileName() + ".partial-" + ProcessHandle.current().pid();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Path partial = target.resolveSibling(attempt == 0 ? name : name + "-" + attempt);
      try {
        return Files.createDirectory(partial);
      } catch (FileAlreadyExistsException taken) {
        // Left by another run or by a process that had the same number: the next name.
      } catch (IOException e) {
        throw OutputException.folder("make the output folder beside", target, e);
      }
    }
    throw new OutputException("too many leftovers named " + name + "*; remove them first");
  }

  private static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (NoSuchFileException gone) {
      // It was published, or removed before.
    } catch (IOException e) {
      throw OutputException.folder("remove the unfinished", folder, e);
    }
  }

  /** Deletes what it visits; a symbolic link itself, not what it leads to. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
