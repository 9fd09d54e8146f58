package dev.zhenzan.server.log;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Drains an outbox and is gone without a word at a step: the step's name, and which of it. */
final class DrainingProcess {
  static final int GONE = 77;

  private DrainingProcess() {}

  public static void main(String... args) {
    Draining.Step last = Draining.Step.valueOf(args[4]);
    AtomicInteger left = new AtomicInteger(Integer.parseInt(args[5]));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    Parts parts = Parts.open(args[0], args[1], args[2], Path.of(args[3]));
    new Draining(
            parts.log(),
            parts.rows(),
            step -> {
              if (step == last && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(GONE);
              }
            })
        .run();
    parts.close();
  }
}
