package dev.zhenzan.cli.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Seconds by stage, in the order of the stages. Not thread-safe. */
public final class StageTimes {
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  /** Does a piece of work and adds its time to a stage. */
  public <T> T time(String stage, Supplier<T> work) {
    long started = System.nanoTime();
    T done = work.get();
    add(stage, System.nanoTime() - started);
    return done;
  }

  /** Does a piece of work that gives nothing back and adds its time to a stage. */
  public void run(String stage, Runnable work) {
    long started = System.nanoTime();
    work.run();
    add(stage, System.nanoTime() - started);
  }

  /** Adds nanoseconds to a stage. */
  public void add(String stage, long nanos) {
    seconds.merge(stage, nanos / 1e9, Double::sum);
  }

  /** What was measured so far. */
  public Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }
}
