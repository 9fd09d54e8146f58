package dev.zhenzan.tlog.log;

import java.util.Optional;

/** Reads the objects of a log by their paths: from a directory, an object store or over HTTP. */
@FunctionalInterface
public interface ObjectReader {
  /** The signed checkpoint's path, as C2SP {@code tlog-tiles} has it. */
  String CHECKPOINT = "checkpoint";

  /**
   * The whole content of the object, or nothing if there is none.
   *
   * @throws StorageException if it cannot be read
   */
  Optional<byte[]> read(String path);
}
