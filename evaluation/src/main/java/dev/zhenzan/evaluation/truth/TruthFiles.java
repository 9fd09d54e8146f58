package dev.zhenzan.evaluation.truth;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.model.InteractionTable;
import java.nio.file.Path;
import java.util.BitSet;

/** Writes the truth of a world. */
public final class TruthFiles {
  /** Name of the file with a row for each row of the log. */
  public static final String INTERACTIONS = "truth_interactions.csv";

  /** Name of the file with a row for each account that has a row in the log. */
  public static final String ACCOUNTS = "truth_accounts.csv";

  private TruthFiles() {}

  /**
   * Writes both files.
   *
   * @param folder exists
   * @throws dev.zhenzan.files.output.OutputException if the disk refuses
   */
  public static void write(World world, Path folder) {
    interactions(world, folder.resolve(INTERACTIONS));
    accounts(world, folder.resolve(ACCOUNTS));
  }

  private static void interactions(World world, Path file) {
    InteractionTable table = world.input().interactions();
    Labels labels = world.truth().interactions();
    try (CsvFile csv =
        CsvFile.create(file, "account_id", "video_id", "kind", "time", "label", "family")) {
      for (int row = 0; row < table.size(); row++) {
        csv.id(table.accounts(), table.account(row)).id(table.videos(), table.video(row));
        csv.text(table.kind(row).code()).time(table.timeStyle(row), table.time(row));
        csv.whole(labels.label(row)).text(labels.family(row)).endRow();
      }
    }
  }

  private static void accounts(World world, Path file) {
    InteractionTable table = world.input().interactions();
    Labels labels = world.truth().accounts();
    BitSet active = new BitSet();
    for (int row = 0; row < table.size(); row++) {
      active.set(table.account(row));
    }
    try (CsvFile csv = CsvFile.create(file, "account_id", "label", "family")) {
      active.stream()
          .forEach(
              account ->
                  csv.id(table.accounts(), account)
                      .whole(labels.label(account))
                      .text(labels.family(account))
                      .endRow());
    }
  }
}
