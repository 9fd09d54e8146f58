package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the files of an audit. */
public final class AuditReader {
  private final Tables tables = new Tables();
  private final ReadSession session;

  private AuditReader(
      AuditSources sources, Resources resources, Consumer<Reject> rejects, ReadListener listener) {
    List<Path> all =
        Stream.of(sources.interactions(), sources.accounts(), sources.videos())
            .flatMap(List::stream)
            .toList();
    this.session =
        new ReadSession(resources, rejects, new Progress(all, tables, listener), sources.use());
  }

  /**
   * Reads all files, one after the other, on the calling thread and what the resources give. The
   * headers of all are looked at first, so that a wrong one is told before the rows of the others
   * are read.
   *
   * @param resources what the reading may use; what is read does not depend on it
   * @param rejects is given each row that cannot be used, in the order of the files
   * @param listener is told how far the reading is
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static Intake read(
      AuditSources sources, Resources resources, Consumer<Reject> rejects, ReadListener listener) {
    return new AuditReader(sources, resources, rejects, listener).read(sources);
  }

  private Intake read(AuditSources sources) {
    Layout layout = sources.layout();
    List<FileReading> readings = new ArrayList<>();
    readings.addAll(of(sources.interactions(), () -> interactions(sources, tables)));
    readings.addAll(of(sources.accounts(), () -> accounts(layout, tables)));
    readings.addAll(of(sources.videos(), () -> videos(layout, tables)));
    readings.forEach(FileReading::check);
    session.progress().tell(0, 0);
    List<SourceSummary> summaries = readings.stream().map(FileReading::read).toList();
    return new Intake(tables.build(), summaries);
  }

  private List<FileReading> of(List<Path> files, Supplier<RowMapping> mapping) {
    return files.stream().map(file -> new FileReading(file, mapping.get(), session)).toList();
  }

  private static RowMapping interactions(AuditSources sources, Tables tables) {
    Purpose purpose = sources.use().purpose();
    return switch (sources.layout()) {
      case ZHENZAN -> new InteractionRows(tables, purpose);
      case KUAIRAND -> new KuaiRandLogRows(tables, purpose);
      case KUAIREC -> new KuaiRecMatrixRows(tables);
    };
  }

  private static RowMapping accounts(Layout layout, Tables tables) {
    return switch (layout) {
      case ZHENZAN -> new AccountRows(tables);
      case KUAIRAND, KUAIREC -> new KuaiRandAccountRows(tables);
    };
  }

  private static RowMapping videos(Layout layout, Tables tables) {
    return switch (layout) {
      case ZHENZAN -> new VideoRows(tables);
      case KUAIRAND, KUAIREC -> new KuaiRandVideoRows(tables);
    };
  }
}
