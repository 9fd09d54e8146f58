package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody did something in the service that others must be able to hold them to. Who did it and to
 * whom stand in two commitments under one salt: each is gone with the key of its own subject, and
 * the other stays provable.
 *
 * @param time when, seconds since 1970 in UTC
 * @param act which, from the service's list
 * @param actor the commitment to who did it
 * @param concerned the value of the commitment to whom it was done, under the salt of {@code
 *     actor}; a random number where it concerns nobody, so that this does not show
 */
public record OperatorAct(long time, Code act, Commitment actor, Hash concerned) implements Entry {
  public OperatorAct {
    Checks.time(time);
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(concerned, "concerned");
  }

  /** Whether the entry holds a value of either commitment. */
  public boolean holds(Hash value) {
    return actor.value().equals(value) || concerned.equals(value);
  }

  @Override
  public EntryType type() {
    return EntryType.OPERATOR_ACT;
  }

  @Override
  public String told() {
    return "act %s in the service at %s".formatted(act, Instant.ofEpochSecond(time));
  }
}
