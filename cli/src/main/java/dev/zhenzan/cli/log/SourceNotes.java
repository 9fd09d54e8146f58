package dev.zhenzan.cli.log;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.files.source.SourceSummary;
import java.util.List;

/** What there is to know of files beside their rows: columns not used, a break, no row at all. */
public final class SourceNotes {
  private SourceNotes() {}

  public static void tell(Console console, List<SourceSummary> sources) {
    for (SourceSummary source : sources) {
      source
          .notes()
          .forEach(note -> console.note("zhenzan: %s: %s".formatted(source.file(), note)));
    }
  }
}
