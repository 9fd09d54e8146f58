package dev.zhenzan.cli.machine;

import dev.zhenzan.model.LogSize;
import dev.zhenzan.pipeline.MemoryNeed;

/** An audit would not fit into the memory that it may take. The message says what to do. */
public final class NotEnoughMemoryException extends RuntimeException {
  /** How much more than what is sure a log that is not read yet may come to. */
  private static final double LIKELY = 1.2;

  private NotEnoughMemoryException(String message) {
    super(message);
  }

  /**
   * Checks that a log's audit fits.
   *
   * @param kind what has to fit
   * @param size the least that the log comes to
   * @param budget what there is
   * @throws NotEnoughMemoryException if it does not
   */
  public static void check(MemoryNeed kind, LogSize size, MemoryBudget budget) {
    long need = kind.heapBytes(size);
    if (need > budget.heap()) {
      throw new NotEnoughMemoryException(message(size, need, budget));
    }
  }

  private static String message(LogSize size, long need, MemoryBudget budget) {
    long whole = MemoryBudget.wholeFor((long) (LIKELY * need));
    return ("at least %,d interactions need about %,d MiB of memory, and the audit may take %,d MiB."
            + " Give more, for example --memory %dm, or audit a shorter span of time.")
        .formatted(size.interactions(), whole >> 20, budget.whole() >> 20, whole >> 20);
  }
}
