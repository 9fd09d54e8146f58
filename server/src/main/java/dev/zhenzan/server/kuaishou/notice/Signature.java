package dev.zhenzan.server.kuaishou.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.kuaishou.platform.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The platform's {@code kwaisign}: MD5 of the raw body followed by the app's secret, in
 * hexadecimal.
 */
final class Signature {
  private Signature() {}

  /** The signature of a body. */
  static String of(byte[] body, Secret secret) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(body);
      return HexFormat.of().formatHex(md5.digest(secret.reveal().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  /** Whether a text is the signature of a body; takes as long for any text of its length. */
  static boolean holds(@Nullable String sign, byte[] body, Secret secret) {
    return sign != null
        && MessageDigest.isEqual(
            sign.strip().toLowerCase(Locale.ROOT).getBytes(US_ASCII),
            of(body, secret).getBytes(US_ASCII));
  }
}
