package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the files that matching learns from. */
public final class MatchReader {
  private final MatchTables tables = new MatchTables();
  private final Layout layout;
  private final ReadSession session;

  private MatchReader(
      MatchSources sources, Resources resources, Consumer<Reject> rejects, ReadListener listener) {
    this.layout = sources.layout();
    Progress progress = new Progress(sources.all(), tables.log(), listener);
    this.session = new ReadSession(resources, rejects, progress, sources.use());
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
  public static MatchIntake read(
      MatchSources sources, Resources resources, Consumer<Reject> rejects, ReadListener listener) {
    return new MatchReader(sources, resources, rejects, listener).read(sources);
  }

  private MatchIntake read(MatchSources sources) {
    List<FileReading> readings = new ArrayList<>();
    readings.addAll(of(sources.interactions(), this::interactions));
    readings.addAll(of(sources.histories(), this::histories));
    readings.addAll(of(sources.accounts(), file -> accounts()));
    readings.addAll(of(sources.videos(), this::videos));
    readings.forEach(FileReading::check);
    session.progress().tell(0, 0);
    return tables.build(readings.stream().map(FileReading::read).toList());
  }

  private List<FileReading> of(List<Path> files, Function<Path, List<RowMapping>> candidates) {
    return files.stream()
        .map(file -> new FileReading(file, fitting(file, candidates.apply(file)), session))
        .toList();
  }

  private List<RowMapping> interactions(Path file) {
    return switch (layout) {
      case ZHENZAN -> List.of(new InteractionRows(tables.log(), session.use().purpose()));
      case KUAIRAND ->
          List.of(
              new KuaiRandLogRows(tables.log(), session.use().purpose()),
              HistoryRows.kuaiRand(tables));
      case KUAIREC ->
          isJson(file)
              ? List.of(new KuaiRecPositiveRows(tables))
              : List.of(new KuaiRecMatrixRows(tables.log()));
    };
  }

  private List<RowMapping> histories(Path file) {
    return switch (layout) {
      case ZHENZAN -> List.of(HistoryRows.own(tables));
      case KUAIRAND -> List.of(HistoryRows.kuaiRand(tables));
      case KUAIREC -> List.of(new KuaiRecPositiveRows(tables));
    };
  }

  private List<RowMapping> accounts() {
    return switch (layout) {
      case ZHENZAN -> List.of(new AudienceRows(tables));
      case KUAIRAND, KUAIREC -> List.of(new KuaiRandAccountRows(tables.log()));
    };
  }

  private List<RowMapping> videos(Path file) {
    return switch (layout) {
      case ZHENZAN -> List.of(WorkRows.own(tables));
      case KUAIRAND -> List.of(WorkRows.kuaiRand(tables), CaptionRows.kuaiRand(tables));
      case KUAIREC ->
          isJson(file)
              ? List.of(KuaiRecTagRows.dictionary(tables))
              : List.of(
                  KuaiRecTagRows.csv(tables),
                  CaptionRows.kuaiRec(tables),
                  WorkRows.kuaiRand(tables));
    };
  }

  /** The first mapping whose needed columns a file has, or else the first. */
  private RowMapping fitting(Path file, List<RowMapping> candidates) {
    return candidates.stream()
        .skip(1)
        .filter(candidate -> !fits(file, candidates.getFirst()) && fits(file, candidate))
        .findFirst()
        .orElse(candidates.getFirst());
  }

  private boolean fits(Path file, RowMapping candidate) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (RowFile rows = candidate.open(file, session)) {
      return candidate.schema().missing(rows.columns()).isEmpty();
    } catch (IOException toBeToldByTheReading) {
      return false;
    }
  }

  private static boolean isJson(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".json.gz") || name.endsWith(".json.zst");
  }
}
