package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A question to a timestamp authority (RFC 3161, section 2.4.1): over SHA-256, with a nonce, and
 * asking for the certificates.
 *
 * @param imprint hash of what is to be timestamped
 * @param nonce positive, of 64 bits
 * @param policyId object identifier of the policy that is asked for; null leaves it to the
 *     authority
 */
public record TimestampRequest(Hash imprint, BigInteger nonce, @Nullable String policyId) {
  /** Refuses what is no object identifier. */
  public TimestampRequest {
    if (policyId != null && ASN1ObjectIdentifier.tryFromID(policyId) == null) {
      throw new IllegalArgumentException("policyId is no object identifier: " + policyId);
    }
  }

  /** A request with a new nonce, under any policy. */
  public static TimestampRequest of(Hash imprint, RandomGenerator random) {
    return new TimestampRequest(imprint, new BigInteger(1, nonce(random)), null);
  }

  private static byte[] nonce(RandomGenerator random) {
    byte[] nonce = new byte[Long.BYTES];
    random.nextBytes(nonce);
    return nonce;
  }

  /** The same request under this policy. */
  public TimestampRequest withPolicy(String wanted) {
    return new TimestampRequest(imprint, nonce, wanted);
  }

  /** The policy that is asked for. */
  public Optional<String> policy() {
    return Optional.ofNullable(policyId);
  }

  /** The request in DER. */
  public byte[] encode() {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    policy().map(ASN1ObjectIdentifier::new).ifPresent(generator::setReqPolicy);
    try {
      return generator.generate(TSPAlgorithms.SHA256, imprint.toBytes(), nonce).getEncoded();
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
  }

  /**
   * Compares what is asked with what was answered, the signature apart.
   *
   * @throws VerificationException if it is the answer to another question
   */
  void check(TimestampToken answer) throws VerificationException {
    answer.checkImprint(imprint);
    if (!answer.nonce().equals(Optional.of(nonce))) {
      throw new VerificationException(
          "the token answers another question: its nonce is not the one that was sent");
    }
    if (policyId != null && !answer.policy().equals(policyId)) {
      throw new VerificationException(
          "the token is under policy %s, not %s as asked".formatted(answer.policy(), policyId));
    }
  }
}
