package dev.zhenzan.files.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.detect.counter.CounterDetector;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code summary.json} of an audit of counters: what was read, what came of it, and the
 * counts which prove that no row and no work was lost. What may differ between two runs of equal
 * result stands under the key {@code run}.
 */
public final class CounterSummaryWriter {
  private final CounterAuditResult result;
  private final List<SourceSummary> sources;
  private final JsonGenerator json;

  private CounterSummaryWriter(
      CounterAuditResult result, List<SourceSummary> sources, JsonGenerator json) {
    this.result = result;
    this.sources = sources;
    this.json = json;
  }

  /**
   * What is known of a run beside its result.
   *
   * @param vertical the pack's code
   * @param version of the program
   * @param secondsByStage wall time, in the order of the stages
   */
  public record Run(String vertical, String version, Map<String, Double> secondsByStage) {}

  /**
   * Writes the summary.
   *
   * @throws OutputException if the disk refuses
   */
  public static void write(
      CounterAuditResult result, List<SourceSummary> sources, Run run, Path file) {
    JsonFile.write(file, json -> new CounterSummaryWriter(result, sources, json).write(run));
  }

  private void write(Run run) throws IOException {
    json.writeStartObject();
    input();
    verdicts();
    json.writeObjectFieldStart("thresholds");
    JsonFile.number(json, "suspect", CounterDetector.SUSPECT);
    JsonFile.number(json, "invalid", CounterDetector.INVALID);
    JsonFile.number(json, "probability_floor", CounterScore.FLOOR);
    JsonFile.number(json, "probability_ceiling", CounterScore.CEILING);
    json.writeEndObject();
    json.writeStringField("vertical", run.vertical());
    json.writeObjectFieldStart("run");
    json.writeStringField("zhenzan", run.version());
    json.writeObjectFieldStart("seconds");
    for (Map.Entry<String, Double> stage : run.secondsByStage().entrySet()) {
      JsonFile.number(json, stage.getKey(), stage.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void input() throws IOException {
    json.writeObjectFieldStart("input");
    json.writeArrayFieldStart("sources");
    for (SourceSummary source : sources) {
      SummaryWriter.source(json, source);
    }
    json.writeEndArray();
    long rows = sources.stream().mapToLong(SourceSummary::rows).sum();
    long accepted = sources.stream().mapToLong(SourceSummary::accepted).sum();
    json.writeNumberField("rows", rows);
    json.writeNumberField("accepted", accepted);
    json.writeNumberField("rejected", rows - accepted);
    json.writeNumberField("snapshots", result.input().counters().size());
    json.writeNumberField("works", result.scores().size());
    json.writeEndObject();
    long snapshots =
        sources.stream()
            .filter(source -> source.role().equals("counters"))
            .mapToLong(SourceSummary::accepted)
            .sum();
    boolean whole = sources.stream().allMatch(SourceSummary::readToItsEnd);
    json.writeBooleanField("nothing_lost", whole && snapshots == result.input().counters().size());
  }

  private void verdicts() throws IOException {
    json.writeObjectFieldStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.INVALID_GENERAL) {
        json.writeNumberField(verdict.code(), result.count(verdict));
      }
    }
    json.writeNumberField(
        "too_little_to_tell",
        result.scores().stream()
            .filter(score -> score.basis() == CounterScore.Basis.TOO_LITTLE)
            .count());
    json.writeStringField("grade", CounterAuditResult.GRADE);
    json.writeObjectFieldStart("findings");
    for (CounterReason reason : CounterReason.values()) {
      json.writeNumberField(
          reason.code(), result.findings().stream().filter(f -> f.reason() == reason).count());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
