package dev.zhenzan.anchors;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;

/** Checkpoints to be anchored. */
public final class Checkpoints {
  /** Origin of all of them. */
  public static final String ORIGIN = "example.com/likes";

  private Checkpoints() {}

  /** A checkpoint of a tree of this size, whose root repeats one byte. */
  public static Checkpoint of(long size, int rootByte) {
    byte[] root = new byte[Hash.SIZE];
    Arrays.fill(root, (byte) rootByte);
    return Checkpoint.of(ORIGIN, size, Hash.of(root));
  }
}
