package dev.zhenzan.files.result;

import dev.zhenzan.files.rows.Fields;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.InteractionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads an audit's verdicts back as the trust weights of the log that was audited. */
public final class VerdictWeights {
  private static final List<String> COLUMNS =
      List.of("account_id", "video_id", "kind", "probability");

  private final Path file;
  private final InteractionTable log;

  private VerdictWeights(Path file, InteractionTable log) {
    this.file = file;
    this.log = log;
  }

  /**
   * For each row of a log one less its probability of being invalid, 0 to 1.
   *
   * @param result the folder of the audit
   * @param log read of the same files, in the same order
   * @throws UnusableFileException if the folder has no verdicts that can be read, or they are of
   *     another log
   */
  public static float[] of(Path result, InteractionTable log) {
    Path parquet = result.resolve("interaction_verdicts.parquet");
    Path csv = result.resolve("interaction_verdicts.csv");
    return new VerdictWeights(Files.exists(parquet) ? parquet : csv, log).read();
  }

  private float[] read() {
    try (RowFile rows = RowFile.open(file, COLUMNS, Resources.usual())) {
      if (!rows.columns().containsAll(COLUMNS)) {
        throw new UnusableFileException(file, "lacks one of the columns " + COLUMNS);
      }
      return weights(rows.rows());
    } catch (IOException e) {
      throw new UnusableFileException(
          file, e.getMessage() + "; give the folder that zhenzan audit made", e);
    }
  }

  private float[] weights(RowSource rows) throws IOException {
    float[] weights = new float[log.size()];
    int row = 0;
    while (rows.next()) {
      if (row == weights.length || rows.fault().isPresent() || !isSame(rows.fields(), row)) {
        throw another(rows.line());
      }
      weights[row++] = weight(rows);
    }
    if (row < weights.length) {
      throw another(rows.line());
    }
    return weights;
  }

  private boolean isSame(Fields fields, int row) {
    return log.accounts().find(fields.bytes(), fields.from(0), fields.to(0)) == log.account(row)
        && log.videos().find(fields.bytes(), fields.from(1), fields.to(1)) == log.video(row)
        && log.kind(row).code().equals(fields.text(2));
  }

  private float weight(RowSource rows) {
    try {
      double probability = Double.parseDouble(rows.fields().text(3));
      if (probability >= 0 && probability <= 1) {
        return (float) (1 - probability);
      }
    } catch (NumberFormatException noNumber) {
      // The row is not as an audit writes it.
    }
    throw another(rows.line());
  }

  private UnusableFileException another(long line) {
    return new UnusableFileException(
        file,
        "line "
            + line
            + " is not of the log that was read; audit the same files in the same order again");
  }
}
