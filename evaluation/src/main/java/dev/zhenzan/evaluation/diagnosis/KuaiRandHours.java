package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The hours of KuaiRand (C. Gao et al., CIKM 2022, CC BY-SA 4.0): rates of long views, and numbers
 * of views, by creator and hour of the day, the last day held back.
 */
public final class KuaiRandHours {
  private static final long HOUR = 3_600_000_000L;
  private static final long ZONE = 8 * HOUR;
  private static final int HOURS = 24;
  private static final int CREATORS = 200;
  private static final int COMPARED = 24;
  private static final int LONG = 18_000;

  private KuaiRandHours() {}

  /** Takes the folder of the files and prints the comparisons. */
  public static void main(String[] arguments) {
    of(Path.of(arguments[0]))
        .forEach(
            (name, comparison) ->
                System.out.printf(
                    "%-32s model %.4f  raw mean %.4f  gain %.4f [%.4f, %.4f]%n",
                    name,
                    comparison.model(),
                    comparison.raw(),
                    comparison.gain().estimate(),
                    comparison.gain().low(),
                    comparison.gain().high()));
  }

  /** The comparisons, by name. */
  static Map<String, HeldOutHours.Comparison> of(Path folder) {
    Cells cells = read(folder);
    Map<String, HeldOutHours.Comparison> comparisons = rates(cells, COMPARED);
    comparisons.put("views per day, creators", cells.numbers().compare(COMPARED));
    comparisons.put("views per day, all", cells.together().numbers().compare(1));
    return comparisons;
  }

  /** The comparisons of rates alone, over so many creators. */
  static Map<String, HeldOutHours.Comparison> rates(Path folder, int creators) {
    return rates(read(folder), creators);
  }

  private static Map<String, HeldOutHours.Comparison> rates(Cells cells, int creators) {
    Map<String, HeldOutHours.Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put("long views per view, creators", cells.rates().compare(creators));
    comparisons.put("long views per view, all", cells.together().rates().compare(1));
    return comparisons;
  }

  private static Cells read(Path folder) {
    MatchIntake intake =
        MatchReader.read(
            new MatchSources(
                List.of(folder.resolve("log_standard_4_25_to_4_30_pure.csv")),
                List.of(),
                List.of(),
                List.of(folder.resolve("video_features_basic_pure.csv")),
                Layout.KUAIRAND),
            Resources.usual(),
            reject -> {},
            ReadListener.none());
    return Cells.of(intake);
  }

  /** Views and long views by creator and hour, of the earlier days and of the last. */
  private record Cells(
      double[][] views,
      double[][] longViews,
      double[][] laterViews,
      double[][] laterLong,
      int days) {

    static Cells of(MatchIntake intake) {
      InteractionTable table = intake.input().interactions();
      long last =
          IntStream.range(0, table.size()).mapToLong(row -> day(table, row)).max().orElse(0);
      long first =
          IntStream.range(0, table.size()).mapToLong(row -> day(table, row)).min().orElse(0);
      List<Integer> creators = creators(intake, last);
      Cells cells =
          new Cells(
              new double[creators.size()][HOURS],
              new double[creators.size()][HOURS],
              new double[creators.size()][HOURS],
              new double[creators.size()][HOURS],
              (int) (last - first));
      for (int row = 0; row < table.size(); row++) {
        int creator =
            creators.indexOf(intake.input().videos().creator(table.video(row)).orElse(-1));
        if (creator >= 0 && table.kind(row) == InteractionKind.VIEW) {
          if (day(table, row) == last) {
            add(table, row, cells.laterViews[creator], cells.laterLong[creator]);
          } else {
            add(table, row, cells.views[creator], cells.longViews[creator]);
          }
        }
      }
      return cells;
    }

    private static void add(InteractionTable table, int row, double[] views, double[] longViews) {
      int hour = (int) Math.floorMod((table.time(row) + ZONE) / HOUR, (long) HOURS);
      boolean isLong =
          table.dwellMillis(row) >= Math.min(LONG, Math.max(1, table.durationMillis(row)));
      views[hour]++;
      longViews[hour] += isLong ? 1 : 0;
    }

    private static long day(InteractionTable table, int row) {
      return Math.floorDiv(table.time(row) + ZONE, HOURS * HOUR);
    }

    /** The creators with most views on the earlier days. */
    private static List<Integer> creators(MatchIntake intake, long last) {
      InteractionTable table = intake.input().interactions();
      int[] views = new int[table.accounts().size()];
      for (int row = 0; row < table.size(); row++) {
        int creator = intake.input().videos().creator(table.video(row)).orElse(-1);
        if (creator >= 0 && table.kind(row) == InteractionKind.VIEW && day(table, row) < last) {
          views[creator]++;
        }
      }
      return IntStream.range(0, views.length)
          .filter(creator -> views[creator] > 0)
          .boxed()
          .sorted(Comparator.comparingInt((Integer creator) -> -views[creator]))
          .limit(CREATORS)
          .toList();
    }

    HeldOutHours rates() {
      return new HeldOutHours(longViews, views, laterLong, laterViews);
    }

    HeldOutHours numbers() {
      return new HeldOutHours(views, filled(days), laterViews, filled(1));
    }

    private double[][] filled(double value) {
      double[][] filled = new double[views.length][HOURS];
      for (double[] row : filled) {
        Arrays.fill(row, value);
      }
      return filled;
    }

    /** All creators as one. */
    Cells together() {
      return new Cells(sum(views), sum(longViews), sum(laterViews), sum(laterLong), days);
    }

    private static double[][] sum(double[][] of) {
      double[][] sum = new double[1][HOURS];
      for (double[] row : of) {
        for (int hour = 0; hour < HOURS; hour++) {
          sum[0][hour] += row[hour];
        }
      }
      return sum;
    }
  }
}
