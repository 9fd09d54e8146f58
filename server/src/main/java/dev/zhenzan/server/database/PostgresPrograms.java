package dev.zhenzan.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked from the archive on the class path when first needed. */
record PostgresPrograms(Path folder) {
  private static final int OWNER_MAY_RUN = 0100;

  /**
   * The programs below a folder; unpacked there as a whole or not at all.
   *
   * @throws DatabaseException if there are none for this machine, or the disk refuses
   */
  static PostgresPrograms in(Path folder) {
    try {
      if (!Files.exists(folder)) {
        unpack(folder);
      }
      return new PostgresPrograms(folder);
    } catch (IOException e) {
      throw new DatabaseException("cannot unpack PostgreSQL into " + folder, e);
    }
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(Path folder) throws IOException {
    Path parts = folder.resolveSibling(folder.getFileName() + ".part");
    delete(parts);
    String archive = "/postgres-%s.txz".formatted(machine());
    try (@Nullable InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new DatabaseException(
            "no PostgreSQL for this machine comes along; give one of your own by --database-url");
      }
      unpack(packed, parts);
    }
    Files.move(parts, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String machine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return (system.startsWith("mac") ? "darwin" : system) + "-" + processor;
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        write(archive, entry, folder.resolve(entry.getName()).normalize(), folder);
      }
    }
  }

  private static void write(InputStream in, TarArchiveEntry entry, Path target, Path folder)
      throws IOException {
    if (!target.startsWith(folder)) {
      throw new IOException("the archive names a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(in, target);
      Files.setPosixFilePermissions(target, permissions((entry.getMode() & OWNER_MAY_RUN) != 0));
    }
  }

  private static Set<PosixFilePermission> permissions(boolean program) {
    Set<PosixFilePermission> permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (program) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return permissions;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
