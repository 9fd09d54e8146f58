package dev.zhenzan.evaluation.matching.table;

import dev.zhenzan.evaluation.matching.KuaiRandFolder;
import dev.zhenzan.evaluation.matching.KuaiRecFolder;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.model.ExposureCorrection;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Interval;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the tables for whatever data is there. */
public final class MatchingTables {
  private final Path data;
  private final Workers workers;
  private final PrintStream out;

  MatchingTables(Path data, Workers workers, PrintStream out) {
    this.data = data;
    this.workers = workers;
    this.out = out;
  }

  /** {@code DIR}: a folder with {@code kuairand} and {@code kuairec}, or one of them. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length == 0 ? "" : arguments[0]);
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      MatchingTables tables = new MatchingTables(data, workers, System.out);
      tables.exposures(Baselines.ofExposures());
      tables.ranking(Baselines.ofPairs());
      tables.correction(List.of(1L, 2L, 3L));
    }
  }

  void exposures(List<Family> families) throws IOException {
    Path folder = data.resolve("kuairand");
    if (absent(folder)) {
      return;
    }
    MatchLog log = KuaiRandFolder.read(folder);
    List<Long> lastDays = KuaiRandFolder.lastDays(log.exposures(), 2);
    ExposureTable table = new ExposureTable(log, lastDays, workers);
    say(
        "KuaiRand, last day in China: %,d exposures, %,d long views, %,d likes",
        table.told().size(),
        table.told().watched().cardinality(),
        table.told().liked().cardinality());
    say("");
    say("| ranker | AUC long view | within accounts | AUC like | calibration error (floor) |");
    say("|---|---|---|---|---|");
    List<ExposureTable.Row> rows = new ArrayList<>();
    for (Family family : families) {
      ExposureTable.Row row = table.judge(family);
      rows.add(row);
      say(
          "| %s | %s | %s | %s | %.4f (%.4f) |",
          row.family(),
          interval(row.watch()),
          interval(row.accounts()),
          interval(row.like()),
          row.calibration().error(),
          row.calibration().floor());
    }
    say("");
    rows.forEach(
        row -> say("%s: %s; likes: %s", row.family(), row.watchChoice(), row.likeChoice()));
    say("");
    rows.stream()
        .filter(row -> row.family().equals(Baselines.WORK_RATE))
        .forEach(reference -> differences(table, rows, reference));
  }

  private void differences(
      ExposureTable table, List<ExposureTable.Row> rows, ExposureTable.Row reference) {
    say("| ranker | within accounts, less that of the %s |", reference.family());
    say("|---|---|");
    for (ExposureTable.Row row : rows) {
      say("| %s | %s |", row.family(), interval(table.difference(row, reference)));
    }
    say("");
  }

  void ranking(List<Family> families) throws IOException {
    Path folder = data.resolve("kuairec");
    if (absent(folder)) {
      return;
    }
    RankingTable table = new RankingTable(KuaiRecFolder.read(folder), workers);
    say("KuaiRec, later works of %,d accounts among all works not watched before", table.judged());
    say("");
    say("| ranker | NDCG@20 | less popularity's |");
    say("|---|---|---|");
    List<RankingTable.Row> rows = new ArrayList<>();
    for (Family family : families) {
      RankingTable.Row row = table.judge(family);
      rows.add(row);
      say(
          "| %s | %s | %s |",
          row.family(), interval(row.gain()), interval(table.difference(row, rows.getFirst())));
    }
    say("");
    rows.forEach(row -> say("%s: %s", row.family(), row.choice()));
  }

  void correction(List<Long> seeds) {
    say("");
    say("Simulated worlds of biased exposures, judged on pairs that chance alone drew");
    say("");
    say("| seed | random exposures | AUC long view | calibration error | said | true |");
    say("|---|---|---|---|---|---|");
    for (long seed : seeds) {
      for (ExposureCorrection.Row row : ExposureCorrection.of(seed, workers)) {
        say(
            "| %d | %s | %.3f | %.3f | %.3f | %.3f |",
            seed, row.marks(), row.area(), row.calibrationError(), row.said(), row.came());
      }
    }
  }

  private boolean absent(Path folder) {
    if (Files.isDirectory(folder)) {
      return false;
    }
    say("skipped: there is no %s", folder);
    return true;
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", interval.estimate(), interval.low(), interval.high());
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
