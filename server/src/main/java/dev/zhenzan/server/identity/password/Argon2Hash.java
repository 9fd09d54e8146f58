package dev.zhenzan.server.identity.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hash by Argon2id, version 19, as the PHC string format writes it.
 *
 * @param cost its parameters
 * @param salt random, one for each hash
 * @param hash the tag
 */
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
  private static final int VERSION = 19;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /**
   * What a hash costs.
   *
   * @param memory KiB
   * @param passes over the memory
   * @param lanes that could be computed side by side
   */
  record Cost(int memory, int passes, int lanes) {}

  static Argon2Hash of(String password, Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(VERSION)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(password.getBytes(UTF_8), hash);
    return new Argon2Hash(cost, salt, hash);
  }

  /**
   * Reads an encoded hash.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Argon2Hash parse(String encoded) {
    Matcher parts = FORM.matcher(encoded);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no hash by Argon2id in PHC string format");
    }
    Cost cost =
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    return new Argon2Hash(
        cost,
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  boolean isOf(String password) {
    return MessageDigest.isEqual(hash, of(password, cost, salt, hash.length).hash);
  }

  String encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            VERSION,
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }
}
