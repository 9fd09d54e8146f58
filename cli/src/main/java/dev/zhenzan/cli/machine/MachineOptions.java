package dev.zhenzan.cli.machine;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What of the machine a command may use. */
public final class MachineOptions {
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
      converter = Sizes.class,
      description = {
        "The most memory to hold, at least 384m, for example 900m or 14g. An audit that needs more"
            + " is refused before it starts, with what it would need. Default: about two thirds of"
            + " the machine's memory."
      })
  private Optional<Long> memory = Optional.empty();

  /** Sizes of memory, in bytes. */
  static final class Sizes implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      long bytes =
          MemoryBudget.parse(text)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "'%s' is no size; write a whole number and k, m, g or t, as in 14g"
                              .formatted(text)));
      if (bytes < MemoryBudget.LEAST) {
        throw new TypeConversionException("'%s' is less than 384m".formatted(text));
      }
      return bytes;
    }
  }

  /**
   * What may be used.
   *
   * @throws ParameterException if the number of threads is out of bounds
   */
  public Machine machine() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be 1 to " + MOST_THREADS + ", not " + threads);
    }
    return new Machine(threads, MemoryBudget.of(memory, JavaHeap.mostBytes()));
  }
}
