package dev.zhenzan.anchors.sm;

import java.security.SecureRandom;

/** Randomness that is known, so that a signature comes out as published. */
final class FixedNonce extends SecureRandom {
  private static final long serialVersionUID = 1;
  private final byte[] nonce;

  FixedNonce(byte[] nonce) {
    super(null, null);
    this.nonce = nonce.clone();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (bytes.length != nonce.length) {
      throw new IllegalStateException(bytes.length + " bytes were drawn");
    }
    System.arraycopy(nonce, 0, bytes, 0, bytes.length);
  }
}
