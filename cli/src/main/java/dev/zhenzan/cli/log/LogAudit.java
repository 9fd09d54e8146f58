package dev.zhenzan.cli.log;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.cli.machine.MemoryBudget;
import dev.zhenzan.cli.machine.NotEnoughMemoryException;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.AuditReader;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.LogSize;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.MemoryNeed;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads a log and audits it within a budget of memory, and shows how far it is. */
public final class LogAudit implements AutoCloseable {
  private final Console console;
  private final StageTimes times;
  private final MemoryBudget memory;
  private final WorkerThreads workers;
  private final Resources resources;

  /**
   * An audit that is to come.
   *
   * @param console where progress is shown
   * @param times by stage, which grow
   * @param machine what it may use
   */
  public LogAudit(Console console, StageTimes times, Machine machine) {
    this.console = console;
    this.times = times;
    this.memory = machine.memory();
    this.workers = new WorkerThreads(machine.threads());
    this.resources = new Resources(workers, memory.duckdb());
  }

  /**
   * Reads files; each row that cannot be used goes to {@code rejects}.
   *
   * @param need of what is to be done with the log
   * @throws NotEnoughMemoryException as soon as an audit of what is to come would not fit
   */
  public Intake read(AuditSources sources, Consumer<Reject> rejects, MemoryNeed need) {
    try (Progress progress = console.progress("reading", Measure.BYTES)) {
      Intake intake =
          AuditReader.read(
              sources,
              resources,
              rejects,
              state -> {
                progress.at(
                    state.bytesRead(), state.bytesTotal(), "%,d rows".formatted(state.rows()));
                NotEnoughMemoryException.check(need, state.expected(), memory);
              });
      NotEnoughMemoryException.check(need, LogSize.of(intake.input().interactions()), memory);
      return intake;
    }
  }

  /**
   * Reads the files that matching learns from; each row that cannot be used goes to {@code
   * rejects}.
   *
   * @throws NotEnoughMemoryException as soon as an audit of what is to come would not fit
   */
  public MatchIntake readForMatching(MatchSources sources, Consumer<Reject> rejects) {
    try (Progress progress = console.progress("reading", Measure.BYTES)) {
      return MatchReader.read(
          sources,
          resources,
          rejects,
          state -> {
            progress.at(state.bytesRead(), state.bytesTotal(), "%,d rows".formatted(state.rows()));
            NotEnoughMemoryException.check(MemoryNeed.AUDIT, state.expected(), memory);
          });
    }
  }

  /**
   * The same where rejects are not kept: the console is told of each file how many there are, and
   * whether it breaks off.
   */
  public Intake read(AuditSources sources) {
    Intake intake = read(sources, reject -> {}, MemoryNeed.AUDIT);
    intake.sources().forEach(this::note);
    return intake;
  }

  private void note(SourceSummary source) {
    if (source.rejected() > 0) {
      console.note(
          "zhenzan: %s: %,d of %,d rows could not be used; zhenzan audit says why."
              .formatted(source.file(), source.rejected(), source.rows()));
    }
    if (!source.readToItsEnd()) {
      console.note(
          "zhenzan: warning: %s breaks off or is damaged at line %,d; the rest is lost."
              .formatted(source.file(), source.brokenAtLine()));
    }
  }

  /**
   * Audits a log.
   *
   * @param judging how
   * @param audited what of the audit to answer
   */
  public <T> T audit(AuditInput input, Judging judging, BiFunction<Audit, AuditInput, T> audited) {
    try (Progress progress = console.progress("auditing", Measure.PERCENT)) {
      DetectionStages stages = new DetectionStages(times, progress);
      Audit audit = new Audit(workers, stages, judging.baseRate(), judging.policy());
      return audited.apply(audit, input);
    }
  }

  /** What reading and writing may use. */
  public Resources resources() {
    return resources;
  }

  /** The threads that may be used. */
  public Workers workers() {
    return workers;
  }

  @Override
  public void close() {
    workers.close();
  }
}
