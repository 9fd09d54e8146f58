package dev.zhenzan.evaluation.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The part of KuaiRand-Pure with histories: exposures of the feed from 25 to 30 April 2022, and
 * what accounts had watched until 24 April.
 *
 * <p>What came of an exposure is taken from its own columns {@code long_view} and {@code is_like}.
 * The rule of {@link LongView} agrees with the first on all but 0.25 % of the rows.
 */
public final class KuaiRandFolder {
  private static final long DAY = 86_400_000_000L;
  private static final long CHINA = 8 * 3_600_000_000L;

  private final Path folder;

  private KuaiRandFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the log {@code log_standard*.csv}, the histories {@code user_sequences*.csv} and the
   * works {@code video_features_basic*.csv} of a folder.
   *
   * @throws IOException if a row cannot be used: these files are known to be good
   */
  public static MatchLog read(Path folder) throws IOException {
    KuaiRandFolder kuaiRand = new KuaiRandFolder(folder);
    List<Path> logs = kuaiRand.files("log_standard");
    List<Reject> rejects = new ArrayList<>();
    MatchIntake intake =
        MatchReader.read(
            new MatchSources(
                logs,
                kuaiRand.files("user_sequences"),
                List.of(),
                kuaiRand.files("video_features_basic"),
                Layout.KUAIRAND),
            Resources.usual(),
            rejects::add,
            ReadListener.none());
    Exposures byRule = Exposures.of(intake.input().interactions());
    BitSet longViews = new BitSet();
    int rows = 0;
    for (Path log : logs) {
      rows = addLongViews(log, rows, longViews);
    }
    if (rows != byRule.size() || !rejects.isEmpty()) {
      throw new IOException("rows of " + folder + " that cannot be used: " + rejects);
    }
    return new MatchLog(
        intake.input().interactions(),
        new Exposures(byRule.account(), byRule.work(), byRule.time(), longViews, byRule.liked()),
        MatchLog.About.of(intake));
  }

  private List<Path> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Adds the column of a log behind the rows of those before; answers how many rows there are. */
  private static int addLongViews(Path log, int before, BitSet longViews) throws IOException {
    int row = before;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(log)) {
      for (NamedCsvRecord exposure : csv) {
        longViews.set(row++, exposure.getField("long_view").equals("1"));
      }
    }
    return row;
  }

  /**
   * When the last days of a log begin, micros: midnights in China, by the time of the rows. The
   * column {@code date} differs from it for some rows of the last hour before midnight.
   *
   * @param days how many
   */
  public static List<Long> lastDays(Exposures exposures, int days) {
    long latest = Arrays.stream(exposures.time()).max().orElse(0);
    long lastDay = Math.floorDiv(latest + CHINA, DAY) * DAY - CHINA;
    return LongStream.range(0, days).mapToObj(day -> lastDay - (days - 1 - day) * DAY).toList();
  }
}
