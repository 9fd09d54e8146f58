package dev.zhenzan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads a command may use. */
final class ThreadsOption {
  private static final int MOST_THREADS = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; the outcome is the same. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * At least 1.
   *
   * @throws ParameterException if the number given is out of bounds
   */
  int count() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + ", not " + threads);
    }
    return threads;
  }
}
