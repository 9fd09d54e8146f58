package dev.zhenzan.ledger.commitment;

import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody's part in an act in the service. Who did it and to whom it was done are two records
 * under two keys: erasing the one leaves the other provable.
 *
 * @param part what the subject had to do with the act
 * @param subject who
 * @param code which act, from the service's list
 * @param time when, seconds since 1970 in UTC
 */
public record ActRecord(Part part, Subject subject, String code, long time)
    implements CommittedRecord {
  /** What somebody has to do with an act. */
  public enum Part {
    /** Did it. */
    ACTOR(1),
    /** It was done to. */
    CONCERNED(2);

    private final int code;

    Part(int code) {
      this.code = code;
    }

    static Part of(int code) throws VerificationException {
      for (Part part : values()) {
        if (part.code == code) {
          return part;
        }
      }
      throw new VerificationException("the record has no known part in an act: " + code);
    }
  }

  public ActRecord {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(code, "code");
  }

  @Override
  public RecordKind kind() {
    return RecordKind.ACT;
  }

  @Override
  public byte[] canonical() {
    FieldWriter out = new FieldWriter().u8(part.code).u8(subject.of().code());
    return out.text(subject.id()).text(code).i64(time).bytes();
  }

  static ActRecord parse(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("the record", bytes);
    Part part = Part.of(in.u8());
    Subject subject = new Subject(Subject.Of.of(in.u8()), in.text());
    ActRecord record = new ActRecord(part, subject, in.text(), in.i64());
    in.end();
    return record;
  }

  @Override
  public String told() {
    String role = part == Part.ACTOR ? "act %s by %s %s at %s" : "act %s concerning %s %s at %s";
    return role.formatted(code, subject.of().word(), subject.id(), Instant.ofEpochSecond(time));
  }

  @Override
  public String toString() {
    return "ActRecord[" + code + "]";
  }
}
