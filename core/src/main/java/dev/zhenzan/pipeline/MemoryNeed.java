package dev.zhenzan.pipeline;

import dev.zhenzan.model.LogSize;

/**
 * How much of Java's heap an audit takes, from reading to writing: a sum over interactions,
 * accounts and videos. It counts on a collector that gives eight ninths of the heap to what stays.
 */
public enum MemoryNeed {
  /**
   * An audit. What was measured to be alive at most, see {@code docs/benchmarks.md}, is 10.1 GiB
   * for 104 million likes of 5.5 million accounts, their optional columns empty; this is 3 % above
   * nine eighths of it.
   */
  AUDIT(110, 150, 150),

  /**
   * An audit that is written to a ledger, by a count and not by measuring. When its verdicts are
   * committed to, an interaction takes some 50 bytes of table and verdict and twice 32 of
   * commitments, which are copied while they are sorted; an account or video 80 for its text, 260
   * for its new key, which is not saved yet, 60 for the key at hand and 90 for its row. All is nine
   * eighths of that.
   */
  LOGGED_AUDIT(130, 550, 550);

  private static final long BASE = 64L << 20;

  private final long bytesAnInteraction;
  private final long bytesAnAccount;
  private final long bytesAVideo;

  MemoryNeed(long bytesAnInteraction, long bytesAnAccount, long bytesAVideo) {
    this.bytesAnInteraction = bytesAnInteraction;
    this.bytesAnAccount = bytesAnAccount;
    this.bytesAVideo = bytesAVideo;
  }

  /** Bytes of heap for an audit of a log. */
  public long heapBytes(LogSize size) {
    return BASE
        + bytesAnInteraction * size.interactions()
        + bytesAnAccount * size.accounts()
        + bytesAVideo * size.videos();
  }
}
