package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampVerifierTest {
  private static final Hash IMPRINT = CheckpointDigest.of(Checkpoints.of(1000, 0x42));

  @Test
  void token_ofATrustedAuthorityVerifies() throws VerificationException {
    Forge forge = Forge.of(IMPRINT, right -> {});
    TimestampToken admitted = forge.verifier().admit(TimestampToken.parse(forge.token()), IMPRINT);
    assertThat(forge.verifier().verify(TimestampToken.parse(admitted.toBytes()), IMPRINT))
        .isEqualTo(
            new Timestamp(
                Identities.NOW,
                Duration.ZERO,
                Forge.POLICY,
                BigInteger.valueOf(77),
                "CN=Test authority"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA256withRSA", "SHA256withRSAandMGF1", "SHA512withRSAandMGF1"})
  void token_signedByRsaVerifies(String algorithm) throws VerificationException {
    Forge forge =
        Forge.of(
            IMPRINT,
            rsa -> {
              rsa.identity = Identities.rsa();
              rsa.signatureAlgorithm = algorithm;
            });
    TimestampToken admitted = forge.verifier().admit(TimestampToken.parse(forge.token()), IMPRINT);
    assertThat(forge.verifier().verify(admitted, IMPRINT).time()).isEqualTo(Identities.NOW);
  }

  @Test
  void path_mayLeadOverOthers() throws VerificationException {
    Forge forge = Forge.of(IMPRINT, over -> over.identity = Identities.underIntermediate());
    TimestampToken admitted = forge.verifier().admit(TimestampToken.parse(forge.token()), IMPRINT);
    assertThat(forge.verifier().verify(admitted, IMPRINT).time()).isEqualTo(Identities.NOW);
  }

  @Test
  void path_mayEndAtATrustedIntermediate() throws VerificationException {
    Forge forge = Forge.of(IMPRINT, over -> over.identity = Identities.underIntermediate());
    TimestampToken admitted = forge.verifier().admit(TimestampToken.parse(forge.token()), IMPRINT);
    TimestampVerifier both =
        new TimestampVerifier(TrustedCertificates.of(forge.identity.chain().subList(1, 3)));
    assertThat(both.verify(admitted, IMPRINT).time()).isEqualTo(Identities.NOW);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTokens")
  void token_thatIsWrongIsRefusedWithItsReason(
      String reason, Hash imprint, Consumer<Forge> change) {
    Forge forge = Forge.of(IMPRINT, change);
    assertThatThrownBy(() -> forge.verifier().admit(TimestampToken.parse(forge.token()), imprint))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining(reason);
  }

  static Stream<Arguments> wrongTokens() throws GeneralSecurityException {
    Hash other = CheckpointDigest.of(Checkpoints.of(1001, 0x42));
    Instant now = Identities.NOW;
    return Stream.of(
        Arguments.of("over the hash of something else", other, with(forge -> {})),
        wrong("not by SHA-256", forge -> forge.hashFunction = OIWObjectIdentifiers.idSHA1),
        wrong("over the hash of something else", forge -> forge.imprint = new byte[20]),
        wrong(
            "had expired at the token's time 2026-11-20T12:00:00Z: it held until 2026-11-20T11",
            forge -> forge.identity = Identities.held(now.minusSeconds(9999), now.minusSeconds(1))),
        wrong(
            "did not hold yet at the token's time",
            forge -> forge.identity = Identities.held(now.plusSeconds(1), now.plusSeconds(9999))),
        wrong(
            "not for timestamps alone: its extended key usage is [1.3.6.1.5.5.7.3.1]",
            forge -> forge.identity = Identities.purposes(KeyPurposeId.id_kp_serverAuth)),
        wrong(
            "not for timestamps alone",
            forge ->
                forge.identity =
                    Identities.purposes(
                        KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_serverAuth)),
        wrong(
            "does not mark its extended key usage as critical",
            forge -> forge.identity = Identities.notCritical()),
        wrong(
            "leads to no trusted certificate that held at",
            forge -> forge.identity = Identities.underExpiredIntermediate()),
        wrong(
            "the signature of CN=Test authority does not verify",
            forge -> forge.identity = Identities.withAnothersKey()),
        wrong("no key usage for signatures", forge -> forge.identity = Identities.notSigning()),
        wrong("carries no certificates", forge -> forge.carriesCertificates = false),
        wrong("has 2 signatures, not 1", forge -> forge.twice = true),
        wrong(
            "signed data, and no timestamp",
            forge -> forge.contentType = PKCSObjectIdentifiers.data),
        wrong("critical extension", forge -> forge.extensions = criticalExtension()),
        wrong("hash function 1.3.14.3.2.26", forge -> forge.signatureAlgorithm = "SHA1withECDSA"),
        wrong("by SHA-1 alone", forge -> forge.names = bySha1(forge)),
        wrong("does not carry the certificate", forge -> forge.names = another()));
  }

  private static Consumer<Forge> with(Consumer<Forge> change) {
    return change;
  }

  private static Arguments wrong(String reason, Consumer<Forge> change) {
    return Arguments.of(reason, IMPRINT, change);
  }

  private static Extensions criticalExtension() {
    return new Extensions(
        new Extension(new ASN1ObjectIdentifier("1.2.3.4"), true, new DEROctetString(new byte[1])));
  }

  private static Attribute bySha1(Forge forge) {
    try {
      return Forge.namesBySha1(forge.identity.certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Attribute another() {
    try {
      return Forge.names(Identities.good().certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void authority_thatIsNotTrustedIsRefused() throws VerificationException {
    Forge forge = Forge.of(IMPRINT, right -> {});
    TimestampVerifier other =
        new TimestampVerifier(TrustedCertificates.of(List.of(Identities.good().root())));
    TimestampToken token = TimestampToken.parse(forge.token());
    assertThatThrownBy(() -> other.admit(token, IMPRINT))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("CN=Test authority leads to no trusted certificate");
  }

  @Test
  void strangersCertificates_areLeftOutOfTheBareForm() throws VerificationException {
    Forge forge =
        Forge.of(
            IMPRINT, more -> more.identity = Identities.withStrangersBehind(Identities.good()));
    TimestampVerifier verifier =
        new TimestampVerifier(TrustedCertificates.of(List.of(forge.identity.chain().get(1))));
    TimestampToken sent = TimestampToken.parse(forge.token());
    TimestampToken admitted = verifier.admit(sent, IMPRINT);
    assertThat(admitted.certificates()).hasSize(2);
    assertThat(verifier.verify(admitted, IMPRINT).time()).isEqualTo(Identities.NOW);
    assertThatThrownBy(() -> verifier.verify(sent, IMPRINT))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("bytes that no signature covers");
  }

  @Test
  void unsignedAttributes_areLeftOutOfTheBareForm() throws VerificationException {
    Forge forge =
        Forge.of(
            IMPRINT,
            more ->
                more.unsigned =
                    new AttributeTable(
                        new DERSet(
                            new Attribute(
                                new ASN1ObjectIdentifier("1.2.3.4"),
                                new DERSet(DERNull.INSTANCE)))));
    TimestampToken sent = TimestampToken.parse(forge.token());
    TimestampToken admitted = forge.verifier().admit(sent, IMPRINT);
    assertThat(admitted.toBytes()).hasSizeLessThan(sent.toBytes().length);
    assertThat(forge.verifier().admit(admitted, IMPRINT)).isEqualTo(admitted);
  }
}
