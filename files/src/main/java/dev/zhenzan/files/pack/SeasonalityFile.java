package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Season;
import dev.zhenzan.vertical.Seasonality;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code seasonality.yaml}. What does not stand in the file is empty.
 *
 * @param hours of the week, from Monday 0 o'clock on
 */
record SeasonalityFile(
    Optional<Rhythm> hours, Optional<Rhythm> months, Optional<List<Season>> seasons) {
  static final SeasonalityFile NONE =
      new SeasonalityFile(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int HOURS = 24;
  private static final int DAYS = 7;
  private static final int WORKDAYS = 5;
  private static final int MONTHS = 12;

  static SeasonalityFile read(YamlMapping root) {
    return new SeasonalityFile(
        root.optional("hours").map(node -> hours(node.mapping())),
        root.optional("months").map(node -> months(node.mapping())),
        root.optional("seasons").map(SeasonalityFile::seasons));
  }

  private static Rhythm hours(YamlMapping mapping) {
    List<Double> week =
        mapping
            .optional("week")
            .map(node -> factors(node, Seasonality.HOURS_OF_WEEK))
            .orElseGet(() -> week(mapping));
    return Rhythm.ofWeights(week, Texts.basis(mapping), Texts.source(mapping));
  }

  /** Each day's hours are those of its kind, at the day's share of the week. */
  private static List<Double> week(YamlMapping mapping) {
    List<Double> workday = factors(mapping.required("workday"), HOURS);
    List<Double> weekend = factors(mapping.required("weekend"), HOURS);
    List<Double> days = factors(mapping.required("days"), DAYS);
    List<Double> week = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      List<Double> hours = day < WORKDAYS ? workday : weekend;
      double sum = hours.stream().mapToDouble(hour -> hour).sum();
      for (double hour : hours) {
        week.add(days.get(day) * hour / sum);
      }
    }
    return week;
  }

  private static Rhythm months(YamlMapping mapping) {
    List<Double> months = factors(mapping.required("factors"), MONTHS);
    return Rhythm.ofWeights(months, Texts.basis(mapping), Texts.source(mapping));
  }

  private static List<Double> factors(YamlNode node, int wanted) {
    List<Double> factors = node.elements(SeasonalityFile::factor);
    if (factors.size() != wanted) {
      throw node.wrong("expected %d factors, found %d".formatted(wanted, factors.size()));
    }
    return factors;
  }

  private static double factor(YamlNode node) {
    double factor = node.number();
    if (!(factor > 0)) {
      throw node.wrong("expected a factor above 0, found " + node.text());
    }
    return factor;
  }

  private static List<Season> seasons(YamlNode list) {
    Map<String, Integer> lineOf = new HashMap<>();
    return list.elements(
        node -> {
          Season season = season(node.mapping());
          int line = node.place().line();
          @Nullable Integer other = lineOf.putIfAbsent(season.code(), line);
          if (other != null) {
            throw node.wrong(
                "season '%s' stands in line %d too; give it another code"
                    .formatted(season.code(), other));
          }
          return season;
        });
  }

  private static Season season(YamlMapping mapping) {
    return new Season(
        mapping.required("code").text(),
        Texts.localized(mapping.required("name")),
        day(mapping.required("from")),
        day(mapping.required("to")),
        factor(mapping.required("factor")),
        Texts.basis(mapping),
        Texts.source(mapping));
  }

  private static MonthDay day(YamlNode node) {
    try {
      return MonthDay.parse("--" + node.text());
    } catch (DateTimeException e) {
      throw node.wrong("expected month and day such as 09-23, found '%s'".formatted(node.text()));
    }
  }
}
