package dev.zhenzan.ledger.commitment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Whose records share a key: who can ask to be erased, or what is erased as one. Its text never
 * shows the id.
 *
 * @param of what the id names
 * @param id as the source writes it
 */
public record Subject(Of of, String id) {
  /** What an id names. The code is part of the bytes that a slot is made of. */
  public enum Of {
    /** An account; a creator is one too. */
    ACCOUNT(1),
    /** A video whose creator is not known. */
    VIDEO(2);

    private final int code;

    Of(int code) {
      this.code = code;
    }
  }

  public Subject {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(id, "id");
  }

  /** An account. */
  public static Subject account(String id) {
    return new Subject(Of.ACCOUNT, id);
  }

  /** A video whose creator is not known. */
  public static Subject video(String id) {
    return new Subject(Of.VIDEO, id);
  }

  /** The code of what it is, then the id in UTF-8: alike for equal subjects alone. */
  public byte[] bytes() {
    byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + utf8.length).put((byte) of.code).put(utf8).array();
  }

  @Override
  public String toString() {
    return "Subject[" + of + "]";
  }
}
