package dev.zhenzan.cli.machine;

import java.util.Optional;

/**
 * What of the machine a command may use.
 *
 * @param threads at least 1
 * @param memory in bytes
 */
public record Machine(int threads, MemoryBudget memory) {
  /** All processors, and the memory that the process was given. */
  public static Machine whole() {
    MemoryBudget memory = MemoryBudget.of(Optional.empty(), JavaHeap.mostBytes());
    return new Machine(Runtime.getRuntime().availableProcessors(), memory);
  }
}
