package dev.zhenzan.server.policy;

import dev.zhenzan.files.rows.Fields;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The verdicts of an audit as its folder holds them: every interaction, valid or not. */
final class StoredVerdicts {
  private static final List<String> COLUMNS =
      List.of("account_id", "video_id", "kind", "probability", "verdict", "reasons");

  private StoredVerdicts() {}

  /**
   * One interaction.
   *
   * @param probability of being invalid, 0 to 1
   */
  record Judged(
      String video, String kind, double probability, Verdict verdict, List<String> reasons) {}

  /**
   * Reads all of them in their order.
   *
   * @throws ProblemException if the folder is not there any more
   */
  static void each(Path folder, Consumer<Judged> taker) {
    Path parquet = folder.resolve("interaction_verdicts.parquet");
    Path csv = folder.resolve("interaction_verdicts.csv");
    Path file = Files.exists(parquet) ? parquet : csv;
    if (!Files.exists(file)) {
      throw gone();
    }
    try (RowFile rows = RowFile.open(file, COLUMNS, Resources.usual())) {
      each(rows.rows(), taker);
    } catch (IOException e) {
      throw gone();
    }
  }

  private static void each(RowSource rows, Consumer<Judged> taker) throws IOException {
    while (rows.next()) {
      Fields fields = rows.fields();
      taker.accept(
          new Judged(
              fields.text(1),
              fields.text(2),
              Double.parseDouble(fields.text(3)),
              Verdict.valueOf(fields.text(4).toUpperCase(Locale.ROOT)),
              Policy.reasons(fields.text(5))));
    }
  }

  private static ProblemException gone() {
    return ProblemException.of(
        ProblemType.CONFLICT, "the newest audit's verdicts are not there any more: audit again");
  }
}
