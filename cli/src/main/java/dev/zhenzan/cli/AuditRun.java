package dev.zhenzan.cli;

import dev.zhenzan.files.output.AuditWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.output.RunSummary;
import dev.zhenzan.files.output.SummaryWriter;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.report.AuditReport;
import dev.zhenzan.report.ReportContext;
import java.util.List;
import java.util.Map;

/** Takes files through an audit to a folder of files. */
final class AuditRun {
  private final Console console;
  private final AuditJob job;
  private final StageTimes times = new StageTimes();
  private final LogAudit log;

  AuditRun(Console console, AuditJob job) {
    this.console = console;
    this.job = job;
    this.log = new LogAudit(console, times);
  }

  /** Reads, audits and writes; the folder appears as a whole or not at all. */
  Findings run() {
    try (OutputFolder out = OutputFolder.create(job.out())) {
      Intake intake = times.time("read", () -> read(out));
      AuditResult result = log.audit(intake.input(), job.threads(), Audit::run);
      write(out, intake, result);
      out.publish();
      return new Findings(result, intake.sources());
    }
  }

  private Intake read(OutputFolder out) {
    try (RejectWriter rejects = RejectWriter.open(out.file("rejects.csv"))) {
      return log.read(job.sources(), rejects);
    }
  }

  private void write(OutputFolder out, Intake intake, AuditResult result) {
    try (Progress progress = console.progress("writing", Measure.PERCENT)) {
      progress.at(0, 100, "tables");
      times.run("write", () -> AuditWriter.write(result, out, job.tables()));
      progress.at(80, 100, "report");
      ReportContext context = context(intake.sources());
      times.run(
          "report",
          () ->
              TextFile.write(
                  out.file("report.html"), AuditReport.html(result, context, job.language())));
      SummaryWriter.write(result, summary(intake.sources()), out.file("summary.json"));
      progress.at(100, 100, "files");
    }
  }

  private static ReportContext context(List<SourceSummary> sources) {
    return new ReportContext(
        sources.stream().map(AuditRun::told).toList(),
        sources.stream().mapToLong(SourceSummary::rows).sum(),
        sources.stream().mapToLong(SourceSummary::rejected).sum());
  }

  private static ReportContext.Source told(SourceSummary source) {
    return new ReportContext.Source(
        source.file(), source.rows(), source.timeFormat(), source.brokenAtLine(), source.notes());
  }

  private RunSummary summary(List<SourceSummary> sources) {
    Map<String, String> versions =
        Map.of("zhenzan", Version.number(), "java", Runtime.version().toString());
    return new RunSummary(sources, times.seconds(), PeakMemory.bytes(), versions);
  }
}
