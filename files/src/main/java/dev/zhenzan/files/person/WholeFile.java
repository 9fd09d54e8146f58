package dev.zhenzan.files.person;

import dev.zhenzan.files.output.OutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files in one step, durably. */
final class WholeFile {
  private static final String PARTIAL = ".erasing";

  private WholeFile() {}

  /** Makes what a file is replaced by. */
  interface Maker {
    /** Writes the new file, which is on the disk afterwards. */
    void make(Path partial) throws IOException;
  }

  /** Where the new file is made. */
  static Path partial(Path file) {
    return file.resolveSibling("." + file.getFileName() + PARTIAL);
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

  /** Makes the new file beside the old. */
  static void make(Path file, Maker maker) {
    try {
      maker.make(partial(file));
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Puts the new file into the old one's place. */
  static void publish(Path file, Runnable between) {
    Path partial = partial(file);
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(partial, Files.getPosixFilePermissions(file));
      }
      between.run();
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(file.toAbsolutePath().resolveSibling(".").normalize());
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Deletes a file. */
  static void delete(Path file) {
    try {
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
