package dev.zhenzan.tlog;

import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys for tests: the seed of each is its name. */
public final class Keys {
  private static final Map<String, SignerKey> MADE = new ConcurrentHashMap<>();

  private Keys() {}

  /** The key of a name, always the same. */
  public static SignerKey of(String name, SignatureType type) {
    return MADE.computeIfAbsent(type + " " + name, made -> make(name, type));
  }

  private static SignerKey make(String name, SignatureType type) {
    byte[] seed = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), SignerKey.SEED_LENGTH);
    return SignerKey.of(name, type, seed);
  }

  /** A key that signs a log's checkpoints. */
  public static SignerKey log(String origin) {
    return of(origin, SignatureType.ED25519);
  }

  /** A witness's key. */
  public static SignerKey witness(String name) {
    return of(name, SignatureType.ED25519_COSIGNATURE);
  }

  /** A witness's key of ML-DSA-44. */
  public static SignerKey postQuantum(String name) {
    return of(name, SignatureType.ML_DSA_44_COSIGNATURE);
  }
}
