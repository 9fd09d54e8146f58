package dev.zhenzan.anchors.chain;

import dev.zhenzan.tlog.VerificationException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

/**
 * The private key by which transactions are sent and paid: 64 hexadecimal digits, with or without
 * 0x, from an owner-only file or the environment. Neither {@link #toString} nor any message shows
 * it.
 */
public final class ChainKey {
  private static final Pattern FORM = Pattern.compile("(?:0x)?([0-9a-fA-F]{64})");

  private final Credentials credentials;

  private ChainKey(Credentials credentials) {
    this.credentials = credentials;
  }

  /**
   * The key of a text.
   *
   * @throws VerificationException if it is no private key; the message does not show it
   */
  public static ChainKey parse(String text) throws VerificationException {
    var digits = FORM.matcher(text.strip());
    if (!digits.matches()) {
      throw new VerificationException("a chain key is 64 hexadecimal digits");
    }
    BigInteger secret = new BigInteger(digits.group(1), 16);
    if (secret.signum() == 0 || secret.compareTo(Sign.CURVE_PARAMS.getN()) >= 0) {
      throw new VerificationException("a chain key is a number from 1 to the order of secp256k1");
    }
    return new ChainKey(Credentials.create(ECKeyPair.create(secret)));
  }

  Credentials credentials() {
    return credentials;
  }

  /** The address that belongs to the key: 0x and 40 digits, small letters. */
  public String address() {
    return credentials.getAddress();
  }

  @Override
  public String toString() {
    return "key of " + address();
  }
}
