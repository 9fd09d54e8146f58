package dev.zhenzan.tlog.log;

import java.nio.ByteBuffer;

/**
 * An object for a {@link Storage}.
 *
 * @param path below the log's prefix
 * @param content its bytes, from position to limit; not changed while in use
 */
public record StoredObject(String path, ByteBuffer content) {
  /** Takes a view of the content that is its own. */
  public StoredObject {
    content = content.asReadOnlyBuffer();
  }

  /** The content, with a position of its own. */
  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }
}
