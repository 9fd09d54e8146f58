package dev.zhenzan.cli.match;

import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.files.source.UnusableFileException;
import java.nio.file.Path;
import java.util.List;

/** Files of which no row may be lost, since it may keep somebody out. */
final class WholeFiles {
  private WholeFiles() {}

  /**
   * Checks that every row was used.
   *
   * @param lost what a row that was not may be, for people
   * @throws UnusableFileException where one was not
   */
  static void check(List<SourceSummary> sources, String lost) {
    for (SourceSummary source : sources) {
      if (source.rejected() > 0) {
        throw new UnusableFileException(
            Path.of(source.file()),
            "%,d of %,d rows could not be used, and any of them may be %s; mend the file"
                .formatted(source.rejected(), source.rows(), lost));
      }
    }
  }
}
