package dev.zhenzan.pipeline;

import dev.zhenzan.model.LogSize;

/**
 * How much of Java's heap an audit takes, from reading to writing.
 *
 * <p>A sum over interactions, accounts and videos, fitted to the smallest heap in which audits of
 * several sizes end well, and a quarter more, so that the collector has room to work in: see {@code
 * docs/benchmarks.md}. Optional columns of the log are counted as far as they usually occur.
 */
public final class MemoryNeed {
  private static final long BASE = 96L << 20;
  private static final long BYTES_AN_INTERACTION = 100;
  private static final long BYTES_AN_ACCOUNT = 240;
  private static final long BYTES_A_VIDEO = 240;

  private MemoryNeed() {}

  /** Bytes of heap for an audit of a log. */
  public static long heapBytes(LogSize size) {
    return BASE
        + BYTES_AN_INTERACTION * size.interactions()
        + BYTES_AN_ACCOUNT * size.accounts()
        + BYTES_A_VIDEO * size.videos();
  }
}
