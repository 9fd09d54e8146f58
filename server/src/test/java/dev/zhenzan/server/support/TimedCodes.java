package dev.zhenzan.server.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** A person's app of codes (RFC 6238). */
public final class TimedCodes {
  private TimedCodes() {}

  /** What it shows at a time. */
  public static String at(String secret, Instant time) {
    byte[] key = Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8));
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), time, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
