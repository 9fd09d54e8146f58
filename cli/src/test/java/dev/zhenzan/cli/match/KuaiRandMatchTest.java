package dev.zhenzan.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.zhenzan.evaluation.metric.AccountAreas;
import dev.zhenzan.evaluation.metric.AccountBootstrap;
import dev.zhenzan.evaluation.metric.CalibrationError;
import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.model.Interval;
import dev.zhenzan.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last day of a real feed, foretold by the commands from the days before and the histories: a
 * model has to do better than the rates that anybody could count.
 */
class KuaiRandMatchTest {
  private static final long SEED = 1;

  /** Showings of the mean rate that a work's is given. */
  private static final double PRIOR = 10;

  @TempDir Path folder;

  @Test
  void lastDay_isForetoldFromTheDaysBefore() throws IOException {
    Path data = RealData.path("kuairand");
    Split split = split(data.resolve("log_standard_4_25_to_4_30_pure.csv"));
    MatchWorld.fine(
        "match train --format kuairand --interactions",
        split.earlier,
        "--histories",
        data.resolve("user_sequences_until_4_24.csv"),
        "--videos",
        data.resolve("video_features_basic_pure.csv"),
        "--model",
        folder.resolve("model"));
    MatchWorld.fine(
        "match score --format kuairand --pairs",
        split.lastDay,
        "--model",
        folder.resolve("model"),
        "--out",
        folder.resolve("scores.csv"));

    Scored scored = Scored.read(folder.resolve("scores.csv"), WorkRates.of(split.earlier));

    assertThat(scored.account.length).isEqualTo(split.lastDayRows);
    scored.check();
  }

  private record Split(Path earlier, Path lastDay, int lastDayRows) {}

  private Split split(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    List<String> earlier = new ArrayList<>(List.of(lines.getFirst()));
    List<String> lastDay = new ArrayList<>(earlier);
    String last = lines.stream().skip(1).map(KuaiRandMatchTest::date).max(String::compareTo).get();
    lines.stream().skip(1).forEach(line -> (date(line).equals(last) ? lastDay : earlier).add(line));
    return new Split(
        Files.write(folder.resolve("earlier.csv"), earlier),
        Files.write(folder.resolve("last_day.csv"), lastDay),
        lastDay.size() - 1);
  }

  private static String date(String line) {
    return line.split(",", 4)[2];
  }

  /** The rate of long views of each work, drawn to that of all. */
  private record WorkRates(Map<String, double[]> counts, double mean) {
    static WorkRates of(Path log) throws IOException {
      Map<String, double[]> counts = new HashMap<>();
      double[] all = new double[2];
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(log)) {
        for (NamedCsvRecord row : rows) {
          double watched = Double.parseDouble(row.getField("long_view"));
          double[] own = counts.computeIfAbsent(row.getField("video_id"), id -> new double[2]);
          own[0] += watched;
          own[1]++;
          all[0] += watched;
          all[1]++;
        }
      }
      return new WorkRates(counts, all[0] / all[1]);
    }

    double of(String video) {
      double[] own = counts.getOrDefault(video, new double[2]);
      return (own[0] + PRIOR * mean) / (own[1] + PRIOR);
    }
  }

  /** The last day's rows: dense ints of accounts, scores, and what came true. */
  private static final class Scored {
    private final int[] account;
    private final double[] watch;
    private final double[] like;
    private final double[] rate;
    private final BitSet watched = new BitSet();
    private final BitSet liked = new BitSet();
    private final Map<String, Integer> accounts = new HashMap<>();

    private Scored(int rows) {
      account = new int[rows];
      watch = new double[rows];
      like = new double[rows];
      rate = new double[rows];
    }

    static Scored read(Path scores, WorkRates rates) throws IOException {
      Scored scored = new Scored(Math.toIntExact(Files.readAllLines(scores).size() - 1L));
      int row = 0;
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(scores)) {
        for (NamedCsvRecord fields : csv) {
          String who = fields.getField("user_id");
          scored.account[row] = scored.accounts.computeIfAbsent(who, a -> scored.accounts.size());
          scored.watch[row] = Double.parseDouble(fields.getField("p_watch"));
          scored.like[row] = Double.parseDouble(fields.getField("p_like"));
          scored.rate[row] = rates.of(fields.getField("video_id"));
          scored.watched.set(row, fields.getField("long_view").equals("1"));
          scored.liked.set(row, fields.getField("is_like").equals("1"));
          row++;
        }
      }
      return scored;
    }

    private Interval area(double[] scores, BitSet cameTrue) {
      RankArea area = RankArea.of(scores, cameTrue);
      return new AccountBootstrap(accounts.size(), 200, SEED)
          .interval(times -> area.value(row -> times.applyAsDouble(account[row])));
    }

    private double perAccount(double[] scores) {
      return AccountAreas.of(account, accounts.size(), scores, watched).mean();
    }

    void check() {
      Interval watchArea = area(watch, watched);
      Interval likeArea = area(like, liked);
      CalibrationError calibration = CalibrationError.of(watch, watched, SEED);
      double own = perAccount(watch);
      double byRate = perAccount(rate);
      System.out.printf(
          "KuaiRand's last day, %,d rows, seed %d: AUC of long_view %s, of like %s;"
              + " calibration error %.4f; per account %.4f, by the work's rate %.4f%n",
          account.length, SEED, text(watchArea), text(likeArea), calibration.error(), own, byRate);
      assertThat(watchArea.estimate()).isGreaterThanOrEqualTo(0.72);
      assertThat(likeArea.estimate()).isGreaterThanOrEqualTo(0.70);
      assertThat(calibration.error()).isLessThanOrEqualTo(0.02);
      assertThat(own).isGreaterThan(byRate);
    }

    private static String text(Interval area) {
      return "%.4f [%.4f, %.4f]".formatted(area.estimate(), area.low(), area.high());
    }
  }
}
