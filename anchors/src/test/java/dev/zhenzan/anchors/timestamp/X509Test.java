package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.tlog.VerificationException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;

class X509Test {
  private static final X509Certificate INTERMEDIATE = Identities.underIntermediate().chain().get(1);

  /** The certificate with the last bits of its signature said to be padding, which is zero. */
  private static Certificate padded(int bits) {
    Certificate certificate = Certificate.getInstance(X509.encode(INTERMEDIATE));
    byte[] signature = certificate.getSignature().getOctets();
    signature[signature.length - 1] &= (byte) (0xff << bits);
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(certificate.getTBSCertificate());
    parts.add(certificate.getSignatureAlgorithm());
    parts.add(new DERBitString(signature, bits));
    return Certificate.getInstance(new DERSequence(parts));
  }

  @Test
  void certificate_isReadAsItIs() throws VerificationException {
    assertThat(X509.of(Certificate.getInstance(X509.encode(INTERMEDIATE)))).isEqualTo(INTERMEDIATE);
  }

  @Test
  void signatureWithPadding_isRefused() {
    assertThatThrownBy(() -> X509.of(padded(1)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("signature is padded");
  }
}
