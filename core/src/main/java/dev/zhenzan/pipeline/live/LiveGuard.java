package dev.zhenzan.pipeline.live;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.Audit;

/**
 * Judges interactions as they come in, each together with those that came before it. Interactions
 * have running numbers from 0, in the order in which they came. Not thread-safe.
 */
public final class LiveGuard {
  private final Audit audit;
  private final int window;
  private JoinedLog held = new JoinedLog();
  private long forgotten;

  /**
   * A guard that has seen nothing.
   *
   * @param audit judges
   * @param window interactions that are judged together, at least 1; a quarter more are held at
   *     times
   */
  public LiveGuard(Audit audit, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("window must be at least 1: " + window);
    }
    this.audit = audit;
    this.window = window;
  }

  /** The running number of the interaction that comes next. */
  public long next() {
    return forgotten + held.size();
  }

  /**
   * Takes what came in, with what is known of its accounts and works, and forgets the oldest where
   * they are too many.
   *
   * @return the running number of its first interaction
   */
  public long take(AuditInput arrived) {
    return take(arrived, 0, arrived.interactions().size());
  }

  /** As {@link #take(AuditInput)}, of rows {@code [from, to)} of a log. */
  public long take(AuditInput log, int from, int to) {
    long first = next();
    held.add(log, from, to);
    if (held.size() > window + window / 4L) {
      forget(held.size() - window);
    }
    return first;
  }

  /** Copies what stays, once in a quarter of a window. */
  private void forget(int rows) {
    JoinedLog kept = new JoinedLog();
    kept.add(held.build(), rows, held.size());
    held = kept;
    forgotten += rows;
  }

  /** Judges all interactions of the window anew. */
  public Judgement judge() {
    return new Judgement(forgotten, audit.run(held.build()));
  }

  /**
   * What the guard says at one time.
   *
   * @param first running number of the first interaction judged, which is the first row
   * @param result of the window
   */
  public record Judgement(long first, AuditResult result) {
    /** The row of an interaction, negative where it is no longer in the window. */
    public long row(long number) {
      return number - first;
    }
  }
}
