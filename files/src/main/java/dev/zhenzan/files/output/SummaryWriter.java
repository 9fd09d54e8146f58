package dev.zhenzan.files.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Writes {@code summary.json}: what was read, what came of it, how, and the counts which prove that
 * no row was lost. What may differ between two runs of equal result stands under the key {@code
 * run}.
 */
public final class SummaryWriter {
  private static final TimeStyle UTC = new TimeStyle(TimeStyle.Unit.ISO, 3, 0, true);

  private final AuditResult result;
  private final RunSummary run;
  private final JsonGenerator json;

  private SummaryWriter(AuditResult result, RunSummary run, JsonGenerator json) {
    this.result = result;
    this.run = run;
    this.json = json;
  }

  /**
   * Writes the summary.
   *
   * @throws OutputException if the disk refuses
   */
  public static void write(AuditResult result, RunSummary run, Path file) {
    JsonFile.write(file, json -> new SummaryWriter(result, run, json).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    input();
    outcome();
    detectors();
    thresholds();
    run();
    json.writeEndObject();
  }

  private void input() throws IOException {
    json.writeObjectFieldStart("input");
    json.writeArrayFieldStart("sources");
    for (SourceSummary source : run.sources()) {
      source(json, source);
    }
    json.writeEndArray();
    json.writeNumberField("rows", sum(SourceSummary::rows));
    json.writeNumberField("accepted", sum(SourceSummary::accepted));
    json.writeNumberField("rejected", sum(SourceSummary::rejected));
    json.writeNumberField("interactions", sum(SourceSummary::interactions));
    period(result.input().interactions());
    json.writeEndObject();
  }

  static void source(JsonGenerator json, SourceSummary source) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", source.file());
    json.writeStringField("role", source.role());
    json.writeNumberField("rows", source.rows());
    json.writeNumberField("accepted", source.accepted());
    json.writeNumberField("rejected", source.rejected());
    json.writeNumberField("interactions", source.interactions());
    json.writeStringField("time_format", source.timeFormat());
    json.writeBooleanField("read_to_its_end", source.readToItsEnd());
    json.writeArrayFieldStart("notes");
    for (String note : source.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private long sum(ToLongFunction<SourceSummary> count) {
    return run.sources().stream().mapToLong(count).sum();
  }

  private void period(InteractionTable table) throws IOException {
    if (table.period().isPresent()) {
      Period period = table.period().get();
      json.writeObjectFieldStart("period");
      json.writeStringField("from", UTC.format(period.from()));
      json.writeStringField("to", UTC.format(period.to()));
      json.writeEndObject();
    }
  }

  private void outcome() throws IOException {
    json.writeObjectFieldStart("verdicts");
    json.writeNumberField("interactions", result.verdicts().size());
    counts("by_verdict", interactionsByVerdict());
    json.writeNumberField("accounts", result.accounts().size());
    counts("accounts_by_verdict", accountsByVerdict());
    json.writeNumberField("videos", result.scores().videos().size());
    json.writeNumberField("creators", result.scores().creators().size());
    json.writeNumberField("groups", result.groups().size());
    score(result.scores().log());
    json.writeEndObject();
    json.writeBooleanField("nothing_lost", nothingLost());
  }

  /**
   * Each source's rows are accounted for by its own record, each interaction has a verdict, and no
   * source breaks off.
   */
  private boolean nothingLost() {
    long interactions = sum(SourceSummary::interactions);
    return run.sources().stream().allMatch(SourceSummary::readToItsEnd)
        && interactions == result.verdicts().size()
        && interactions == result.input().interactions().size();
  }

  private void counts(String key, long[] byVerdict) throws IOException {
    json.writeObjectFieldStart(key);
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(verdict.code(), byVerdict[verdict.ordinal()]);
    }
    json.writeEndObject();
  }

  private long[] interactionsByVerdict() {
    long[] counts = new long[Verdict.values().length];
    for (int row = 0; row < result.verdicts().size(); row++) {
      counts[result.verdicts().verdict(row).ordinal()]++;
    }
    return counts;
  }

  private long[] accountsByVerdict() {
    long[] counts = new long[Verdict.values().length];
    for (AccountVerdict account : result.accounts()) {
      counts[account.verdict().ordinal()]++;
    }
    return counts;
  }

  private void score(AuthenticityScore score) throws IOException {
    json.writeNumberField("likes", score.likes());
    interval("valid_likes", score.validLikes());
    interval("authenticity", score.authenticity());
  }

  private void interval(String key, Interval interval) throws IOException {
    json.writeObjectFieldStart(key);
    JsonFile.number(json, "low", interval.low());
    JsonFile.number(json, "estimate", interval.estimate());
    JsonFile.number(json, "high", interval.high());
    json.writeEndObject();
  }

  private void detectors() throws IOException {
    json.writeArrayFieldStart("detectors");
    for (DetectorRun detector : result.detectors()) {
      json.writeStartObject();
      json.writeStringField("detector", detector.detector());
      json.writeBooleanField("ran", detector.ran());
      if (!detector.ran()) {
        json.writeStringField("skipped", detector.skipped());
      }
      json.writeNumberField("findings", detector.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void thresholds() throws IOException {
    json.writeObjectFieldStart("thresholds");
    for (Map.Entry<String, Double> threshold : new TreeMap<>(result.thresholds()).entrySet()) {
      JsonFile.number(json, threshold.getKey(), threshold.getValue());
    }
    json.writeEndObject();
  }

  private void run() throws IOException {
    json.writeObjectFieldStart("run");
    json.writeObjectFieldStart("versions");
    for (Map.Entry<String, String> version : run.versions().entrySet()) {
      json.writeStringField(version.getKey(), version.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("seconds_by_stage");
    for (Map.Entry<String, Double> stage : run.secondsByStage().entrySet()) {
      JsonFile.number(json, stage.getKey(), stage.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("memory_budget_bytes", run.memory().budget());
    json.writeNumberField("heap_bytes", run.memory().heap());
    json.writeNumberField("estimated_heap_bytes", run.memory().estimatedHeap());
    json.writeNumberField("peak_memory_bytes", run.memory().peak());
    if (run.logged().isPresent()) {
      logged(run.logged().get());
    }
    json.writeEndObject();
  }

  private void logged(RunSummary.Logged logged) throws IOException {
    json.writeObjectFieldStart("ledger");
    json.writeStringField("origin", logged.origin());
    json.writeNumberField("summary_entry", logged.audit().summary());
    json.writeNumberField("methodology_entry", logged.audit().methodology());
    place("verdicts", logged.audit().verdicts());
    place("scores", logged.audit().scores());
    json.writeArrayFieldStart("receipts");
    for (String receipt : logged.receipts()) {
      json.writeString(receipt);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(String key, BatchPlace place) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("first_entry", place.first());
    json.writeNumberField("entries", place.parts());
    json.writeEndObject();
  }
}
