package dev.zhenzan.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What of the machine a command may use. */
final class MachineOptions {
  private static final int MOST_THREADS = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; the outcome is the same. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = Codes.Sizes.class,
      description = {
        "The most memory to hold, at least 384m, for example 900m or 14g. An audit that needs more"
            + " is refused before it starts, with what it would need. Default: about two thirds of"
            + " the machine's memory."
      })
  private Optional<Long> memory = Optional.empty();

  /**
   * What may be used.
   *
   * @throws ParameterException if the number of threads is out of bounds
   */
  AuditJob.Machine machine() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + ", not " + threads);
    }
    return new AuditJob.Machine(threads, MemoryBudget.of(memory, JavaHeap.mostBytes()));
  }
}
