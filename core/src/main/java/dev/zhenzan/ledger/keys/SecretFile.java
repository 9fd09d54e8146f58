package dev.zhenzan.ledger.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files and folders that their owner alone may look into. */
public final class SecretFile {
  /** What a file is called until it is whole. */
  static final String PARTIAL = ".partial";

  private static final int WRITERS = 16;

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private SecretFile() {}

  /**
   * Makes a folder that its owner alone may enter; one that is there stays as it is.
   *
   * @throws KeyException if it cannot be made
   */
  public static void makeFolder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, attributes(folder, FOLDER));
      }
    } catch (IOException e) {
      throw KeyException.of("make the folder", folder, e);
    }
  }

  /**
   * Writes a new file, durably.
   *
   * @throws KeyException if there is one of this name, or it cannot be written
   */
  public static void create(Path file, byte[] content) {
    try {
      write(file, content);
      sync(folder(file));
    } catch (FileAlreadyExistsException e) {
      throw new KeyException(
          file
              + " is there already; keys are never overwritten: move it away or give another name");
    } catch (IOException e) {
      throw KeyException.of("write", file, e);
    }
  }

  /** The same of one line, in UTF-8. */
  public static void createLine(Path file, String line) {
    create(file, (line + "\n").getBytes(UTF_8));
  }

  /** The one line of a file, in UTF-8, without spaces around it; see {@link #read}. */
  public static String readLine(Path file, int most) {
    return new String(read(file, most), UTF_8).strip();
  }

  /**
   * Reads a file.
   *
   * @param most bytes that it may have
   * @throws KeyException if it cannot be read, is too long, or others than its owner may read it
   */
  public static byte[] read(Path file, int most) {
    try {
      refuseIfOpen(file);
      if (Files.size(file) > most) {
        throw new KeyException(file + " is too long for a file of keys; give the right one");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw KeyException.of("read", file, e);
    }
  }

  private static void refuseIfOpen(Path file) throws IOException {
    if (isPosix(file)) {
      Set<PosixFilePermission> more = Files.getPosixFilePermissions(file);
      more.removeAll(FOLDER);
      if (!more.isEmpty()) {
        throw new KeyException(
            "others than its owner may use %s; close it (chmod 600 %s), and make new keys if it was"
                    .formatted(file, file)
                + " seen by anybody");
      }
    }
  }

  /**
   * Puts contents in the place of files' in one folder, durably: whoever reads a file sees the old
   * or the new. Then the bytes of the old are overwritten, so that their blocks do not keep them.
   *
   * @param contents by the names of the files
   */
  public static void replaceAll(Path folder, Map<String, byte[]> contents) throws IOException {
    eachOf(
        contents.entrySet(), file -> writePartial(partial(folder, file.getKey()), file.getValue()));
    List<FileChannel> old = new ArrayList<>();
    try {
      for (String name : contents.keySet()) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
          old.add(FileChannel.open(file, StandardOpenOption.WRITE));
        }
        Files.move(
            partial(folder, name),
            file,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      // Before this a loss of power may bring an old file back: it must still be whole.
      sync(folder);
      eachOf(old, SecretFile::overwrite);
    } finally {
      for (FileChannel channel : old) {
        channel.close();
      }
    }
  }

  private static Path partial(Path folder, String name) {
    return folder.resolve(name + PARTIAL);
  }

  private static void writePartial(Path partial, byte[] content) throws IOException {
    Files.deleteIfExists(partial);
    write(partial, content);
  }

  private interface Step<T> {
    void run(T on) throws IOException;
  }

  /** Takes a step on all, several at a time: a device syncs many files in little more than one. */
  private static <T> void eachOf(Collection<T> all, Step<T> step) throws IOException {
    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> taken = new ArrayList<>();
      for (T on : all) {
        taken.add(
            executor.submit(
                () -> {
                  step.run(on);
                  return on;
                }));
      }
      for (Future<?> each : taken) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while files of keys were written");
    }
  }

  /** Deletes a file after its bytes were overwritten; nothing where there is none. */
  static void destroy(Path file) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
        overwrite(old);
      }
      Files.delete(file);
      sync(folder(file));
    }
  }

  private static void overwrite(FileChannel channel) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
    long size = channel.size();
    for (long at = 0; at < size; ) {
      zeros.clear().limit((int) Math.min(zeros.capacity(), size - at));
      at += channel.write(zeros, at);
    }
    channel.force(true);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, options, attributes(file, FILE))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
    return isPosix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
