package dev.zhenzan.cli;

import java.util.concurrent.TimeUnit;

/** A plain line now and then, and one at the end, for where there is no terminal. */
final class LineProgress implements Progress {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final Console console;
  private final String task;
  private final Measure measure;
  private final long started = System.nanoTime();
  private long spoke = started;
  private String last = "";

  LineProgress(Console console, String task, Measure measure) {
    this.console = console;
    this.task = task;
    this.measure = measure;
  }

  @Override
  public void at(long done, long total, String detail) {
    last = detail;
    long now = System.nanoTime();
    if (now - spoke >= PAUSE && done < total) {
      spoke = now;
      console.note("%s: %s, %s".formatted(task, state(done, total), detail));
    }
  }

  private String state(long done, long total) {
    int percent = (int) (100.0 * done / Math.max(1, total));
    return measure == Measure.PERCENT
        ? percent + " %"
        : "%d %% of %,d %s".formatted(percent, total / measure.size(), measure.unit());
  }

  @Override
  public void close() {
    double seconds = (System.nanoTime() - started) / 1e9;
    console.note("%s: %s in %.1f s".formatted(task, last.isEmpty() ? "done" : last, seconds));
  }
}
