package dev.zhenzan.files.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the files of an audit. */
public final class AuditReader {
  private final Consumer<Reject> rejects;
  private final Progress progress;
  private final List<SourceSummary> summaries = new ArrayList<>();

  private AuditReader(AuditSources sources, Consumer<Reject> rejects, ReadListener listener) {
    this.rejects = rejects;
    List<Path> all =
        Stream.of(sources.interactions(), sources.accounts(), sources.videos())
            .flatMap(List::stream)
            .toList();
    this.progress = new Progress(all, listener);
  }

  /**
   * Reads all files, one after the other, on the calling thread.
   *
   * @param rejects is given each row that cannot be used, in the order of the files
   * @param listener is told how far the reading is
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static Intake read(AuditSources sources, Consumer<Reject> rejects, ReadListener listener) {
    Tables tables = new Tables();
    AuditReader reader = new AuditReader(sources, rejects, listener);
    Layout layout = sources.layout();
    reader.readAll(sources.interactions(), () -> interactions(layout, tables));
    reader.readAll(sources.accounts(), () -> accounts(layout, tables));
    reader.readAll(sources.videos(), () -> videos(layout, tables));
    return new Intake(tables.build(), reader.summaries);
  }

  private void readAll(List<Path> files, Supplier<RowMapping> mapping) {
    for (Path file : files) {
      summaries.add(new FileReading(file, mapping.get(), rejects, progress).read());
    }
  }

  private static RowMapping interactions(Layout layout, Tables tables) {
    return switch (layout) {
      case ZHENZAN -> new InteractionRows(tables);
      case KUAIRAND -> new KuaiRandLogRows(tables);
    };
  }

  private static RowMapping accounts(Layout layout, Tables tables) {
    return switch (layout) {
      case ZHENZAN -> new AccountRows(tables);
      case KUAIRAND -> new KuaiRandAccountRows(tables);
    };
  }

  private static RowMapping videos(Layout layout, Tables tables) {
    return switch (layout) {
      case ZHENZAN -> new VideoRows(tables);
      case KUAIRAND -> new KuaiRandVideoRows(tables);
    };
  }
}
