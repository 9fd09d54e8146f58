package dev.zhenzan.files.output;

import dev.zhenzan.files.source.Reject;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes {@code rejects.csv}: a row for each row of the input that was not used. */
public final class RejectWriter implements Consumer<Reject>, AutoCloseable {
  private final CsvFile csv;
  private long count;

  private RejectWriter(CsvFile csv) {
    this.csv = csv;
  }

  /** Starts the file; without a reject it holds its header alone. */
  public static RejectWriter open(Path file) {
    return new RejectWriter(CsvFile.create(file, "file", "line", "column", "value", "reason"));
  }

  @Override
  public void accept(Reject reject) {
    csv.text(reject.file()).whole(reject.line()).text(reject.column());
    csv.text(reject.value()).text(reject.reason()).endRow();
    count++;
  }

  /** How many rejects were written. */
  public long count() {
    return count;
  }

  @Override
  public void close() {
    csv.close();
  }
}
