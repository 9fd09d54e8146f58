package dev.zhenzan.files.output;

import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.TimeStyle;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Writes what an audit of counters found: {@code counter_verdicts.csv} with a row for each work,
 * and {@code counter_findings.csv} with a row for each sign.
 */
public final class CounterWriter {
  private static final TimeStyle UTC = new TimeStyle(TimeStyle.Unit.ISO, 0, 0, true);
  private static final int DECIMALS = 4;

  /** The most that a strength is written as: e to it is more than anybody can imagine. */
  private static final double MOST_STRENGTH = 1e6;

  private final CounterAuditResult result;
  private final IdDictionary videos;
  private final Map<Integer, List<CounterFinding>> findings;

  private CounterWriter(CounterAuditResult result) {
    this.result = result;
    this.videos = result.input().counters().videos();
    this.findings =
        result.findings().stream().collect(Collectors.groupingBy(CounterFinding::video));
  }

  /**
   * Writes both files.
   *
   * @param words what a finding of a work says to people
   * @throws OutputException if the disk refuses
   */
  public static void write(
      CounterAuditResult result,
      OutputFolder out,
      BiFunction<CounterScore, CounterFinding, String> words) {
    CounterWriter writer = new CounterWriter(result);
    writer.verdicts(out);
    writer.findings(out, words);
  }

  private void verdicts(OutputFolder out) {
    try (CsvFile csv =
        CsvFile.create(
            out.file("counter_verdicts.csv"),
            "video_id",
            "creator_id",
            "likes",
            "probability",
            "probability_low",
            "probability_high",
            "verdict",
            "reasons",
            "grade",
            "basis")) {
      for (CounterScore score : result.scores()) {
        csv.id(videos, score.video());
        creator(csv, score.video());
        count(csv, score.likes());
        Interval probability = score.probability();
        csv.fixed(probability.estimate(), DECIMALS)
            .fixed(probability.low(), DECIMALS)
            .fixed(probability.high(), DECIMALS);
        csv.text(score.verdict().code()).text(reasons(score.video()));
        csv.text(CounterAuditResult.GRADE).text(score.basis().code()).endRow();
      }
    }
  }

  private void creator(CsvFile csv, int video) {
    result
        .input()
        .videos()
        .creator(video)
        .ifPresentOrElse(creator -> csv.id(result.input().creators(), creator), csv::empty);
  }

  private static void count(CsvFile csv, long count) {
    if (count == CounterTable.ABSENT) {
      csv.empty();
    } else {
      csv.whole(count);
    }
  }

  private String reasons(int video) {
    return findings.getOrDefault(video, List.of()).stream()
        .map(CounterFinding::reason)
        .distinct()
        .map(CounterReason::code)
        .collect(Collectors.joining(";"));
  }

  private void findings(OutputFolder out, BiFunction<CounterScore, CounterFinding, String> words) {
    try (CsvFile csv =
        CsvFile.create(
            out.file("counter_findings.csv"),
            "video_id",
            "reason",
            "from",
            "to",
            "likes",
            "likes_low",
            "likes_high",
            "strength",
            "words")) {
      for (CounterScore score : result.scores()) {
        for (CounterFinding finding : findings.getOrDefault(score.video(), List.of())) {
          csv.id(videos, finding.video()).text(finding.reason().code());
          csv.time(UTC, finding.period().from()).time(UTC, finding.period().to());
          csv.whole(Math.round(finding.likes().estimate()))
              .whole((long) Math.floor(finding.likes().low()))
              .whole((long) Math.ceil(finding.likes().high()));
          csv.fixed(Math.min(finding.strength(), MOST_STRENGTH), 2);
          csv.text(words.apply(score, finding)).endRow();
        }
      }
    }
  }
}
