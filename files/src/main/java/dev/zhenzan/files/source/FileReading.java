package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.BrokenStreamException;
import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowParts;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.rows.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file into the tables: each row is accepted or rejected. Used once; not thread-safe. */
final class FileReading {
  private static final String UNSEEN =
      "cannot be split into fields; what stands in it is not shown, as some columns are withheld";

  private final Path path;
  private final RowMapping mapping;
  private final ReadSession session;
  private final Progress progress;
  private final RowIntake intake;
  private final List<String> notes = new ArrayList<>();
  private long brokenAtLine;
  private long expected;
  private long size;

  FileReading(Path path, RowMapping mapping, ReadSession session) {
    this.path = path;
    this.mapping = mapping;
    this.session = session;
    this.progress = session.progress();
    Consumer<Reject> rejects = session.rejects();
    this.intake =
        new RowIntake(mapping, (line, fault) -> rejects.accept(reject(path, line, shown(fault))));
  }

  /**
   * Looks at the header, and at how many rows there may be.
   *
   * @throws UnusableFileException if nothing of the file can be used
   */
  void check() {
    if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
      // What comes through a pipe comes once.
      return;
    }
    try (RowFile file = open()) {
      checkColumns(file.columns());
      expected = mapping.schema().isLog() ? file.expectedRows() : 0;
      progress.expect(expected);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Reads the file to its end.
   *
   * @throws UnusableFileException if nothing of it can be used
   */
  SourceSummary read() {
    try (RowFile file = open()) {
      checkColumns(file.columns());
      progress.expect(-expected);
      size = Files.isRegularFile(path) ? Files.size(path) : 0;
      TimeReader times = new TimeReader(timeFormat(file));
      readRows(file, times);
      progress.finish(path);
      note(file);
      return summary(times.format());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private RowFile open() throws IOException {
    return mapping.open(path, session);
  }

  private UnusableFileException unusable(IOException e) {
    String message = String.valueOf(e.getMessage());
    return new UnusableFileException(
        path, e instanceof UnreadableException ? message : "cannot be read: " + message, e);
  }

  private void checkColumns(List<String> found) {
    Schema schema = mapping.schema();
    if (!schema.missing(found).isEmpty()) {
      throw new UnusableFileException(path, schema.complaint(found));
    }
    List<String> refused =
        mapping.indispensable(Schema.plain(found)).stream().filter(withheld()::contains).toList();
    if (!refused.isEmpty()) {
      throw new UnusableFileException(
          path,
          session.use().refusal(schema.role(), refused)
              + ", and without that nothing of the file can be used; give the terms that grant it,"
              + " or leave the file out");
    }
  }

  private List<String> withheld() {
    return mapping.schema().withheld(session.use());
  }

  private @Nullable TimeFormat timeFormat(RowFile file) throws IOException {
    return mapping.timeColumn() == RowMapping.NO_COLUMN
        ? mapping.fixedFormat()
        : TimeVote.of(file.sample(), mapping.timeColumn());
  }

  private void readRows(RowFile file, TimeReader times) throws IOException {
    RowSource rows = behindParts(file, times);
    try {
      while (rows.next()) {
        intake.take(rows, times);
        if (progress.isDue()) {
          tell(file.position());
        }
      }
    } catch (BrokenStreamException e) {
      if (intake.accepted() == 0) {
        throw e;
      }
      String lost = ": the rows before are used, those behind are lost; get the file again";
      brokenAtLine = rows.line();
      intake.reject(brokenAtLine, new Fault("", "", e.getMessage() + " in this row" + lost));
      notes.add(e.getMessage() + " at line " + brokenAtLine + lost);
    }
  }

  /** Reads what can be read side by side; answers what has to be read in sequence. */
  private RowSource behindParts(RowFile file, TimeReader times) throws IOException {
    TimeFormat format = times.format();
    if (!(mapping instanceof InteractionRows log) || format == null) {
      return file.rows();
    }
    Optional<RowParts> parts = file.parts();
    return parts.isEmpty() ? file.rows() : readParts(parts.get(), log, format);
  }

  private RowSource readParts(RowParts parts, InteractionRows log, TimeFormat format) {
    AtomicLong line = new AtomicLong(parts.firstLine());
    new SideBySide(() -> new PartReading(parts.newPart(), log.ofPart(), format), log.table())
        .read(
            session.resources().workers(),
            part -> {
              long before = intake.rows();
              line.set(part.joinRows(log, intake, line.get()));
              progress.add(intake.rows() - before);
              tell(part.position());
            });
    return parts.rest(line.get());
  }

  private void tell(long position) {
    progress.tell(position, ahead(position));
  }

  /** Interactions to expect behind a position. */
  private long ahead(long position) {
    return position == 0
        ? 0
        : (long) ((double) intake.interactions() / position * Math.max(0, size - position));
  }

  private static Reject reject(Path path, long line, Fault fault) {
    return new Reject(path.toString(), line, fault.column(), fault.value(), fault.reason());
  }

  /** A row that could not be split shows its bytes, of which some may not be read. */
  private Fault shown(Fault fault) {
    boolean hidden =
        fault.extent() == Fault.Extent.ROW && !mapping.schema().isWholeRowGranted(session.use());
    return hidden ? new Fault("", "", UNSEEN) : fault;
  }

  private void note(RowFile file) {
    Set<String> found = new HashSet<>(Schema.plain(file.columns()));
    List<String> withheld = withheld().stream().filter(found::contains).toList();
    if (!withheld.isEmpty()) {
      notes.add(
          "not read: "
              + session.use().refusal(mapping.schema().role(), withheld)
              + "; they count as absent");
    }
    withheld.forEach(found::remove);
    List<String> ignored = mapping.schema().ignored(file.columns());
    if (!ignored.isEmpty()) {
      notes.add("columns not used: " + Schema.list(ignored));
    }
    if (intake.rows() == 0) {
      notes.add("the file has a header and no rows");
    }
    notes.addAll(file.notes());
    notes.addAll(mapping.notes(found));
  }

  private SourceSummary summary(@Nullable TimeFormat format) {
    return new SourceSummary(
        path.toString(),
        mapping.schema().role(),
        intake.rows(),
        intake.accepted(),
        intake.interactions(),
        intake.rejected(),
        format == null ? "" : format.text(),
        brokenAtLine,
        notes);
  }
}
