package dev.zhenzan.anchors.sm;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteVerifier;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A named public key of SM2; its text is a vkey: {@code name+hex(id)+base64(type || 04 || x || y)}.
 * Immutable and safe for use by many threads.
 */
public final class Sm2VerifierKey {
  private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final KeyId keyId;
  private final ECPoint point;

  private Sm2VerifierKey(String name, ECPoint point) {
    this.keyId = Sm2.keyId(name, point.getEncoded(false));
    this.point = point;
  }

  /** The key of a point that is known to be on the curve. */
  static Sm2VerifierKey of(String name, ECPoint point) {
    return new Sm2VerifierKey(name, point);
  }

  /**
   * The key of a vkey; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form, its key is no point of the curve,
   *     or its id is not that of the key
   */
  public static Sm2VerifierKey parse(String vkey) throws VerificationException {
    Matcher parts = FORM.matcher(vkey);
    if (!parts.matches() || !KeyId.isName(parts.group(1))) {
      throw new VerificationException("a verifier key is name+8 hex digits+base 64");
    }
    ECPoint point = Sm2.point(Sm2.parse(parts.group(3), Sm2.POINT_LENGTH));
    Sm2VerifierKey key = of(parts.group(1), point);
    if (!key.keyId.hex().equals(parts.group(2))) {
      throw new VerificationException(
          "verifier key %s has id %s, its public key has %s"
              .formatted(key.keyId.name(), parts.group(2), key.keyId.hex()));
    }
    return key;
  }

  /** The vkey. */
  public String format() {
    return keyId + "+" + Sm2.format(publicKey());
  }

  /** Name and id, as signature lines have them. */
  public KeyId keyId() {
    return keyId;
  }

  /** The point without compression: 04, x, y; 65 bytes. */
  public byte[] publicKey() {
    return point.getEncoded(false);
  }

  /** Verifies signatures of notes: DER of the sequence of r and s, as GM/T 0009 has it. */
  public NoteVerifier verifier() {
    return new NoteVerifier() {
      @Override
      public KeyId keyId() {
        return keyId;
      }

      @Override
      public boolean verify(String text, byte[] signature) {
        return verifies(text.getBytes(StandardCharsets.UTF_8), signature);
      }
    };
  }

  private boolean verifies(byte[] message, byte[] signature) {
    SM2Signer signer = new SM2Signer(StandardDSAEncoding.INSTANCE, new SM3Digest());
    signer.init(
        false, new ParametersWithID(new ECPublicKeyParameters(point, Sm2.curve()), Sm2.identity()));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sm2VerifierKey that && format().equals(that.format());
  }

  @Override
  public int hashCode() {
    return keyId.hashCode();
  }

  @Override
  public String toString() {
    return format();
  }
}
