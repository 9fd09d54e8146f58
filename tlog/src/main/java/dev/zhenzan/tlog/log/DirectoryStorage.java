package dev.zhenzan.tlog.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A log in a directory, which any server of static files can serve. Has the directory's lock until
 * it is closed.
 *
 * <p>A file is written below {@code sequencer/temporary}, forced to the device, moved to its name,
 * and the directories of the names are forced: so a file has its whole content under its name from
 * the first moment, and a call that returned survives a loss of power.
 */
public final class DirectoryStorage implements Storage, AutoCloseable {
  /** What only the writer needs stands below this path; a server need not serve it. */
  static final String PRIVATE = "sequencer";

  private static final int KNOWN_DIRECTORIES = 256;

  private final Path root;
  private final Path temporary;
  private final Disk disk;
  private final DirectoryLock lock;
  private final ExecutorService writers;
  private final AtomicLong written = new AtomicLong();

  /** Directories that outlive a loss of power, the last ones used. */
  private final Set<Path> durable = Collections.newSetFromMap(new Recent<>(KNOWN_DIRECTORIES));

  private DirectoryStorage(Path root, Disk disk, DirectoryLock lock, int writers) {
    this.root = root;
    this.temporary = root.resolve(PRIVATE).resolve("temporary");
    this.disk = disk;
    this.lock = lock;
    this.writers =
        Executors.newFixedThreadPool(
            writers, Thread.ofPlatform().daemon().name("log-", 0).factory());
  }

  /**
   * Opens the log in a directory, which is made if it is not there.
   *
   * @param writers files that are written at the same time, at least 1; a device that forces
   *     several at once makes more than one useful
   * @throws StorageException lasting, if another writer has the log open
   */
  public static DirectoryStorage open(Path directory, int writers) {
    try {
      Path root = made(directory);
      Path own = Files.createDirectories(root.resolve(PRIVATE));
      DirectoryLock lock = taken(own.resolve("lock"));
      return open(new DirectoryStorage(root, new LocalDisk(), lock, writers));
    } catch (IOException e) {
      throw StorageException.passing("open", directory.toString(), e);
    }
  }

  /** Makes a directory that outlives a loss of power, with what is missing above it. */
  private static Path made(Path directory) throws IOException {
    Path path = directory.toAbsolutePath().normalize();
    Deque<Path> holders = new ArrayDeque<>();
    for (Path next = path; next.getParent() != null; next = next.getParent()) {
      holders.push(next.getParent());
      if (Files.exists(next.getParent())) {
        break;
      }
    }
    Path root = Files.createDirectories(path).toRealPath();
    Disk disk = new LocalDisk();
    for (Path holder : holders) {
      disk.forceDirectory(holder);
    }
    return root;
  }

  /** The same on another disk, where {@code root} is there; the lock is the local disk's. */
  static DirectoryStorage open(Path root, Disk disk, Path lock) {
    try {
      return open(new DirectoryStorage(root, disk, taken(lock), 1));
    } catch (IOException e) {
      throw StorageException.passing("open", root.toString(), e);
    }
  }

  private static DirectoryLock taken(Path lock) throws IOException {
    return DirectoryLock.tryTake(lock)
        .orElseThrow(
            () ->
                StorageException.lasting(
                    "lock",
                    lock.toString(),
                    "another writer has this log open; a log has one writer: stop it first"));
  }

  private static DirectoryStorage open(DirectoryStorage storage) throws IOException {
    try {
      storage.prepare();
      return storage;
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** Sweeps out what a crash left half-written. */
  private void prepare() throws IOException {
    makeDirectories(temporary);
    for (Path left : disk.list(temporary)) {
      disk.delete(left);
    }
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      return disk.read(root.resolve(path));
    } catch (IOException e) {
      throw StorageException.passing("read", path, e);
    }
  }

  @Override
  public synchronized void create(List<StoredObject> objects) {
    Set<Path> directories = new LinkedHashSet<>();
    for (StoredObject object : objects) {
      Path directory = parent(root.resolve(object.path()));
      if (directories.add(directory)) {
        attempt("create", object.path(), () -> makeDirectories(directory));
      }
    }
    each(objects, object -> attempt("create", object.path(), () -> createFile(object)));
    each(
        directories,
        directory -> attempt("create", directory.toString(), () -> disk.forceDirectory(directory)));
  }

  /** Does all of the work before it reports what failed. */
  private <T> void each(Collection<T> elements, Consumer<T> work) {
    CompletableFuture<?>[] all =
        elements.stream()
            .map(element -> CompletableFuture.runAsync(() -> work.accept(element), writers))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private void createFile(StoredObject object) throws IOException {
    Path file = root.resolve(object.path());
    if (!disk.exists(file)) {
      writeAndMove(file, object.content());
    } else if (!disk.read(file).map(ByteBuffer::wrap).equals(Optional.of(object.content()))) {
      throw StorageException.lasting(
          "create", object.path(), "it stands with other content, which must not change");
    }
  }

  @Override
  public synchronized boolean replace(String path, byte[] expected, byte[] next) {
    byte[] standing = read(path).orElseGet(() -> new byte[0]);
    if (!Arrays.equals(standing, expected)) {
      return false;
    }
    attempt(
        "replace",
        path,
        () -> {
          Path file = root.resolve(path);
          makeDirectories(parent(file));
          writeAndMove(file, ByteBuffer.wrap(next));
          disk.forceDirectory(parent(file));
        });
    return true;
  }

  private void writeAndMove(Path file, ByteBuffer content) throws IOException {
    Path unfinished = temporary.resolve(Long.toString(written.getAndIncrement()));
    disk.write(unfinished, content);
    disk.move(unfinished, file);
  }

  /** Makes what is missing of a directory's path, and the names of it durable. */
  private void makeDirectories(Path directory) throws IOException {
    if (directory.equals(root) || durable.contains(directory)) {
      return;
    }
    makeDirectories(parent(directory));
    disk.makeDirectory(directory);
    // Even if it was there: whoever made it may not have come so far.
    disk.forceDirectory(parent(directory));
    durable.add(directory);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("path: " + path);
    }
    return parent;
  }

  @Override
  public synchronized void deleteBelow(String path) {
    Path directory = root.resolve(path);
    try {
      for (Path file : disk.list(directory)) {
        disk.delete(file);
      }
      durable.remove(directory);
      disk.delete(directory);
    } catch (IOException e) {
      // What stays behind is superseded, correct and small.
      return;
    }
  }

  /** Ends the writers and gives the lock back. */
  @Override
  public void close() {
    writers.shutdown();
    attempt("close", root.toString(), lock::close);
  }

  private interface Steps {
    void run() throws IOException;
  }

  private static void attempt(String operation, String path, Steps steps) {
    try {
      steps.run();
    } catch (IOException e) {
      throw StorageException.passing(operation, path, e);
    }
  }
}
