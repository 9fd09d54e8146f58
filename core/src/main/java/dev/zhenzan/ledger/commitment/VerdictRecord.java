package dev.zhenzan.ledger.commitment;

import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.tlog.VerificationException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was decided on an interaction.
 *
 * @param interaction what was judged
 * @param verdict the decision
 * @param millionths the probability of being invalid in millionths, 0 to 1,000,000
 * @param reasons bits of {@link Reason}
 */
public record VerdictRecord(
    InteractionRecord interaction, Verdict verdict, int millionths, int reasons)
    implements CommittedRecord {
  private static final int ONE = 1_000_000;
  private static final int ALL_REASONS = (1 << Reason.values().length) - 1;

  public VerdictRecord {
    Objects.requireNonNull(interaction, "interaction");
    Objects.requireNonNull(verdict, "verdict");
    if (millionths < 0 || millionths > ONE) {
      throw new IllegalArgumentException("millionths must be in [0, 1000000]: " + millionths);
    }
    if ((reasons & ~ALL_REASONS) != 0) {
      throw new IllegalArgumentException("reasons has bits that are no reason: " + reasons);
    }
  }

  /** A probability, 0 to 1, in millionths, as the verdict's file rounds it. */
  public static int millionths(double probability) {
    return (int) Math.round(probability * ONE);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.VERDICT;
  }

  @Override
  public Subject subject() {
    return interaction.subject();
  }

  @Override
  public byte[] canonical() {
    FieldWriter out = interaction.write(new FieldWriter());
    return out.u8(RecordCodes.of(verdict)).u32(millionths).u32(reasons).bytes();
  }

  static VerdictRecord parse(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("the record", bytes);
    InteractionRecord interaction = InteractionRecord.read(in);
    Verdict verdict = RecordCodes.verdict(in.u8());
    int millionths = in.u32(ONE);
    int reasons = in.u32(ALL_REASONS);
    in.end();
    return new VerdictRecord(interaction, verdict, millionths, reasons);
  }

  @Override
  public String told() {
    String why = Reason.of(reasons).stream().map(Reason::code).collect(Collectors.joining(", "));
    return "%s: %s, probability of being invalid %.6f%s"
        .formatted(
            interaction.told(),
            verdict.code(),
            millionths / (double) ONE,
            why.isEmpty() ? "" : " (" + why + ")");
  }

  @Override
  public String toString() {
    return "VerdictRecord[" + verdict + "]";
  }
}
