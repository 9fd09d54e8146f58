package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.EntryBundle;
import dev.zhenzan.tlog.tile.LogObject;
import dev.zhenzan.tlog.tile.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a whole log directory that nobody is writing to: the checkpoint's signature, every entry
 * and hash by computing the tree anew, every superseded partial object, and the batch that was
 * sequenced last. A bit that is changed in any of them is found.
 */
public final class DirectoryCheck {
  private static final int CACHED_TILES = 64;

  private final Path root;
  private final LogKey log;
  private final ObjectReader storage;

  /** What a batch that is sequenced and not published makes, by path. */
  private final Map<String, ByteBuffer> unpublished = new HashMap<>();

  private DirectoryCheck(Path root, LogKey log) {
    this.root = root;
    this.log = log;
    this.storage = reader(root);
  }

  /** Reads the log in a directory, without a lock. */
  public static ObjectReader reader(Path directory) {
    LocalDisk disk = new LocalDisk();
    return path -> {
      try {
        return disk.read(directory.resolve(path));
      } catch (IOException e) {
        throw StorageException.passing("read", path, e);
      }
    };
  }

  /**
   * Checks the log in a directory.
   *
   * @return its published checkpoint
   * @throws VerificationException which file does not fit, and why
   * @throws StorageException if a file cannot be read
   */
  public static Checkpoint check(Path directory, LogKey log) throws VerificationException {
    return new DirectoryCheck(directory, log).check();
  }

  private Checkpoint check() throws VerificationException {
    Checkpoint head = log.open(read(ObjectReader.CHECKPOINT));
    LogReader tree = LogReader.open(storage, head, CACHED_TILES);
    tree.checkFrom(0);
    checkPending(tree);
    checkObjects(head);
    return head;
  }

  private void checkObjects(Checkpoint head) throws VerificationException {
    Path tiles = root.resolve("tile");
    if (!Files.exists(tiles)) {
      // An empty log has none; of another they were missed before.
      return;
    }
    try (Stream<Path> files = Files.walk(tiles)) {
      Iterator<Path> each = files.filter(file -> !Files.isDirectory(file)).iterator();
      while (each.hasNext()) {
        checkObject(root.relativize(each.next()).toString().replace('\\', '/'), head);
      }
    } catch (IOException | UncheckedIOException e) {
      throw StorageException.passing("list", root.toString(), e);
    }
  }

  private byte[] read(String path) throws VerificationException {
    return storage.read(path).orElseThrow(() -> Objects.missing(path));
  }

  private void checkPending(LogReader tree) throws VerificationException {
    Checkpoint head = tree.head();
    PendingBatch batch = PendingBatch.decode(read(PendingBatch.PATH));
    Checkpoint with = log.open(batch.checkpoint());
    if (with.equals(head)) {
      checkPublished(batch, tree);
      return;
    }
    Growth growth = Growth.load(storage, head);
    boolean follows = batch.oldSize() == head.size();
    for (StoredObject object : growth.add(batch.entries())) {
      unpublished.put(object.path(), object.content());
    }
    if (!follows || !growth.edge().root().equals(with.root())) {
      throw new VerificationException(
          PendingBatch.PATH + " neither ends nor follows the published log");
    }
  }

  private static void checkPublished(PendingBatch batch, LogReader tree)
      throws VerificationException {
    long index = batch.oldSize();
    if (index + batch.entries().count() != tree.head().size()) {
      throw new VerificationException(PendingBatch.PATH + " does not end the published log");
    }
    for (int i = 0; i < batch.entries().count(); i++, index++) {
      if (!batch.entries().leaf(i).equals(tree.hash(0, index))) {
        throw new VerificationException(PendingBatch.PATH + " has another entry " + index);
      }
    }
  }

  /** Compares an object with the beginning of the one in the tree, which was checked before. */
  private void checkObject(String path, Checkpoint head) throws VerificationException {
    byte[] content = read(path);
    LogObject object = LogObject.parse(path);
    Optional<ByteBuffer> expected =
        inTree(object, head.size())
            ? prefix(object, head.size())
            : Optional.ofNullable(unpublished.get(path));
    if (expected.isEmpty() || !expected.get().equals(ByteBuffer.wrap(content))) {
      throw new VerificationException(path + " is not the log's");
    }
  }

  private static long hashes(LogObject object, long size) {
    return object instanceof Tile tile ? Tile.hashes(size, tile.level()) : size;
  }

  private static boolean inTree(LogObject object, long size) {
    return object.index() <= hashes(object, size) / Tile.FULL_WIDTH
        && object.index() * Tile.FULL_WIDTH + object.width() <= hashes(object, size);
  }

  private Optional<ByteBuffer> prefix(LogObject object, long size) throws VerificationException {
    if (object instanceof Tile tile) {
      byte[] whole = Objects.tile(storage, Tile.in(size, tile.level(), tile.index()));
      return Optional.of(ByteBuffer.wrap(Arrays.copyOf(whole, tile.width() * Hash.SIZE)));
    }
    List<byte[]> entries = Objects.entries(storage, Bundle.in(size, object.index()));
    return Optional.of(ByteBuffer.wrap(EntryBundle.encode(entries.subList(0, object.width()))));
  }
}
