package dev.zhenzan.files.output;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.PairBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the scores of pairs: each pair's columns as they were given, then {@code p_watch} and
 * {@code p_like}, as CSV or, by the name's ending, Parquet. The file appears with all its rows when
 * it is published, or not at all. Not thread-safe.
 */
public final class ScoreWriter implements AutoCloseable {
  private static final int DECIMALS = 6;
  private static final List<String> SCORES = List.of("p_watch", "p_like");
  private static final List<String> PAIR = List.of("account_id", "video_id", "time");

  private final Path file;
  private final Path partial;
  private final boolean parquet;
  private @Nullable CsvFile csv;
  private List<String> columns = List.of();

  private ScoreWriter(Path file, Path partial, boolean parquet) {
    this.file = file;
    this.partial = partial;
    this.parquet = parquet;
  }

  /**
   * Begins a file, which in the end takes the place of one that is there.
   *
   * @throws OutputException if the name says another format or the disk refuses
   */
  public static ScoreWriter create(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(gz|zst|json|jsonl|ndjson)")) {
      throw new OutputException(
          "cannot write " + file + ": scores are written as .csv or .parquet; give such a name");
    }
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    return new ScoreWriter(file, partial, name.endsWith(".parquet"));
  }

  /**
   * Writes a batch of pairs of one file.
   *
   * @param watch for each pair the probability of a long view
   * @param like for each pair the probability of a like
   * @throws OutputException if the disk refuses
   */
  public void write(PairBatch batch, float[] watch, float[] like) {
    CsvFile out = begun(batch.columns());
    for (int row = 0; row < batch.size(); row++) {
      for (int column = 0; column < batch.columns().size(); column++) {
        out.text(batch.text(row, column));
      }
      out.fixed(watch[row], DECIMALS).fixed(like[row], DECIMALS).endRow();
    }
  }

  /**
   * Gives the file its name, once all pairs are written.
   *
   * @throws OutputException if the disk refuses
   */
  public void publish() {
    begun(PAIR).close();
    csv = null;
    try {
      if (parquet) {
        Path converted = partial.resolveSibling(partial.getFileName() + ".parquet");
        new ParquetTable(columns, Map.of("p_watch", "DOUBLE", "p_like", "DOUBLE"))
            .convert(partial, converted, Resources.usual());
        Files.move(converted, partial);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    try {
      if (csv != null) {
        csv.close();
      }
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw OutputException.writing(partial, e);
    }
  }

  private CsvFile begun(List<String> pair) {
    if (csv == null) {
      List<String> names = new ArrayList<>(pair);
      names.addAll(SCORES);
      columns = List.copyOf(names);
      csv = CsvFile.create(partial, columns.toArray(String[]::new));
    }
    return csv;
  }
}
