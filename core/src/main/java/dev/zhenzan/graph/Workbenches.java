package dev.zhenzan.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs tasks that need scratch arrays: as many benches as there are workers, each with its own
 * scratch, kept from one run to the next. A task leaves its bench as it found it and writes only
 * what belongs to its number, so that the outcome is the same whichever bench it comes to.
 *
 * @param <B> a bench
 */
public final class Workbenches<B> {
  private final Workers workers;
  private final Supplier<B> maker;
  private final List<B> benches = new ArrayList<>();

  /**
   * Benches for the workers, made when first needed.
   *
   * @param maker makes a bench
   */
  public Workbenches(Workers workers, Supplier<B> maker) {
    this.workers = workers;
    this.maker = maker;
  }

  /** What is done at a bench for a task's number. */
  public interface Task<B> {
    void run(B bench, int number);
  }

  /** Runs {@code task} for 0 to {@code tasks - 1} and answers when all are done. */
  public void run(int tasks, Task<B> task) {
    int used = Math.min(tasks, workers.parallelism());
    while (benches.size() < used) {
      benches.add(maker.get());
    }
    AtomicInteger next = new AtomicInteger();
    workers.run(
        used,
        worker -> {
          B bench = benches.get(worker);
          for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.run(bench, i);
          }
        });
  }
}
