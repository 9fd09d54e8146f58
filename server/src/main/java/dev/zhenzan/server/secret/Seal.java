package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets that the service has to read again, such as a platform's tokens: AES-256-GCM (NIST
 * SP 800-38D) with a random nonce of 96 bits, bound to a purpose so that a sealed value moved to
 * another row does not open. A key is 64 hexadecimal digits in {@code ZHENZAN_SECRETS_KEY}, or else
 * in {@code keys/secrets.key} of the data folder, made at the first start. There may be several:
 * the first seals, the others open what was sealed before they were replaced, and a sealed value
 * says which key it is of. Keep a copy apart from the database: without the key nothing opens
 * again. Good for 2^32 values a key. Thread-safe.
 */
@Singleton
public final class Seal {
  /** Before there could be several keys: nonce and cipher text follow. */
  private static final byte WITHOUT_KEY = 1;

  /** The key's name, nonce and cipher text follow. */
  private static final byte WITH_KEY = 2;

  private static final String REFUSAL =
      "a sealed value does not open: give the service the key in secrets.key it was sealed with";

  private final List<SealKey> keys;
  private final SecureRandom random;

  /** With the keys of a data folder. */
  @Inject
  public Seal(@ConfigProperty(name = "zhenzan.data") Path data) {
    this(
        SecretKeyFile.keys(
            Optional.ofNullable(System.getenv(SecretKeyFile.VARIABLE)),
            data.resolve("keys").resolve("secrets.key")),
        new SecureRandom());
  }

  /** With keys of 32 bytes, the newest first. */
  Seal(List<byte[]> keys, SecureRandom random) {
    this.keys = keys.stream().map(SealKey::of).toList();
    this.random = random;
  }

  /**
   * With the keys of a file, which is made with one where it is missing.
   *
   * @throws SecretException if the file is not of this form
   */
  public static Seal of(Path file, SecureRandom random) {
    return new Seal(SecretKeyFile.keys(Optional.empty(), file), random);
  }

  /**
   * Seals bytes by the newest key.
   *
   * @param purpose what they are and whose, for example {@code second-factor:0199...}; the same is
   *     needed to open them
   */
  public byte[] seal(String purpose, byte[] plain) {
    byte[] nonce = new byte[SealKey.NONCE];
    random.nextBytes(nonce);
    SealKey key = keys.getFirst();
    byte[] sealed = key.encrypt(purpose, nonce, plain);
    return ByteBuffer.allocate(1 + SealKey.NAME + SealKey.NONCE + sealed.length)
        .put(WITH_KEY)
        .put(key.name())
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what {@link #seal} gave.
   *
   * @throws SecretException if its key is not at hand, or it is for another purpose, or was changed
   */
  public byte[] open(String purpose, byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    if (!in.hasRemaining()) {
      throw refusal();
    }
    return switch (in.get()) {
      case WITHOUT_KEY -> open(purpose, in, keys);
      case WITH_KEY -> open(purpose, in, named(in));
      default -> throw refusal();
    };
  }

  /** Whether a sealed value is by the newest key, so that the older ones are not needed for it. */
  public boolean isCurrent(byte[] sealed) {
    return sealed.length > SealKey.NAME
        && sealed[0] == WITH_KEY
        && Arrays.equals(Arrays.copyOfRange(sealed, 1, 1 + SealKey.NAME), keys.getFirst().name());
  }

  private List<SealKey> named(ByteBuffer in) {
    if (in.remaining() < SealKey.NAME) {
      throw refusal();
    }
    byte[] name = new byte[SealKey.NAME];
    in.get(name);
    return keys.stream().filter(key -> Arrays.equals(key.name(), name)).toList();
  }

  private static byte[] open(String purpose, ByteBuffer in, List<SealKey> keys) {
    if (in.remaining() < SealKey.NONCE) {
      throw refusal();
    }
    byte[] nonce = new byte[SealKey.NONCE];
    byte[] rest = new byte[in.get(nonce).remaining()];
    in.get(rest);
    return keys.stream()
        .flatMap(key -> key.decrypt(purpose, nonce, rest).stream())
        .findFirst()
        .orElseThrow(Seal::refusal);
  }

  private static SecretException refusal() {
    return new SecretException(REFUSAL);
  }

  /** Seals a text. */
  public byte[] sealText(String purpose, String plain) {
    return seal(purpose, plain.getBytes(UTF_8));
  }

  /** Opens a text. */
  public String openText(String purpose, byte[] sealed) {
    return new String(open(purpose, sealed), UTF_8);
  }

  /**
   * A mark by which a text is found again but not guessed without the key: HMAC-SHA-256 by the
   * newest key. It suits short codes and addresses, of which a plain hash would tell the text.
   */
  public byte[] mark(String purpose, String text) {
    return keys.getFirst().mark(purpose, text);
  }

  /** The marks that a text has by each key, the newest first. */
  public List<byte[]> marks(String purpose, String text) {
    return keys.stream().map(key -> key.mark(purpose, text)).toList();
  }
}
