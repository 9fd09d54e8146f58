package dev.zhenzan.server.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for accounts, for those who may not see ids: keyed hashes (RFC 2104) that nobody can guess
 * an id by. The key lives as long as the service. Thread-safe.
 */
@Singleton
public final class Pseudonyms {
  private static final int SHOWN_BYTES = 5;

  private final SecretKeySpec key;

  /** With a key of its own. */
  public Pseudonyms() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** The id where it may be seen, else its pseudonym within the organisation. */
  public String shown(Sight sight, UUID organisation, String account) {
    return sight.accounts() ? account : of(organisation, account);
  }

  private String of(UUID organisation, String account) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal((organisation + "/" + account).getBytes(UTF_8));
      return "account-" + HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
