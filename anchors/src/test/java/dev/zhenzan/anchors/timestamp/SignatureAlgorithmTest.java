package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;

class SignatureAlgorithmTest {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
  private static final AlgorithmIdentifier SHA_1 =
      new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);

  private static AlgorithmIdentifier pss(AlgorithmIdentifier hash, AlgorithmIdentifier mask) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(hash, mask, new ASN1Integer(32), new ASN1Integer(1)));
  }

  private static AlgorithmIdentifier mgf1(AlgorithmIdentifier hash) {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash);
  }

  @Test
  void pssByTheStatedFunction_hasOneSpelling() throws VerificationException {
    AlgorithmIdentifier absent = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    AlgorithmIdentifier bare = pss(SHA_256, mgf1(SHA_256));

    assertThat(SignatureAlgorithm.bare(pss(absent, mgf1(absent)), Digest.SHA_256)).isEqualTo(bare);
    assertThat(SignatureAlgorithm.bare(bare, Digest.SHA_256)).isEqualTo(bare);
  }

  @Test
  void pssByAnotherFunction_isRefused() {
    assertRefused(pss(SHA_1, mgf1(SHA_256)), "1.3.14.3.2.26");
    assertRefused(pss(SHA_256, mgf1(SHA_1)), "1.3.14.3.2.26");
    AlgorithmIdentifier sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
    assertRefused(pss(sha512, mgf1(sha512)), "another hash function");
    assertRefused(pss(SHA_256, mgf1(sha512)), "another hash function");
  }

  @Test
  void pssWithoutParameters_isRefused() {
    assertRefused(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS), "malformed");
    assertRefused(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, DERNull.INSTANCE),
        "malformed");
    // All that is left out is SHA-1.
    assertRefused(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams()),
        "1.3.14.3.2.26");
  }

  @Test
  void pssByAnotherMask_isRefused() {
    AlgorithmIdentifier other = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3"), SHA_256);
    assertRefused(pss(SHA_256, other), "MGF1");
  }

  private static void assertRefused(AlgorithmIdentifier stated, String reason) {
    assertThatThrownBy(() -> SignatureAlgorithm.bare(stated, Digest.SHA_256))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining(reason);
  }
}
