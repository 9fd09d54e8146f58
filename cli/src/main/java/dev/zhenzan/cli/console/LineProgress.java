package dev.zhenzan.cli.console;

import java.time.Duration;

/** A plain line now and then, and one at the end, for where there is no terminal. */
final class LineProgress implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Console console;
  private final String task;
  private final Measure measure;
  private final long started = System.nanoTime();
  private final Thread speaker;
  private volatile State state = new State(0, 0, "");

  private record State(long done, long total, String detail) {}

  LineProgress(Console console, String task, Measure measure) {
    this.console = console;
    this.task = task;
    this.measure = measure;
    // A thread of its own, as a stage may take minutes without a word.
    this.speaker = Thread.ofVirtual().start(this::speak);
  }

  @Override
  public void at(long done, long total, String detail) {
    state = new State(done, total, detail);
  }

  private void speak() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        State now = state;
        console.note("%s: %s, %s, %.0f s".formatted(task, share(now), now.detail, seconds()));
      }
    } catch (InterruptedException closed) {
      // Nothing more to say.
    }
  }

  private String share(State now) {
    int percent = (int) (100.0 * now.done / Math.max(1, now.total));
    return measure == Measure.PERCENT
        ? percent + " %"
        : "%d %% of %,d %s".formatted(percent, now.total / measure.size(), measure.unit());
  }

  @Override
  public void close() {
    speaker.interrupt();
    State last = state;
    String end =
        last.done < last.total
            ? "stopped at " + last.detail + " after"
            : measure == Measure.BYTES ? last.detail + " in" : "done in";
    console.note("%s: %s %.1f s".formatted(task, end, seconds()));
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }
}
