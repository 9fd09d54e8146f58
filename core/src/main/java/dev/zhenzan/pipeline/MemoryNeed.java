package dev.zhenzan.pipeline;

import dev.zhenzan.model.LogSize;

/**
 * How much of Java's heap an audit takes, from reading to writing.
 *
 * <p>A sum over interactions, accounts and videos. What was measured to be alive at most, see
 * {@code docs/benchmarks.md}, is some 100 bytes an interaction, its share of accounts and videos
 * among them. The estimate is a sixth more, for the optional columns of a log and so that the
 * collector has room to work in, and counts on a collector that gives most of the heap to what
 * stays.
 */
public final class MemoryNeed {
  private static final long BASE = 64L << 20;
  private static final long BYTES_AN_INTERACTION = 105;
  private static final long BYTES_AN_ACCOUNT = 150;
  private static final long BYTES_A_VIDEO = 150;

  private MemoryNeed() {}

  /** Bytes of heap for an audit of a log. */
  public static long heapBytes(LogSize size) {
    return BASE
        + BYTES_AN_INTERACTION * size.interactions()
        + BYTES_AN_ACCOUNT * size.accounts()
        + BYTES_A_VIDEO * size.videos();
  }
}
