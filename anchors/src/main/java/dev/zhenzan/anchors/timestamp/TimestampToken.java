package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp token (RFC 3161, section 2.4.2) that was read and not yet verified: nothing it says
 * may be believed before {@link TimestampVerifier} says so. Immutable.
 */
public final class TimestampToken {
  /** Most bytes of a token, its certificates included. */
  public static final int MAX_BYTES = 1 << 16;

  private static final String WHAT = "the token";

  private final byte[] encoded;
  private final SignedData signedData;
  private final TSTInfo info;

  private TimestampToken(byte[] encoded, SignedData signedData, TSTInfo info) {
    this.encoded = encoded;
    this.signedData = signedData;
    this.info = info;
  }

  /**
   * The token in these bytes; the inverse of {@link #toBytes}.
   *
   * @throws VerificationException if they are no token in DER; no signature is verified
   */
  public static TimestampToken parse(byte[] der) throws VerificationException {
    Der.check(WHAT, der, MAX_BYTES);
    return of(Der.read(WHAT, () -> ContentInfo.getInstance(der)), der.clone());
  }

  /** The token of a structure that was read from DER. */
  static TimestampToken of(ContentInfo token) throws VerificationException {
    return of(token, encode(token));
  }

  private static TimestampToken of(ContentInfo token, byte[] encoded) throws VerificationException {
    if (!token.getContentType().equals(PKCSObjectIdentifiers.signedData)) {
      throw new VerificationException("the token is no signed data");
    }
    SignedData data = Der.read(WHAT, () -> SignedData.getInstance(token.getContent()));
    ContentInfo content = data.getEncapContentInfo();
    if (!content.getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)) {
      throw new VerificationException("the token is signed data, and no timestamp");
    }
    byte[] signed =
        Der.read(WHAT, () -> ASN1OctetString.getInstance(content.getContent()).getOctets());
    Der.check("what the token says", signed, MAX_BYTES);
    TSTInfo info = Der.read("what the token says", () -> TSTInfo.getInstance(signed));
    checkForm(info);
    return new TimestampToken(encoded, data, info);
  }

  private static byte[] encode(ContentInfo token) throws VerificationException {
    try {
      return token.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new VerificationException("the token is malformed", e);
    }
  }

  /** RFC 3161 leaves no choice in these. */
  private static void checkForm(TSTInfo info) throws VerificationException {
    if (!info.getVersion().hasValue(1)) {
      throw new VerificationException("the token is not of version 1");
    }
    Extensions extensions = info.getExtensions();
    if (extensions != null && extensions.getCriticalExtensionOIDs().length > 0) {
      throw new VerificationException("the token has a critical extension that is not known here");
    }
    Der.read("the token's time", () -> time(info));
    Der.read("the token's accuracy", () -> accuracy(info.getAccuracy()));
  }

  /** The token in DER, as a file has it. */
  public byte[] toBytes() {
    return encoded.clone();
  }

  SignedData signedData() {
    return signedData;
  }

  /** The certificates that came with the token, in no order. */
  List<ASN1Encodable> certificates() {
    return signedData.getCertificates() == null
        ? List.of()
        : List.of(signedData.getCertificates().toArray());
  }

  /** The time that the token states. */
  Instant time() {
    return time(info);
  }

  private static Instant time(TSTInfo info) {
    try {
      return info.getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }

  Duration accuracy() {
    return accuracy(info.getAccuracy());
  }

  private static Duration accuracy(@Nullable Accuracy accuracy) {
    return accuracy == null
        ? Duration.ZERO
        : Duration.ofSeconds(number(accuracy.getSeconds()))
            .plusMillis(number(accuracy.getMillis()))
            .plusNanos(1000 * number(accuracy.getMicros()));
  }

  private static long number(@Nullable ASN1Integer number) {
    return number == null ? 0 : number.intValueExact();
  }

  String policy() {
    return info.getPolicy().getId();
  }

  BigInteger serial() {
    return info.getSerialNumber().getValue();
  }

  Optional<BigInteger> nonce() {
    return Optional.ofNullable(info.getNonce()).map(ASN1Integer::getValue);
  }

  /**
   * Compares the hash that was timestamped.
   *
   * @throws VerificationException if it is another one, or by another function
   */
  void checkImprint(Hash expected) throws VerificationException {
    String function = info.getMessageImprint().getHashAlgorithm().getAlgorithm().getId();
    if (!function.equals(NISTObjectIdentifiers.id_sha256.getId())) {
      throw new VerificationException(
          "the token is over a hash by %s, not by SHA-256".formatted(function));
    }
    if (!Arrays.equals(info.getMessageImprint().getHashedMessage(), expected.toBytes())) {
      throw new VerificationException("the token is over the hash of something else");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimestampToken that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  /** What it says, unverified; not its bytes. */
  @Override
  public String toString() {
    return "token %s of %s".formatted(serial(), time());
  }
}
