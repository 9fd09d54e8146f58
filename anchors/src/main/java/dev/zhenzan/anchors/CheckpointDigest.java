package dev.zhenzan.anchors;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes by which outside parties know checkpoints and logs. */
public final class CheckpointDigest {
  private CheckpointDigest() {}

  /**
   * SHA-256 of the text of a checkpoint: what its signatures sign, without the signatures. So each
   * copy has the same hash, whoever cosigned it.
   */
  public static Hash of(Checkpoint checkpoint) {
    return sha256(checkpoint.format());
  }

  /** SHA-256 of a log's origin in UTF-8: how a chain knows the log. */
  public static Hash logId(String origin) {
    return sha256(origin);
  }

  private static Hash sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Hash.of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
