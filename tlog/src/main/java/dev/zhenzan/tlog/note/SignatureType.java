package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;

/** What a key signs and by which algorithm: the signature types of signed-note in use here. */
public enum SignatureType {
  /** Ed25519 over the text of a note. */
  ED25519(0x01, 32),
  /** Timestamped Ed25519 cosignature of a checkpoint, {@code cosignature/v1}. */
  ED25519_COSIGNATURE(0x04, 32),
  /** Timestamped ML-DSA-44 cosignature of a checkpoint or subtree, {@code subtree/v1}. */
  ML_DSA_44_COSIGNATURE(0x06, 1312);

  private final int code;
  private final int publicKeyLength;

  SignatureType(int code, int publicKeyLength) {
    this.code = code;
    this.publicKeyLength = publicKeyLength;
  }

  /** The identifier byte, 0 to 255. */
  public int code() {
    return code;
  }

  /** Length of an encoded public key in bytes. */
  public int publicKeyLength() {
    return publicKeyLength;
  }

  /**
   * The type of an identifier byte.
   *
   * @throws VerificationException if it is not in use here
   */
  public static SignatureType of(int code) throws VerificationException {
    return Arrays.stream(values())
        .filter(type -> type.code == code)
        .findFirst()
        .orElseThrow(
            () ->
                new VerificationException(
                    "signature type 0x%02x is unknown; 0x01, 0x04 and 0x06 are known"
                        .formatted(code)));
  }
}
