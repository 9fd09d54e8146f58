package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named private key, kept as its 32-byte seed (RFC 8032, section 5.1.5; FIPS 204, algorithm 1).
 * Its text is that of Go's note package: {@code PRIVATE+KEY+name+hex(id)+base64(type || seed)}. A
 * file of it is for its owner alone; {@link #toString} and error messages never show the seed.
 */
public final class SignerKey {
  /** Length of a seed in bytes. */
  public static final int SEED_LENGTH = 32;

  private static final String PREFIX = "PRIVATE+KEY+";
  private static final Pattern FORM =
      Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final SignatureType type;
  private final byte[] seed;
  private final VerifierKey verifierKey;

  private SignerKey(String name, SignatureType type, byte[] seed) {
    this.type = type;
    this.seed = seed.clone();
    this.verifierKey = new VerifierKey(name, type, JdkScheme.of(type).signer(seed).publicKey());
  }

  /**
   * A key from a seed of 32 secret, uniformly random bytes.
   *
   * @throws IllegalArgumentException if the name is none or the seed has another length
   */
  public static SignerKey of(String name, SignatureType type, byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("seed of " + seed.length + " bytes, not " + SEED_LENGTH);
    }
    return new SignerKey(name, type, seed);
  }

  /** A new key. */
  public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
    byte[] seed = new byte[SEED_LENGTH];
    random.nextBytes(seed);
    return new SignerKey(name, type, seed);
  }

  /**
   * The key of a text; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form, its type is unknown, or its id is
   *     not that of the key; the message does not show the text
   */
  public static SignerKey parse(String text) throws VerificationException {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !KeyId.isName(parts.group(1))) {
      throw new VerificationException("a signer key is PRIVATE+KEY+name+8 hex digits+base 64");
    }
    TypedKey typed = TypedKey.parse(parts.group(3));
    SignerKey key = new SignerKey(parts.group(1), typed.type(), typed.ofLength(SEED_LENGTH));
    if (!key.verifierKey.keyId().hex().equals(parts.group(2))) {
      throw new VerificationException("the id of signer key " + parts.group(1) + " is not its own");
    }
    return key;
  }

  /** The text that holds the secret: for an owner-only file or the environment, never for a log. */
  public String format() {
    return PREFIX + verifierKey.keyId() + "+" + new TypedKey(type, seed).format();
  }

  /** What the key signs, and how. */
  public SignatureType type() {
    return type;
  }

  /** A copy of the secret seed. */
  public byte[] seed() {
    return seed.clone();
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  @Override
  public String toString() {
    return PREFIX + verifierKey.keyId();
  }
}
