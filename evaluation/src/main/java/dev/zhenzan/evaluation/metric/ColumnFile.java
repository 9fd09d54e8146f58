package dev.zhenzan.evaluation.metric;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file of truth or verdicts, of which some columns are read; their order is free. */
final class ColumnFile {
  private final Path file;
  private final List<String> columns;

  private ColumnFile(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads these columns of a file row by row.
   *
   * @throws UnusableFileException if the file cannot be read or lacks a column
   */
  static void read(Path file, List<String> columns, Consumer<Row> rows) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableFileException(file, "no such file; give the folder that holds it");
    }
    new ColumnFile(file, columns).read(rows);
  }

  private void read(Consumer<Row> rows) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      int[] places = places(records);
      while (records.hasNext()) {
        rows.accept(new Row(this, places, records.next()));
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new UnusableFileException(file, "cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  private int[] places(Iterator<CsvRecord> records) {
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    int[] places = columns.stream().mapToInt(header::indexOf).toArray();
    if (Arrays.stream(places).anyMatch(place -> place < 0)) {
      throw new UnusableFileException(
          file, "needs the columns " + columns + " in its first line, which has " + header);
    }
    return places;
  }

  /** A row; its columns are numbered as they were asked for. */
  record Row(ColumnFile source, int[] places, CsvRecord csv) {
    String text(int column) {
      return csv.getField(places[column]);
    }

    /** The line it begins in; the header is line 1. */
    long line() {
      return csv.getStartingLineNumber();
    }

    /** A label, 0 or 1. */
    int label(int column) {
      return switch (text(column)) {
        case "0" -> 0;
        case "1" -> 1;
        default -> throw wrong(column, "must be 0 or 1");
      };
    }

    float probability(int column) {
      try {
        float probability = Float.parseFloat(text(column));
        if (probability >= 0 && probability <= 1) {
          return probability;
        }
      } catch (NumberFormatException notANumber) {
        // Told as any other wrong value.
      }
      throw wrong(column, "must be a number from 0 to 1");
    }

    private UnusableFileException wrong(int column, String rule) {
      return new UnusableFileException(
          source.file, "line " + line() + ", column " + source.columns.get(column) + ": " + rule);
    }
  }
}
