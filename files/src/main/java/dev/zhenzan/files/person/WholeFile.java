package dev.zhenzan.files.person;

import dev.zhenzan.files.output.OutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Replaces files in one step, durably. */
final class WholeFile {
  private static final String PARTIAL = ".erasing";

  private WholeFile() {}

  /** Makes what a file is replaced by. */
  interface Maker {
    /** Writes the new file, which is on the disk afterwards. */
    void make(Path partial) throws IOException;
  }

  /** Where the new file is made: beside the file itself where its name is a link. */
  static Path partial(Path file) {
    Path real = real(file);
    return real.resolveSibling("." + real.getFileName() + PARTIAL);
  }

  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Removes what a process that was killed left beside a file. */
  static void clear(Path file) {
    try {
      Files.deleteIfExists(partial(file));
    } catch (IOException e) {
      throw OutputException.writing(partial(file), e);
    }
  }

  /**
   * Replaces a file.
   *
   * @param between is told before the step that cannot be taken back
   */
  static void replace(Path file, Maker maker, Runnable between) {
    make(file, maker);
    publish(file, between);
  }

  /** Makes the new file beside the old, for the eyes of its owner until it is published. */
  static void make(Path file, Maker maker) {
    clear(file);
    try {
      Path partial = Files.createFile(partial(file));
      if (isPosix()) {
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
      }
      maker.make(partial);
    } catch (IOException e) {
      clear(file);
      throw OutputException.writing(file, e);
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Puts the new file into the old one's place. */
  static void publish(Path file, Runnable between) {
    Path partial = partial(file);
    Path real = real(file);
    try {
      if (isPosix()) {
        Files.setPosixFilePermissions(partial, Files.getPosixFilePermissions(real));
      }
      between.run();
      Files.move(
          partial, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(real.toAbsolutePath().resolveSibling(".").normalize());
    } catch (IOException e) {
      clear(file);
      throw OutputException.writing(file, e);
    }
  }

  /** Deletes a file, and what it is a link to. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(real(file));
      Files.deleteIfExists(file);
      sync(file.toAbsolutePath().resolveSibling(".").normalize());
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
