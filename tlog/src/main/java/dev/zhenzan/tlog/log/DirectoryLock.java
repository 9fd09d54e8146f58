package dev.zhenzan.tlog.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a directory for one holder, in this process and on this machine. Safe for use by many
 * threads.
 */
public final class DirectoryLock implements AutoCloseable {
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
   * Takes the lock; empty where another has it.
   *
   * @param file an empty file of a directory that is there, by its real path; made if missing
   * @throws IOException if it cannot be made or locked
   */
  public static Optional<DirectoryLock> tryTake(Path file) throws IOException {
    if (!LOCKED.add(file)) {
      return Optional.empty();
    }
    try {
      Optional<DirectoryLock> taken =
          tryOpen(file).map(channel -> new DirectoryLock(file, channel));
      if (taken.isEmpty()) {
        LOCKED.remove(file);
      }
      return taken;
    } catch (IOException | RuntimeException e) {
      LOCKED.remove(file);
      throw e;
    }
  }

  private static Optional<FileChannel> tryOpen(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      LOCKED.remove(file);
    }
  }
}
