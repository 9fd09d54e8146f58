package dev.zhenzan.files.diagnosis;

import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Recommendation;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.Side;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLift;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Surface;
import dev.zhenzan.vertical.LocalizedText;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes a diagnosis' files into a folder. */
public final class DiagnosisWriter {
  private static final int DECIMALS = 6;
  private static final int DAY = 24;

  private final Diagnosis diagnosis;
  private final DiagnosisNames names;

  private DiagnosisWriter(Diagnosis diagnosis, DiagnosisNames names) {
    this.diagnosis = diagnosis;
    this.names = names;
  }

  /** Writes {@code diagnosis.json} and the tables. */
  public static void write(Diagnosis diagnosis, DiagnosisNames names, Path folder) {
    DiagnosisWriter writer = new DiagnosisWriter(diagnosis, names);
    DiagnosisJson.write(diagnosis, names, folder.resolve("diagnosis.json"));
    writer.hours(folder.resolve("hours.csv"));
    writer.topics(folder.resolve("topics.csv"));
    writer.distribution(folder.resolve("distribution.csv"));
    writer.recommendations(folder.resolve("recommendations.csv"));
  }

  private void hours(Path file) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "hour_of_week",
            "day",
            "hour",
            "effect",
            "effect_low",
            "effect_high",
            "habit_share",
            "recommended")) {
      if (diagnosis.timing() instanceof Timing.Found found) {
        BestTimes times = found.times();
        for (int slot = 0; slot < times.effects().size(); slot++) {
          csv.whole(slot).text(day(slot)).whole(slot % DAY);
          Interval effect = times.effects().get(slot);
          factor(csv, effect.estimate());
          factor(csv, effect.low());
          factor(csv, effect.high());
          csv.fixed(times.habit()[slot], DECIMALS);
          csv.whole(times.recommended().indexOf(slot) + 1L).endRow();
        }
      }
    }
  }

  /** The English name of a day, in lower case. */
  static String day(int slot) {
    return DayOfWeek.of(1 + slot / DAY).name().toLowerCase(Locale.ROOT);
  }

  private static void factor(CsvFile csv, double logarithm) {
    csv.fixed(Math.exp(logarithm), DECIMALS);
  }

  private void topics(Path file) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "tag",
            "scope",
            "works_with",
            "works_without",
            "lift",
            "lift_low",
            "lift_high",
            "p_value",
            "q_value",
            "significant",
            "supply",
            "demand",
            "ratio",
            "ratio_low",
            "ratio_high")) {
      for (TopicLift lift : diagnosis.topics().lifts()) {
        csv.text(names.topic(lift.tag()));
        csv.text(lift.scope().name().toLowerCase(Locale.ROOT));
        csv.whole(lift.with()).whole(lift.without());
        interval(csv, lift.lift());
        csv.fixed(lift.p(), DECIMALS).fixed(lift.q(), DECIMALS);
        csv.whole(lift.isSignificant() ? 1 : 0);
        demand(csv, lift.tag());
        csv.endRow();
      }
    }
  }

  private void demand(CsvFile csv, int tag) {
    Optional<TopicDemand> demand =
        diagnosis.topics().demand().stream().filter(topic -> topic.tag() == tag).findFirst();
    if (demand.isEmpty()) {
      csv.empty().empty().empty().empty().empty();
      return;
    }
    csv.fixed(demand.get().supply(), DECIMALS).fixed(demand.get().demand(), DECIMALS);
    interval(csv, demand.get().ratio());
  }

  private static void interval(CsvFile csv, Interval interval) {
    csv.fixed(interval.estimate(), DECIMALS);
    csv.fixed(interval.low(), DECIMALS);
    csv.fixed(interval.high(), DECIMALS);
  }

  private void distribution(Path file) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "dimension",
            "category",
            "count",
            "share",
            "share_low",
            "share_high",
            "peer_count",
            "peer_share")) {
      Side own = diagnosis.distribution().own();
      Side peers = diagnosis.distribution().peers();
      rows(csv, new Dimension("hour_of_week", Integer::toString), own.hours(), peers.hours());
      rows(csv, new Dimension("region", this::region), own.regions(), peers.regions());
      rows(
          csv,
          new Dimension("surface", at -> Surface.values()[at].code()),
          own.surfaces(),
          peers.surfaces());
      rows(csv, new Dimension("tag", this::tag), own.tags(), peers.tags());
      Tally none = new Tally(0, 4);
      rows(
          csv,
          new Dimension("delay", at -> DiagnosisJson.SOON.get(at)),
          diagnosis.distribution().soon(),
          none);
      rows(
          csv,
          new Dimension("viewer", at -> DiagnosisJson.VIEWERS.get(at)),
          diagnosis.distribution().viewers(),
          none);
    }
  }

  private String region(int region) {
    return region < names.words().regions().size() ? names.words().regions().get(region) : "";
  }

  private String tag(int tag) {
    return tag < names.words().topics().size() ? names.topic(tag) : "";
  }

  private record Dimension(String name, IntFunction<String> category) {}

  private static void rows(CsvFile csv, Dimension dimension, Tally own, Tally peers) {
    for (int at = 0; at < own.categories(); at++) {
      if (own.count(at) + peers.count(at) > 0) {
        csv.text(dimension.name).text(dimension.category.apply(at));
        csv.fixed(own.count(at), 3);
        interval(csv, own.share(at));
        csv.fixed(peers.count(at), 3);
        csv.fixed(peers.total() > 0 ? peers.count(at) / peers.total() : 0, DECIMALS);
        csv.endRow();
      }
    }
  }

  private void recommendations(Path file) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "id",
            "advice",
            "causes",
            "gain",
            "gain_low",
            "gain_high",
            "title_zh",
            "title_en")) {
      for (Recommendation recommendation : diagnosis.chain().recommendations()) {
        csv.text(recommendation.id()).text(recommendation.advice().code());
        csv.text(String.join(";", recommendation.causes()));
        if (recommendation.gain().isPresent()) {
          interval(csv, recommendation.gain().get());
        } else {
          csv.empty().empty().empty();
        }
        csv.text(title(recommendation).zh()).text(title(recommendation).en()).endRow();
      }
    }
  }

  private LocalizedText title(Recommendation recommendation) {
    return names.words().pack().advice(recommendation.advice()).title();
  }
}
