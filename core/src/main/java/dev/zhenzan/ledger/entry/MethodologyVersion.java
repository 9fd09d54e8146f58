package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * A method that is used from now on.
 *
 * @param version what it is called
 * @param hash SHA-256 of the text that lists its thresholds and models
 */
public record MethodologyVersion(Code version, Hash hash) implements Entry {
  public MethodologyVersion {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(hash, "hash");
  }

  /** The version of a method that a text describes. */
  public static MethodologyVersion of(Code version, String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return new MethodologyVersion(
          version, Hash.of(MessageDigest.getInstance("SHA-256").digest(utf8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public EntryType type() {
    return EntryType.METHODOLOGY_VERSION;
  }

  @Override
  public String told() {
    return "method %s, hash %s".formatted(version, hash.toBase64());
  }
}
