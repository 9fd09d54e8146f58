package dev.zhenzan.certificate.proof;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * While a credential may be relied on; whole seconds.
 *
 * @param from the first moment
 * @param until the last moment
 */
public record Validity(Instant from, Instant until) {
  private static final String FROM = "validFrom";
  private static final String UNTIL = "validUntil";

  public Validity {
    from = from.truncatedTo(ChronoUnit.SECONDS);
    until = until.truncatedTo(ChronoUnit.SECONDS);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until must not be before from: " + until);
    }
  }

  /** A credential with this validity more. */
  public JsonObject writeTo(JsonObject credential) {
    return credential.with(FROM, Timestamp.format(from)).with(UNTIL, Timestamp.format(until));
  }

  /**
   * The inverse of {@link #writeTo}.
   *
   * @throws VerificationException if a bound is missing, no {@link Timestamp}, or they stand the
   *     wrong way round
   */
  public static Validity parse(JsonObject credential) throws VerificationException {
    Instant from = Timestamp.parse(credential.text(FROM));
    Instant until = Timestamp.parse(credential.text(UNTIL));
    if (until.isBefore(from)) {
      throw new VerificationException("\"validUntil\" must not be before \"validFrom\"");
    }
    return new Validity(from, until);
  }

  /**
   * Holds a moment to this period.
   *
   * @param at the moment
   * @param what is valid, for the message
   * @throws VerificationException if it is before or after
   */
  public void requireHolds(Instant at, String what) throws VerificationException {
    if (at.isBefore(from)) {
      throw new VerificationException(what + " is valid from " + Timestamp.format(from) + " only");
    }
    if (at.isAfter(until)) {
      throw new VerificationException(what + " was valid until " + Timestamp.format(until));
    }
  }
}
