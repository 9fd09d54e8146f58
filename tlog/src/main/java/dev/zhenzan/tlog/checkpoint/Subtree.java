package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A range of a log's leaves and the root over them, which an ML-DSA-44 cosigner can sign.
 *
 * @param origin the log's
 * @param start first leaf
 * @param end one more than the last leaf
 * @param hash root over these leaves
 */
public record Subtree(String origin, long start, long end, Hash hash) {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  /** Refuses a range that runs backwards. */
  public Subtree {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("leaves %d to %d are no range".formatted(start, end));
    }
  }

  /**
   * The {@code cosigned_message} of tlog-cosignature in TLS presentation (RFC 8446, section 3).
   *
   * @param timestamp POSIX seconds; 0 states no time, and must be 0 unless {@code start} is
   * @throws IllegalArgumentException if name or origin has not 1 to 255 bytes
   */
  byte[] message(String cosigner, long timestamp) {
    byte[] name = opaque("cosigner name", cosigner);
    byte[] log = opaque("origin", origin);
    int length = LABEL.length + name.length + log.length + 3 * Long.BYTES + Hash.SIZE;
    return ByteBuffer.allocate(length)
        .put(LABEL)
        .put(name)
        .putLong(timestamp)
        .put(log)
        .putLong(start)
        .putLong(end)
        .put(hash.toBytes())
        .array();
  }

  /** Whether a message can be made of it and a cosigner's name. */
  boolean fits(String cosigner, long timestamp) {
    return isOpaque(cosigner) && isOpaque(origin) && (start == 0 || timestamp == 0);
  }

  private static boolean isOpaque(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return length > 0 && length < 256;
  }

  private static byte[] opaque(String what, String text) {
    if (!isOpaque(text)) {
      throw new IllegalArgumentException(what + " has not 1 to 255 bytes");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + bytes.length).put((byte) bytes.length).put(bytes).array();
  }
}
