package dev.zhenzan.cli;

import dev.zhenzan.files.source.AuditReader;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads a log and audits it in memory, and shows how far it is.
 *
 * @param console where progress is shown
 * @param times by stage, which grow
 */
record LogAudit(Console console, StageTimes times) {
  /** Reads files; each row that cannot be used goes to {@code rejects}. */
  Intake read(AuditSources sources, Consumer<Reject> rejects) {
    try (Progress progress = console.progress("reading", Measure.BYTES)) {
      return AuditReader.read(
          sources,
          rejects,
          (done, total, rows) -> progress.at(done, total, "%,d rows".formatted(rows)));
    }
  }

  /**
   * Audits a log.
   *
   * @param threads at least 1
   * @param audited what of the audit to answer
   */
  <T> T audit(AuditInput input, int threads, BiFunction<Audit, AuditInput, T> audited) {
    try (Progress progress = console.progress("auditing", Measure.PERCENT);
        WorkerThreads workers = new WorkerThreads(threads)) {
      return audited.apply(new Audit(workers, new DetectionStages(times, progress)), input);
    }
  }
}
