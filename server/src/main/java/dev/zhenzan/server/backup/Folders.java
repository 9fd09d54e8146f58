package dev.zhenzan.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders and who may look into them. */
final class Folders {
  private Folders() {}

  static Path parent(Path file) {
    @Nullable Path parent = file.getParent();
    if (parent == null) {
      throw new BackupException(file + " has no folder");
    }
    return parent;
  }

  static void makePrivate(Path root, Path folder) throws IOException {
    if (!folder.startsWith(root)) {
      throw new BackupException("the backup names a file outside its folder; do not use it");
    }
    Files.createDirectories(folder);
  }

  static void makePrivate(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** Makes an empty file that its owner alone may read. */
  static void createPrivate(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Makes a folder into which its owner alone may look. */
  static void createPrivateFolder(Path folder) throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
