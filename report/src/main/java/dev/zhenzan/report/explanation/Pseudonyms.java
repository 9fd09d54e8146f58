package dev.zhenzan.report.explanation;

import dev.zhenzan.model.IdDictionary;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short codes that stand for accounts: the first half of 64 bits of HMAC-SHA-256 (RFC 2104) of the
 * id, keyed by the digest of all account ids of the log in their order. So a code is the same in
 * every explanation of one log, and whoever does not have the log can neither try ids against it
 * nor match it with a code of another log. Whoever has the log can: it is no secret from them. At
 * ten million accounts about one code in 430 stands for two.
 */
final class Pseudonyms {
  private static final String HMAC = "HmacSHA256";

  private static final int BYTES = 4;

  private final IdDictionary accounts;
  private final Mac mac;

  private Pseudonyms(IdDictionary accounts, Mac mac) {
    this.accounts = accounts;
    this.mac = mac;
  }

  static Pseudonyms of(IdDictionary accounts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(digest(accounts), HMAC));
      return new Pseudonyms(accounts, mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static byte[] digest(IdDictionary accounts) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] length = new byte[Integer.BYTES];
    byte[] text = new byte[64];
    for (int account = 0; account < accounts.size(); account++) {
      int size = accounts.utf8Length(account);
      text = size > text.length ? new byte[2 * size] : text;
      accounts.copyUtf8(account, text, 0);
      for (int i = 0; i < length.length; i++) {
        length[i] = (byte) (size >>> (8 * i));
      }
      digest.update(length);
      digest.update(text, 0, size);
    }
    return digest.digest();
  }

  /** The code of an account: eight hexadecimal digits. */
  String of(int account) {
    byte[] code = mac.doFinal(accounts.text(account).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(code, 0, BYTES);
  }
}
