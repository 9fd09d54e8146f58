package dev.zhenzan.ledger.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps a subject's key under AES-256-GCM, bound to its slot. Not thread-safe. */
final class Wrapping {
  private static final int NONCE = 12;
  private static final int KEY = 32;
  private static final int TAG = 16;

  /** Bytes of a wrapped key with its nonce. */
  static final int LENGTH = NONCE + KEY + TAG;

  private final SecretKeySpec key;
  private final SecureRandom random;
  private final Cipher cipher;

  Wrapping(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /** Nonce, wrapped key and tag. */
  byte[] wrap(byte[] slot, byte[] subjectKey) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] wrapped = Arrays.copyOf(nonce, LENGTH);
    try {
      begin(Cipher.ENCRYPT_MODE, slot, nonce);
      cipher.doFinal(subjectKey, 0, KEY, wrapped, NONCE);
      return wrapped;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM wraps every key", e);
    }
  }

  /** The key; empty where the bytes are damaged, or wrapped for another slot or master key. */
  Optional<byte[]> unwrap(byte[] slot, byte[] wrapped) {
    try {
      begin(Cipher.DECRYPT_MODE, slot, Arrays.copyOf(wrapped, NONCE));
      return Optional.of(cipher.doFinal(wrapped, NONCE, LENGTH - NONCE));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes every input of this length", e);
    }
  }

  private void begin(int mode, byte[] slot, byte[] nonce) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(slot);
  }
}
