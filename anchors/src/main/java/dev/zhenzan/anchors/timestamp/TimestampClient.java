package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.anchors.exchange.Exchange;
import dev.zhenzan.tlog.VerificationException;
import java.net.URI;
import java.time.Duration;

/**
 * Asks one authority over HTTP (RFC 3161, section 3.4), and believes nothing it answers unverified.
 * Safe for use by many threads.
 */
public final class TimestampClient {
  /** Most authorities answer within a second; what takes longer than this is not coming. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Exchange exchange;
  private final TimestampVerifier verifier;

  /**
   * A client of an authority.
   *
   * @param authority where it is asked, http or https
   * @param verifier decides whether an answer is taken
   */
  public TimestampClient(URI authority, TimestampVerifier verifier) {
    this.exchange =
        new Exchange(
            authority,
            "application/timestamp-query",
            "application/timestamp-reply",
            TimestampReply.MAX_BYTES,
            TIMEOUT);
    this.verifier = verifier;
  }

  /**
   * Asks for a timestamp.
   *
   * @return the token in its bare form, verified
   * @throws VerificationException if the authority refuses, answers another question, or its answer
   *     does not verify
   * @throws dev.zhenzan.anchors.exchange.OutsidePartyException if it cannot be reached
   */
  public TimestampToken stamp(TimestampRequest request) throws VerificationException {
    return admit(request, exchange.ask(request.encode()));
  }

  /** Takes an answer, or says why not. */
  TimestampToken admit(TimestampRequest request, byte[] reply) throws VerificationException {
    TimestampToken token = TimestampReply.token(reply);
    request.check(token);
    return verifier.admit(token, request.imprint());
  }
}
