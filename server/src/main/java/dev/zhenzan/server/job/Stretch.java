package dev.zhenzan.server.job;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of a job's progress that one command takes, and how its tasks share it.
 *
 * @param from where it begins, 0 to 1
 * @param to where it ends, 0 to 1
 * @param tasks names of the command's tasks with the share of time that each takes, in their order
 */
public record Stretch(double from, double to, Map<String, Double> tasks) {
  public Stretch {
    if (!(0 <= from && from <= to && to <= 1)) {
      throw new IllegalArgumentException("0 <= from <= to <= 1 must hold: " + from + ", " + to);
    }
    tasks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /** Of a command whose tasks are not told apart. */
  public static Stretch of(double from, double to) {
    return new Stretch(from, to, Map.of());
  }

  /** The same with one task more, which takes so much of the time. */
  public Stretch with(String task, double share) {
    Map<String, Double> more = new LinkedHashMap<>(tasks);
    more.put(task, share);
    return new Stretch(from, to, more);
  }

  /** The job's progress where a task is so far; a task that is not known counts as none. */
  double at(String task, double share) {
    double all = tasks.values().stream().mapToDouble(Double::doubleValue).sum();
    double before = 0;
    for (Map.Entry<String, Double> each : tasks.entrySet()) {
      if (each.getKey().equals(task)) {
        return from + (to - from) * (before + share * each.getValue()) / all;
      }
      before += each.getValue();
    }
    return from;
  }
}
