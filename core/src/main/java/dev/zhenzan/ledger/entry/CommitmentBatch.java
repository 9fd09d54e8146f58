package dev.zhenzan.ledger.entry;

import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Commitments to records of one kind: a part of a batch. The values ascend within a part and from
 * part to part, so that their order tells nothing, and a value is found by bisection.
 *
 * @param kind what is committed to
 * @param batch which part of which batch this is
 * @param values 1 to {@link #MAX_VALUES}, strictly ascending as unsigned bytes
 */
public record CommitmentBatch(RecordKind kind, Part batch, List<Hash> values) implements Entry {
  /** So many fit into an entry. */
  public static final int MAX_VALUES = 2_000;

  /**
   * A place in a batch.
   *
   * @param salt of the batch, public and random
   * @param number from 0
   * @param count parts of the batch; they stand in the log one behind the other
   */
  public record Part(Hash salt, int number, int count) {
    public Part {
      Objects.requireNonNull(salt, "salt");
      if (number < 0 || number >= count) {
        throw new IllegalArgumentException(
            "0 <= number < count must hold: " + number + ", " + count);
      }
    }
  }

  public CommitmentBatch {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(batch, "batch");
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw new IllegalArgumentException(
          "values must be 1 to %d: %d".formatted(MAX_VALUES, values.size()));
    }
    for (int i = 1; i < values.size(); i++) {
      if (compare(values.get(i - 1), values.get(i)) >= 0) {
        throw new IllegalArgumentException("values must ascend; number " + i + " does not");
      }
    }
  }

  /** How values are sorted: as unsigned bytes. */
  public static int compare(Hash left, Hash right) {
    return Arrays.compareUnsigned(left.toBytes(), right.toBytes());
  }

  /** Whether a value is in this part. */
  public boolean holds(Hash value) {
    return values.contains(value);
  }

  @Override
  public EntryType type() {
    return EntryType.COMMITMENTS;
  }

  @Override
  public String told() {
    return "part %,d of %,d of a batch of %s commitments: %,d of them"
        .formatted(batch.number() + 1, batch.count(), kind.word(), values.size());
  }
}
