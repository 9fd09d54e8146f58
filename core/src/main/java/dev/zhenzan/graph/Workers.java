package dev.zhenzan.graph;

import java.util.function.IntConsumer;

/**
 * Runs independent tasks, perhaps side by side. A task writes only what belongs to its number, so
 * that the outcome is the same whatever the order.
 */
public interface Workers {
  /** Runs {@code task} for 0 to {@code tasks - 1} and answers when all are done. */
  void run(int tasks, IntConsumer task);

  /** How many tasks can run at once, at least 1. */
  int parallelism();

  /** One after the other, in the caller's thread. */
  static Workers sequential() {
    return new Workers() {
      @Override
      public void run(int tasks, IntConsumer task) {
        for (int i = 0; i < tasks; i++) {
          task.accept(i);
        }
      }

      @Override
      public int parallelism() {
        return 1;
      }
    };
  }
}
