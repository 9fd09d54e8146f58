package dev.zhenzan.evaluation.counter;

import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.TimeStyle;
import java.nio.file.Path;

/**
 * Writes a simulated world as {@code counters.csv}, with {@code truth_works.csv} beside it: {@code
 * DIR [WORKS [SEED]]}.
 */
public final class CounterFiles {
  private static final int WORKS = 60;

  private CounterFiles() {}

  /** See the class. */
  public static void main(String[] arguments) {
    int works = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WORKS;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    CounterWorld world = CounterWorld.of(new PowerLawWorks(), Setting.usual(), works, seed);
    write(world, Path.of(arguments[0]));
  }

  /** Writes both files into a folder that exists. */
  static void write(CounterWorld world, Path folder) {
    counters(world.table(), folder.resolve("counters.csv"));
    try (CsvFile csv =
        CsvFile.create(folder.resolve("truth_works.csv"), "video_id", "label", "family")) {
      world
          .table()
          .works()
          .forEach(
              work -> {
                Family family = world.works().get(work).family();
                csv.id(world.table().videos(), work).whole(family.invalid() ? 1 : 0);
                csv.text(family.label()).endRow();
              });
    }
  }

  private static void counters(CounterTable table, Path file) {
    try (CsvFile csv =
        CsvFile.create(file, "video_id", "time", "views", "likes", "comments", "shares")) {
      table
          .works()
          .forEach(
              work -> {
                for (int row = table.start(work); row < table.end(work); row++) {
                  csv.id(table.videos(), work).time(TimeStyle.EPOCH_SECONDS, table.time(row));
                  value(csv, table.value(Counter.VIEWS, row));
                  value(csv, table.value(Counter.LIKES, row));
                  value(csv, table.value(Counter.COMMENTS, row));
                  value(csv, table.value(Counter.SHARES, row));
                  csv.endRow();
                }
              });
    }
  }

  private static void value(CsvFile csv, long count) {
    if (count == CounterTable.ABSENT) {
      csv.empty();
    } else {
      csv.whole(count);
    }
  }
}
