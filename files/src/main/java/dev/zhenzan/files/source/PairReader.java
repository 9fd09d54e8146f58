package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import java.util.List;
import java.util.function.Consumer;

/** Reads pairs that are to be scored, in memory that does not grow with their number. */
public final class PairReader {
  private PairReader() {}

  /**
   * Reads a file to its end. All its columns are carried along; a row that cannot be used is in no
   * batch.
   *
   * @param resources what the reading may use
   * @param rejects is given each row that cannot be used
   * @param batches is given all others in their order, {@link PairBatch#MAX_SIZE} at most at once
   * @return what was read; as many pairs were given as rows were accepted
   * @throws UnusableFileException if nothing of the file can be used
   */
  public static SourceSummary read(
      PairSource source,
      Resources resources,
      Consumer<Reject> rejects,
      Consumer<PairBatch> batches) {
    return read(source, resources, new Takers(rejects, batches, ReadListener.none()));
  }

  /**
   * Who takes what is read.
   *
   * @param rejects is given each row that cannot be used
   * @param batches is given all others
   * @param listener is told how far the reading is
   */
  public record Takers(
      Consumer<Reject> rejects, Consumer<PairBatch> batches, ReadListener listener) {}

  /** The same where somebody listens. */
  public static SourceSummary read(PairSource source, Resources resources, Takers takers) {
    PairRows rows = new PairRows(source, PairColumns.of(source, resources), takers.batches);
    Progress progress = new Progress(List.of(source.file()), new Tables(), takers.listener);
    ReadSession session = new ReadSession(resources, takers.rejects, progress, source.use());
    FileReading reading = new FileReading(source.file(), rows, session);
    reading.check();
    SourceSummary summary = reading.read();
    rows.flush();
    return summary;
  }
}
