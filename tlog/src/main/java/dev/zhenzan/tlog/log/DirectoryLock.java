package dev.zhenzan.tlog.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a directory for one writer, in this process and on this machine. */
final class DirectoryLock implements AutoCloseable {
  // A process loses its lock on a file as soon as it closes any channel to it, so that a second
  // writer of the same process must be turned away before it opens one.
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file an empty file of a directory that is there, by its real path
   * @throws StorageException lasting, if another writer has it
   */
  static DirectoryLock take(Path file) throws IOException {
    if (!LOCKED.add(file)) {
      throw taken(file);
    }
    try {
      return new DirectoryLock(file, locked(file));
    } catch (IOException | RuntimeException e) {
      LOCKED.remove(file);
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw taken(file);
    }
    return channel;
  }

  private static StorageException taken(Path file) {
    return StorageException.lasting(
        "lock",
        file.toString(),
        "another writer has this log open; a log has one writer: stop it first");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    LOCKED.remove(file);
  }
}
