package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads the words of works, of any layout, in memory that does not grow with their number. */
public final class WordReader {
  private WordReader() {}

  /**
   * What was read.
   *
   * @param summary of the file
   * @param columns of words that stood there and were granted; without any, nothing was looked at
   * @param withheld columns of words that stood there and were not granted
   */
  public record Read(SourceSummary summary, Set<String> columns, Set<String> withheld) {
    public Read {
      columns = Set.copyOf(columns);
      withheld = Set.copyOf(withheld);
    }

    /** Whether all words of every row were read. */
    public boolean isWhole() {
      return !columns.isEmpty() && withheld.isEmpty() && summary.rejected() == 0;
    }
  }

  /**
   * Reads a file to its end.
   *
   * @param use what for, and what may be read for that
   * @param works is given the id of each work, empty where it may not be read, and its words
   * @throws UnusableFileException if nothing of the file can be used
   */
  public static Read read(
      Path file, DataUse use, Resources resources, BiConsumer<String, List<String>> works) {
    WordRows rows = new WordRows(works);
    Progress progress = new Progress(List.of(file), new Tables(), ReadListener.none());
    ReadSession session = new ReadSession(resources, reject -> {}, progress, use);
    FileReading reading = new FileReading(file, rows, session);
    reading.check();
    SourceSummary summary = reading.read();
    return new Read(summary, rows.found(), rows.withheld());
  }
}
