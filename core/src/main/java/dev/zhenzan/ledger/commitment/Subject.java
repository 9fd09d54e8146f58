package dev.zhenzan.ledger.commitment;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    VIDEO(2),
    /** A human who signs in to the service. */
    PERSON(3),
    /** A batch of data that the service received; it goes with the rows of anybody in it. */
    DATA_BATCH(4);

    private final int code;

    Of(int code) {
      this.code = code;
    }

    /** The stable code, 1 to 255. */
    int code() {
      return code;
    }

    /** What it is in the words of a person. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Of of(int code) throws VerificationException {
      for (Of each : values()) {
        if (each.code == code) {
          return each;
        }
      }
      throw new VerificationException("the record has no known kind of subject: " + code);
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

  /** A human who signs in to the service. */
  public static Subject person(String id) {
    return new Subject(Of.PERSON, id);
  }

  /** A batch of data that the service received. */
  public static Subject dataBatch(String id) {
    return new Subject(Of.DATA_BATCH, id);
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
