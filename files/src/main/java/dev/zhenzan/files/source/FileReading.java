package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.BrokenStreamException;
import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.rows.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file into the tables: each row is accepted or rejected. Used once; not thread-safe. */
final class FileReading {
  private final Path path;
  private final RowMapping mapping;
  private final Consumer<Reject> rejects;
  private final Resources resources;
  private final Progress progress;
  private final Cells cells;
  private final List<String> notes = new ArrayList<>();
  private long accepted;
  private long interactions;
  private long rejected;
  private long brokenAtLine;
  private long expected;

  FileReading(Path path, RowMapping mapping, AuditReader reader) {
    this.path = path;
    this.mapping = mapping;
    this.rejects = reader.rejects();
    this.resources = reader.resources();
    this.progress = reader.progress();
    this.cells = new Cells(mapping.schema().columns());
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
    return RowFile.open(path, mapping.schema().columns(), resources);
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
  }

  private @Nullable TimeFormat timeFormat(RowFile file) throws IOException {
    return mapping.timeColumn() == RowMapping.NO_COLUMN
        ? mapping.fixedFormat()
        : TimeVote.of(file.sample(), mapping.timeColumn());
  }

  private void readRows(RowFile file, TimeReader times) throws IOException {
    RowSource rows = file.rows();
    try {
      while (rows.next()) {
        take(rows, times);
        if (progress.isDue()) {
          progress.tell(file.position(), ahead(file.position()));
        }
      }
    } catch (BrokenStreamException e) {
      if (accepted == 0) {
        throw e;
      }
      String lost = ": the rows before are used, those behind are lost; get the file again";
      brokenAtLine = rows.line();
      reject(brokenAtLine, new Fault("", "", e.getMessage() + " in this row" + lost));
      notes.add(e.getMessage() + " at line " + brokenAtLine + lost);
    }
  }

  /** Interactions to expect behind a position. */
  private long ahead(long position) throws IOException {
    long size = Files.isRegularFile(path) ? Files.size(path) : 0;
    return position == 0
        ? 0
        : (long) ((double) interactions / position * Math.max(0, size - position));
  }

  private void take(RowSource rows, TimeReader times) {
    Optional<Fault> fault = rows.fault();
    int became = 0;
    if (fault.isEmpty()) {
      cells.begin(rows.fields());
      became = mapping.take(cells, times);
      fault = cells.fault();
    }
    if (fault.isPresent()) {
      reject(rows.line(), fault.get());
    } else {
      accepted++;
      interactions += became;
    }
  }

  private void reject(long line, Fault fault) {
    rejected++;
    rejects.accept(
        new Reject(path.toString(), line, fault.column(), fault.value(), fault.reason()));
  }

  private void note(RowFile file) {
    List<String> ignored = mapping.schema().ignored(file.columns());
    if (!ignored.isEmpty()) {
      notes.add("columns not used: " + Schema.list(ignored));
    }
    if (accepted + rejected == 0) {
      notes.add("the file has a header and no rows");
    }
    notes.addAll(file.notes());
    notes.addAll(mapping.notes(Schema.plain(file.columns())));
  }

  private SourceSummary summary(@Nullable TimeFormat format) {
    return new SourceSummary(
        path.toString(),
        mapping.schema().role(),
        accepted + rejected,
        accepted,
        interactions,
        rejected,
        format == null ? "" : format.text(),
        brokenAtLine,
        notes);
  }
}
