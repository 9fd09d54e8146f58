package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.value.Records;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.live.LiveSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads deals and live sessions. */
public final class RecordReader {
  private RecordReader() {}

  /**
   * Reads all files. A row of a creator whom the log does not know is good and of no use: the
   * summary's notes count such rows.
   *
   * @param resources what the reading may use
   * @param rejects is given each row that cannot be used, in the order of the files
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static RecordIntake read(
      RecordSources sources, Resources resources, Consumer<Reject> rejects) {
    List<Path> files = Stream.concat(sources.deals().stream(), sources.lives().stream()).toList();
    Progress progress = new Progress(files, new Tables(), ReadListener.none());
    ReadSession session = new ReadSession(resources, rejects, progress, sources.use());
    List<Deal> deals = new ArrayList<>();
    List<LiveSession> lives = new ArrayList<>();
    List<FileReading> readings = new ArrayList<>();
    for (Path file : sources.deals()) {
      readings.add(new FileReading(file, new DealRows(sources.accounts(), deals), session));
    }
    LiveRows.Sessions seen = new LiveRows.Sessions();
    for (Path file : sources.lives()) {
      readings.add(new FileReading(file, new LiveRows(sources.accounts(), lives, seen), session));
    }
    readings.forEach(FileReading::check);
    List<SourceSummary> summaries = readings.stream().map(FileReading::read).toList();
    return new RecordIntake(new Records(deals, lives), summaries);
  }
}
