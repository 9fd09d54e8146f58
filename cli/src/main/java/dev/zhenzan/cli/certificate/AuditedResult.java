package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.EvidenceGrade;
import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonNumber;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.files.result.SubjectScore;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.pipeline.Methodology;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The summary in the folder of an audit.
 *
 * @param period of the log
 * @param methodology what judged
 */
record AuditedResult(Assessment.Period period, Methodology methodology) {
  /**
   * Reads the summary.
   *
   * @throws UnusableFileException if it is none of an audit, or of one that lost rows
   */
  static AuditedResult read(Path result) {
    Path file = result.resolve("summary.json");
    try {
      return parse(StrictJson.parseObject(InputFile.read(file)));
    } catch (VerificationException e) {
      throw new UnusableFileException(
          file, "%s; give the folder that zhenzan audit made".formatted(e.getMessage()), e);
    }
  }

  private static AuditedResult parse(JsonObject summary) throws VerificationException {
    JsonObject period = summary.object("input").object("period");
    String version = summary.object("run").object("versions").text("zhenzan");
    return new AuditedResult(
        new Assessment.Period(
            Timestamp.parse(period.text("from")), Timestamp.parse(period.text("to"))),
        Methodology.of(version, thresholds(summary.object("thresholds"))));
  }

  private static Map<String, Double> thresholds(JsonObject json) {
    Map<String, Double> thresholds = new TreeMap<>();
    for (Map.Entry<String, Json> threshold : json.members().entrySet()) {
      if (threshold.getValue() instanceof JsonNumber number) {
        thresholds.put(threshold.getKey(), number.value());
      }
    }
    return thresholds;
  }

  /** What the audit found of a subject. */
  Assessment assessment(SubjectScore score, EvidenceGrade grade) {
    return new Assessment(
        score.authenticity(),
        new Assessment.Counts(score.likes(), score.validLikes(), score.videos()),
        period,
        grade,
        new dev.zhenzan.certificate.Methodology(
            methodology.version().text(), methodology.entry().hash()));
  }
}
