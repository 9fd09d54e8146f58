package dev.zhenzan.tlog.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An object store with conditional writes, in memory. */
final class MemoryStorage implements Storage {
  private final Map<String, byte[]> objects = new TreeMap<>();

  @Override
  public synchronized Optional<byte[]> read(String path) {
    return Optional.ofNullable(objects.get(path)).map(byte[]::clone);
  }

  @Override
  public synchronized void create(List<StoredObject> created) {
    for (StoredObject object : created) {
      ByteBuffer content = object.content();
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      byte[] standing = objects.putIfAbsent(object.path(), bytes);
      if (standing != null && !Arrays.equals(standing, bytes)) {
        throw StorageException.lasting("create", object.path(), "it stands with other content");
      }
    }
  }

  @Override
  public synchronized boolean replace(String path, byte[] expected, byte[] next) {
    if (!Arrays.equals(objects.getOrDefault(path, new byte[0]), expected)) {
      return false;
    }
    objects.put(path, next.clone());
    return true;
  }

  @Override
  public synchronized void deleteBelow(String path) {
    objects.keySet().removeIf(key -> key.startsWith(path));
  }

  synchronized List<String> paths() {
    return List.copyOf(objects.keySet());
  }

  synchronized void put(String path, byte[] content) {
    objects.put(path, content);
  }
}
