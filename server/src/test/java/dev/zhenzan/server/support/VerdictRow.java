package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** An interaction as the files of an organisation's newest audit have it. */
public record VerdictRow(
    String account, String video, double probability, String verdict, String group) {
  private static VerdictRow of(String line) {
    String[] fields = line.split(",", -1);
    return new VerdictRow(
        fields[0], fields[1], Double.parseDouble(fields[4]), fields[5], fields[7]);
  }

  /** All of them, in the order of the file. */
  public static List<VerdictRow> all(Database database, UUID organisation) throws IOException {
    String folder =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select folder from audit_folder where audit_id = latest_audit()")
                    .mapTo(String.class)
                    .one());
    return Files.readAllLines(Path.of(folder, "interaction_verdicts.csv")).stream()
        .skip(1)
        .map(VerdictRow::of)
        .toList();
  }

  /** Whether it is not valid. */
  public boolean isFlagged() {
    return !verdict.equals("valid");
  }
}
