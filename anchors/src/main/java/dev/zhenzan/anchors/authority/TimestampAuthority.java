package dev.zhenzan.anchors.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Answers timestamp queries. Safe for use by many threads. */
public final class TimestampAuthority {
  private static final int SERIAL_BITS = 128;

  private final SigningIdentity identity;
  private final String policy;
  private final InstantSource clock;
  private final SecureRandom random;

  /**
   * An authority.
   *
   * @param policy object identifier of its only policy
   * @param clock whose time it states
   */
  public TimestampAuthority(
      SigningIdentity identity, String policy, InstantSource clock, SecureRandom random) {
    this.identity = identity;
    this.policy = policy;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The answer to any bytes: a token, or a rejection that says why.
   *
   * @param query a TimeStampReq in DER
   */
  public byte[] reply(byte[] query) {
    try {
      TimeStampResponseGenerator replies =
          new TimeStampResponseGenerator(tokens(), Set.of(TSPAlgorithms.SHA256), Set.of(policy));
      return reply(replies, query);
    } catch (TSPException | IOException e) {
      throw new IllegalStateException("the authority cannot sign", e);
    }
  }

  private byte[] reply(TimeStampResponseGenerator replies, byte[] query)
      throws TSPException, IOException {
    TimeStampRequest request;
    try {
      request = new TimeStampRequest(query);
    } catch (IOException | RuntimeException e) {
      // Whatever BouncyCastle's casts and getters throw, the query is not one.
      return replies
          .generateFailResponse(
              PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "no timestamp query in DER")
          .getEncoded();
    }
    BigInteger serial = new BigInteger(SERIAL_BITS, random);
    return replies.generate(request, serial, Date.from(clock.instant())).getEncoded();
  }

  private TimeStampTokenGenerator tokens() throws TSPException {
    try {
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              signer(), certificateDigest(), new ASN1ObjectIdentifier(policy));
      tokens.setAccuracySeconds(1);
      tokens.addCertificates(new JcaCertStore(identity.chain()));
      return tokens;
    } catch (CertificateEncodingException | OperatorCreationException e) {
      throw new IllegalStateException("the authority's key or certificates are of no use", e);
    }
  }

  private SignerInfoGenerator signer()
      throws OperatorCreationException, CertificateEncodingException {
    return new JcaSimpleSignerInfoGeneratorBuilder()
        .build("SHA256withECDSA", identity.key(), identity.certificate());
  }

  private static DigestCalculator certificateDigest() throws OperatorCreationException {
    return new JcaDigestCalculatorProviderBuilder()
        .build()
        .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
  }
}
