package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.console.Version;
import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.cli.log.LogAudit;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.machine.MemoryBudget;
import dev.zhenzan.cli.machine.PeakMemory;
import dev.zhenzan.files.output.AuditWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.output.RunSummary;
import dev.zhenzan.files.output.SummaryWriter;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.LogSize;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.report.audit.AuditPdf;
import dev.zhenzan.report.audit.AuditReport;
import dev.zhenzan.report.audit.ReportContext;
import dev.zhenzan.report.page.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes files through an audit to a folder of files. */
public final class AuditRun {
  private final Console console;
  private final AuditJob job;
  private final StageTimes times = new StageTimes();

  public AuditRun(Console console, AuditJob job) {
    this.console = console;
    this.job = job;
  }

  /** Reads, audits and writes; the folder appears as a whole or not at all. */
  public Findings run() {
    job.result().ledger().ifPresent(LedgerTarget::check);
    try (OutputFolder out = OutputFolder.create(job.result().out());
        LogAudit log = new LogAudit(console, times, job.machine())) {
      Intake intake = times.time("read", () -> read(log, out));
      AuditResult result = log.audit(intake.input(), job.judging(), Audit::run);
      write(out, intake, result, log.resources());
      out.publish();
      return new Findings(result, intake.sources());
    }
  }

  private Intake read(LogAudit log, OutputFolder out) {
    try (RejectWriter rejects = RejectWriter.open(out.file("rejects.csv"))) {
      return log.read(job.sources(), rejects, job.result().need());
    }
  }

  private void write(OutputFolder out, Intake intake, AuditResult result, Resources resources) {
    try (Progress progress = console.progress("writing", Measure.PERCENT)) {
      progress.at(0, 100, "tables");
      times.run("write", () -> AuditWriter.write(result, out, job.result().tables(), resources));
      Optional<RunSummary.Logged> logged =
          job.result().ledger().map(target -> log(result, target, out, resources));
      progress.at(80, 100, "report");
      ReportContext context = context(intake.sources(), logged);
      times.run("report", () -> report(out, result, context));
      SummaryWriter.write(result, summary(intake, logged), out.file("summary.json"));
      progress.at(100, 100, "files");
    }
  }

  private void report(OutputFolder out, AuditResult result, ReportContext context) {
    AuditJob.Report report = job.result().report();
    for (Language language : report.languages()) {
      OutputFile.write(
          out.file(ReportLanguages.file(report.languages(), language, "html")),
          AuditReport.html(result, context, language));
      if (report.media() == AuditJob.Media.PAGE_AND_PAPER) {
        OutputFile.write(
            out.file(ReportLanguages.file(report.languages(), language, "pdf")),
            AuditPdf.pdf(result, context, language));
      }
    }
  }

  private RunSummary.Logged log(
      AuditResult result, LedgerTarget target, OutputFolder out, Resources resources) {
    return times.time("ledger", () -> AuditLedger.write(result, target, out, resources.workers()));
  }

  private static ReportContext context(
      List<SourceSummary> sources, Optional<RunSummary.Logged> logged) {
    return new ReportContext(
        sources.stream().map(AuditRun::told).toList(),
        sources.stream().mapToLong(SourceSummary::rows).sum(),
        sources.stream().mapToLong(SourceSummary::rejected).sum(),
        logged.map(RunSummary.Logged::receipts).orElse(List.of()));
  }

  private static ReportContext.Source told(SourceSummary source) {
    return new ReportContext.Source(
        source.file(), source.rows(), source.timeFormat(), source.brokenAtLine(), source.notes());
  }

  private RunSummary summary(Intake intake, Optional<RunSummary.Logged> logged) {
    Map<String, String> versions =
        Map.of("zhenzan", Version.number(), "java", Runtime.version().toString());
    long need = job.result().need().heapBytes(LogSize.of(intake.input().interactions()));
    MemoryBudget memory = job.machine().memory();
    RunSummary.Memory held =
        new RunSummary.Memory(memory.whole(), memory.heap(), need, PeakMemory.bytes());
    return new RunSummary(intake.sources(), times.seconds(), held, versions, logged);
  }
}
