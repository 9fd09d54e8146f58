package dev.zhenzan.server.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Nanoseconds that requests took. Thread-safe as long as they are added; then asked. */
final class Times {
  private final long[] nanos;
  private final AtomicInteger size = new AtomicInteger();

  Times(int room) {
    nanos = new long[room];
  }

  void add(long taken) {
    int place = size.getAndIncrement();
    if (place < nanos.length) {
      nanos[place] = taken;
    }
  }

  int size() {
    return Math.min(size.get(), nanos.length);
  }

  /** The time, in milliseconds, within which a share of the requests was answered. */
  double within(double share) {
    long[] sorted = Arrays.copyOf(nanos, size());
    Arrays.sort(sorted);
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.0f ms, p99 %.0f ms, p99.9 %.0f ms, longest %.0f ms of %d requests"
        .formatted(within(0.5), within(0.99), within(0.999), within(1), size());
  }
}
