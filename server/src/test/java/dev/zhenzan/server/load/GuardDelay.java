package dev.zhenzan.server.load;

/**
 * How long batches waited for the live guard's first word, as the service counts it.
 *
 * @param batches of which something was said
 * @param seconds they waited, all together
 */
record GuardDelay(double batches, double seconds) {
  private static final String METRIC = "zhenzan_guard_delay_seconds_";

  static GuardDelay now(Client client) {
    String metrics = client.get("/metrics");
    return new GuardDelay(value(metrics, "count"), value(metrics, "sum"));
  }

  private static double value(String metrics, String part) {
    String begin = METRIC + part + " ";
    return metrics
        .lines()
        .filter(line -> line.startsWith(begin))
        .mapToDouble(line -> Double.parseDouble(line.substring(begin.length())))
        .findFirst()
        .orElse(0);
  }

  /** Prints what came since then, of so many batches that were sent. */
  void tell(GuardDelay before, long sent) {
    double judged = batches - before.batches;
    System.out.printf(
        "  the guard judged %.0f of %d batches, %.0f ms after they came on average%n",
        judged, sent, 1_000 * (seconds - before.seconds) / judged);
  }
}
