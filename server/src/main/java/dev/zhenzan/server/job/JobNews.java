package dev.zhenzan.server.job;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one follower of a job has been told. Of one thread at a time. */
final class JobNews {
  private static final long HEARTBEAT = Duration.ofSeconds(15).toNanos();

  private long last;
  private long spokenAt = System.nanoTime();
  private volatile boolean open = true;

  /** Of a follower who knows the changes up to this one. */
  JobNews(long last) {
    this.last = last;
  }

  /** A job that changed, or nothing but a sign of life. */
  record Told(Optional<Job> job) {}

  /** The number in the header {@code Last-Event-ID}; -1, which is before all, if it is none. */
  static long number(@Nullable String header) {
    return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : -1;
  }

  /** Whether there may be more to tell. */
  boolean isOpen() {
    return open;
  }

  /** What is to be told of a job as it stands. The end is told even to who knows it. */
  synchronized Optional<Told> of(Job job) {
    open = !job.state().isOver();
    if (job.revision() > last || !open) {
      last = job.revision();
      spokenAt = System.nanoTime();
      return Optional.of(new Told(Optional.of(job)));
    }
    if (System.nanoTime() - spokenAt > HEARTBEAT) {
      spokenAt = System.nanoTime();
      return Optional.of(new Told(Optional.empty()));
    }
    return Optional.empty();
  }
}
