package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.util.regex.Pattern;

/**
 * Who issues documents, and the key that signs them.
 *
 * @param id {@code did:key:z6Mk...}, or an https address of the issuer's own
 * @param verificationMethod the key's address: the id, {@code #}, and the key's name
 * @param key what the issuer's signatures are checked with
 */
public record Issuer(String id, String verificationMethod, Ed25519PublicKey key) {
  private static final String DID_KEY = "did:key:";

  /** An address without spaces, quotes, a fragment or anything beyond ASCII. */
  private static final Pattern HTTPS =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?");

  private static final int LONGEST_ADDRESS = 500;

  public Issuer {
    if (!verificationMethod.startsWith(id + '#')) {
      throw new IllegalArgumentException("verificationMethod must be a fragment of the id");
    }
  }

  /** An issuer whose id is its key. */
  public static Issuer ofKey(Ed25519PublicKey key) {
    String multikey = key.multikey();
    return new Issuer(DID_KEY + multikey, DID_KEY + multikey + '#' + multikey, key);
  }

  /**
   * An issuer with an address of its own.
   *
   * @throws VerificationException if the id is no https address, or too long
   */
  public static Issuer ofAddress(String id, Ed25519PublicKey key) throws VerificationException {
    requireAddress(id);
    return new Issuer(id, id + '#' + key.multikey(), key);
  }

  /**
   * Holds a text to an https address of at most 500 letters, without a query and a fragment.
   *
   * @throws VerificationException if it is none
   */
  public static void requireAddress(String address) throws VerificationException {
    if (address.length() > LONGEST_ADDRESS || !HTTPS.matcher(address).matches()) {
      throw new VerificationException("an address must be as in https://example.com/path");
    }
  }

  /**
   * Reads an issuer as people hand it on: {@code did:key:z6Mk...} or {@code https://...#z6Mk...}.
   *
   * @throws VerificationException if it is neither
   */
  public static Issuer parse(String text) throws VerificationException {
    if (text.startsWith(DID_KEY)) {
      return ofKey(Ed25519PublicKey.parse(text.substring(DID_KEY.length())));
    }
    int end = text.indexOf('#');
    if (end < 0) {
      throw new VerificationException(
          "an issuer with an address needs its key: https://ADDRESS#z6Mk...");
    }
    return ofAddress(text.substring(0, end), Ed25519PublicKey.parse(text.substring(end + 1)));
  }

  /** The issuer as {@link #parse} reads it. */
  public String format() {
    return id.startsWith(DID_KEY) ? id : verificationMethod;
  }
}
