package dev.zhenzan.cli.compliance;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.files.output.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Findings as tables for programs. */
final class FindingFiles {
  private static final String[] COLUMNS = {
    "law",
    "article",
    "from",
    "until",
    "rule",
    "subject",
    "about",
    "outcome",
    "severity",
    "evidence_zh",
    "evidence_en",
    "reading_zh",
    "reading_en",
    "todo_zh",
    "todo_en"
  };

  private FindingFiles() {}

  /** Writes {@code findings.csv}. */
  static void csv(List<Finding> findings, Path file) {
    try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
      for (Finding finding : findings) {
        Provision provision = finding.rule().provision();
        csv.text(provision.law()).text(provision.article());
        csv.text(provision.force().from().toString());
        csv.text(provision.force().end().map(LocalDate::toString).orElse(""));
        csv.text(finding.rule().id()).text(finding.rule().test().subject().code());
        csv.text(finding.about()).text(finding.outcome().code());
        csv.text(finding.rule().telling().severity().code());
        both(csv, finding.evidence());
        both(csv, finding.rule().telling().reading());
        both(csv, finding.rule().telling().todo());
        csv.endRow();
      }
    }
  }

  private static void both(CsvFile csv, Wording wording) {
    csv.text(wording.zh()).text(wording.en());
  }

  /** Writes {@code findings.json}. */
  static void json(List<Finding> findings, LocalDate day, Path file) {
    JsonFile.write(
        file,
        json -> {
          json.writeStartObject();
          json.writeStringField("at", day.toString());
          json.writeArrayFieldStart("findings");
          for (Finding finding : findings) {
            write(json, finding);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    Provision provision = finding.rule().provision();
    json.writeStartObject();
    json.writeStringField("law", provision.law());
    json.writeStringField("article", provision.article());
    json.writeStringField("from", provision.force().from().toString());
    if (provision.force().end().isPresent()) {
      json.writeStringField("until", provision.force().last().toString());
    }
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("subject", finding.rule().test().subject().code());
    json.writeStringField("about", finding.about());
    json.writeStringField("outcome", finding.outcome().code());
    json.writeStringField("severity", finding.rule().telling().severity().code());
    wording(json, "evidence", finding.evidence());
    wording(json, "reading", finding.rule().telling().reading());
    wording(json, "todo", finding.rule().telling().todo());
    json.writeEndObject();
  }

  private static void wording(JsonGenerator json, String name, Wording wording) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", wording.zh());
    json.writeStringField("en", wording.en());
    json.writeEndObject();
  }
}
