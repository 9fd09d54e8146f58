package dev.zhenzan.tlog.log;

import java.util.List;

/**
 * Where a log keeps its objects: a directory, or an object store with conditional writes. Safe for
 * several threads.
 *
 * <p>An object appears whole or not at all. What a call wrote is durable when the call returns;
 * when it throws, any part of it may have been done, and may or may not be durable: doing it again
 * is always allowed and settles it.
 */
public interface Storage extends ObjectReader {
  /**
   * Creates objects that never change. One that stands already with the same content is left, and
   * is durable, too, when this returns.
   *
   * @throws StorageException if it cannot be done, lasting if an object stands with other content
   */
  void create(List<StoredObject> objects);

  /**
   * Replaces an object if its content is what the caller believes it to be; to replace it by the
   * same content makes durable what was read.
   *
   * @param expected the content to be replaced; empty if no object is to stand there
   * @param next the new content, not empty
   * @return false, and nothing is done, if the content was another
   * @throws StorageException if it cannot be done
   */
  boolean replace(String path, byte[] expected, byte[] next);

  /**
   * Removes all objects below a path that ends in a slash. A crash may undo it; failing to is no
   * error.
   */
  void deleteBelow(String path);
}
