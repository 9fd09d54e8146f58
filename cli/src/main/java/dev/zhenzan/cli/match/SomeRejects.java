package dev.zhenzan.cli.match;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.source.Reject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Rows that could not be used: counted and told, and written where asked. */
final class SomeRejects {
  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rows that could not be used are written, with line, column and reason.")
  private Optional<Path> file = Optional.empty();

  /** What is done while rows are read. */
  interface Reading<T> {
    T read(Consumer<Reject> rejects);
  }

  /**
   * Reads, and tells how many rows were not used and what was wrong with the first, whether or not
   * the reading succeeds.
   */
  <T> T tell(Console console, Reading<T> reading) {
    Told told = new Told();
    try {
      return file.isPresent() ? writing(file.get(), told, reading) : reading.read(told);
    } finally {
      told.first.ifPresent(reject -> console.note(told.text(reject, file)));
    }
  }

  private static <T> T writing(Path file, Told told, Reading<T> reading) {
    try (RejectWriter writer = RejectWriter.open(file)) {
      return reading.read(
          reject -> {
            told.accept(reject);
            writer.accept(reject);
          });
    }
  }

  private static final class Told implements Consumer<Reject> {
    private long count;
    private Optional<Reject> first = Optional.empty();

    @Override
    public void accept(Reject reject) {
      count++;
      first = first.or(() -> Optional.of(reject));
    }

    private String text(Reject reject, Optional<Path> file) {
      return "zhenzan: %,d %s could not be used; the first: %s, line %d%s: %s. %s"
          .formatted(
              count,
              count == 1 ? "row" : "rows",
              reject.file(),
              reject.line(),
              reject.column().isEmpty() ? "" : ", column " + reject.column(),
              reject.reason(),
              file.map(path -> "All are in " + path + ".")
                  .orElse("Give --rejects FILE to see them all."));
    }
  }
}
