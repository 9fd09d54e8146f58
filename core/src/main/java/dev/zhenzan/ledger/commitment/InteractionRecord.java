package dev.zhenzan.ledger.commitment;

import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.tlog.VerificationException;
import java.util.Objects;

/**
 * An act of an account on a video.
 *
 * @param account as the source writes it
 * @param video as the source writes it
 * @param act what was done
 * @param time micros since 1970 in UTC
 */
public record InteractionRecord(String account, String video, InteractionKind act, long time)
    implements CommittedRecord {
  public InteractionRecord {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(video, "video");
    Objects.requireNonNull(act, "act");
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INTERACTION;
  }

  @Override
  public Subject subject() {
    return Subject.account(account);
  }

  @Override
  public byte[] canonical() {
    return write(new FieldWriter()).bytes();
  }

  FieldWriter write(FieldWriter out) {
    return out.text(account).text(video).u8(RecordCodes.of(act)).i64(time);
  }

  static InteractionRecord parse(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("the record", bytes);
    InteractionRecord record = read(in);
    in.end();
    return record;
  }

  static InteractionRecord read(FieldReader in) throws VerificationException {
    return new InteractionRecord(
        in.text(), in.text(), RecordCodes.interactionKind(in.u8()), in.i64());
  }

  @Override
  public String told() {
    return "account %s, video %s, %s at %s"
        .formatted(account, video, act.code(), TimeStyle.instant(time));
  }

  @Override
  public String toString() {
    return "InteractionRecord[" + act + "]";
  }
}
