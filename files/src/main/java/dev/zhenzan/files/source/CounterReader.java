package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.CounterInput;
import dev.zhenzan.model.CounterTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the files of an audit of counters. */
public final class CounterReader {
  private final Tables tables = new Tables();
  private final CounterTable.Builder counters =
      new CounterTable.Builder(tables.interactions().videos());
  private final ReadSession session;

  private CounterReader(
      CounterSources sources,
      Resources resources,
      Consumer<Reject> rejects,
      ReadListener listener) {
    List<Path> all = Stream.of(sources.counters(), sources.videos()).flatMap(List::stream).toList();
    session =
        new ReadSession(resources, rejects, new Progress(all, tables, listener), sources.use());
  }

  /**
   * Reads all files, one after the other. The headers of all are looked at first.
   *
   * @param resources what the reading may use
   * @param rejects is given each row that cannot be used, in the order of the files
   * @param listener is told how far the reading is
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static CounterIntake read(
      CounterSources sources,
      Resources resources,
      Consumer<Reject> rejects,
      ReadListener listener) {
    return new CounterReader(sources, resources, rejects, listener).read(sources);
  }

  private CounterIntake read(CounterSources sources) {
    List<FileReading> readings = new ArrayList<>();
    for (Path file : sources.counters()) {
      readings.add(new FileReading(file, rows(), session));
    }
    for (Path file : sources.videos()) {
      readings.add(new FileReading(file, new VideoRows(tables), session));
    }
    readings.forEach(FileReading::check);
    session.progress().tell(0, 0);
    List<SourceSummary> summaries = readings.stream().map(FileReading::read).toList();
    CounterInput input =
        new CounterInput(
            counters.build(), tables.interactions().accounts(), tables.build().videos());
    return new CounterIntake(input, summaries);
  }

  private CounterRows rows() {
    return new CounterRows(tables.interactions().videos(), counters);
  }
}
