package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named public key; its text is a vkey: {@code name+hex(id)+base64(type || public key)}. */
public final class VerifierKey {
  private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final KeyId keyId;
  private final SignatureType type;
  private final byte[] publicKey;

  /**
   * A key under a name.
   *
   * @throws IllegalArgumentException if the name is none, or the key has not its type's length
   */
  public VerifierKey(String name, SignatureType type, byte[] publicKey) {
    if (publicKey.length != type.publicKeyLength()) {
      throw new IllegalArgumentException(
          "publicKey of %d bytes, %s has %d"
              .formatted(publicKey.length, type, type.publicKeyLength()));
    }
    this.keyId = KeyId.of(name, type, publicKey);
    this.type = type;
    this.publicKey = publicKey.clone();
  }

  /**
   * The key of a vkey; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form, its type is unknown, or its id is
   *     not that of the key
   */
  public static VerifierKey parse(String vkey) throws VerificationException {
    Matcher parts = FORM.matcher(vkey);
    if (!parts.matches() || !KeyId.isName(parts.group(1))) {
      throw new VerificationException("a verifier key is name+8 hex digits+base 64");
    }
    TypedKey typed = TypedKey.parse(parts.group(3));
    SignatureType type = typed.type();
    VerifierKey key = new VerifierKey(parts.group(1), type, typed.ofLength(type.publicKeyLength()));
    if (!key.keyId.hex().equals(parts.group(2))) {
      throw new VerificationException(
          "verifier key %s has id %s, its public key has %s"
              .formatted(key.name(), parts.group(2), key.keyId.hex()));
    }
    return key;
  }

  /** The vkey. */
  public String format() {
    return keyId + "+" + new TypedKey(type, publicKey).format();
  }

  /** Name and id, as signature lines have them. */
  public KeyId keyId() {
    return keyId;
  }

  /** The key's name. */
  public String name() {
    return keyId.name();
  }

  /** What the key signs, and how. */
  public SignatureType type() {
    return type;
  }

  /** The encoded public key: 32 bytes of RFC 8032 or 1312 bytes of FIPS 204. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Whether both wrap one public key, be it under other names or for other uses. */
  public boolean sharesPublicKey(VerifierKey other) {
    return Arrays.equals(publicKey, other.publicKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && format().equals(that.format());
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
