package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.util.Objects;

/**
 * A commitment that stands alone.
 *
 * @param salt public and random, drawn for it
 * @param value the keyed hash
 */
public record Commitment(Hash salt, Hash value) {
  public Commitment {
    Objects.requireNonNull(salt, "salt");
    Objects.requireNonNull(value, "value");
  }
}
