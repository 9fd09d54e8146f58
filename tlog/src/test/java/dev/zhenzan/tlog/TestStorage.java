package dev.zhenzan.tlog;

import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.log.StoredObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A storage in memory whose next replacement can be made to fail. */
public final class TestStorage implements Storage {
  /** When a replacement fails. */
  public enum Failure {
    NONE,
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private Failure next = Failure.NONE;

  /** Lets the next replacement fail, once. */
  public synchronized void fail(Failure failure) {
    next = failure;
  }

  /** Paths and contents as they stand. */
  public Map<String, byte[]> objects() {
    return objects;
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(objects.get(path)).map(byte[]::clone);
  }

  @Override
  public void create(List<StoredObject> created) {
    for (StoredObject object : created) {
      byte[] content = new byte[object.content().remaining()];
      object.content().get(content);
      objects.put(object.path(), content);
    }
  }

  @Override
  public synchronized boolean replace(String path, byte[] expected, byte[] next) {
    Failure failure = this.next;
    this.next = Failure.NONE;
    if (failure == Failure.BEFORE_EFFECT) {
      throw failed(path);
    }
    byte[] standing = objects.getOrDefault(path, new byte[0]);
    if (!Arrays.equals(standing, expected)) {
      return false;
    }
    objects.put(path, next.clone());
    if (failure == Failure.AFTER_EFFECT) {
      throw failed(path);
    }
    return true;
  }

  private static StorageException failed(String path) {
    return StorageException.passing("replace", path, new IOException("planned"));
  }

  @Override
  public void deleteBelow(String path) {
    objects.keySet().removeIf(each -> each.startsWith(path));
  }
}
