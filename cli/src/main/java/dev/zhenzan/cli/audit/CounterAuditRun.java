package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.console.Version;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.files.output.CounterSummaryWriter;
import dev.zhenzan.files.output.CounterWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.CounterIntake;
import dev.zhenzan.files.source.CounterReader;
import dev.zhenzan.files.source.CounterSources;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.pipeline.counter.CounterAudit;
import dev.zhenzan.pipeline.counter.PackPeers;
import dev.zhenzan.report.counter.CounterReport;
import dev.zhenzan.report.counter.CounterWords;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.vertical.VerticalPack;
import java.nio.file.Path;
import java.util.List;

/** Takes snapshots of counters through an audit to a folder of files. */
final class CounterAuditRun {
  private final Console console;
  private final Job job;
  private final Machine machine;
  private final StageTimes times = new StageTimes();

  /**
   * What is asked for.
   *
   * @param sources the files
   * @param pack whose benchmarks count where the files have too few peers
   */
  record Job(CounterSources sources, VerticalPack pack) {}

  CounterAuditRun(Console console, Job job, Machine machine) {
    this.console = console;
    this.job = job;
    this.machine = machine;
  }

  /** Reads, audits and writes; the folder appears as a whole or not at all. */
  ExitStatus run(Path folder, List<Language> languages) {
    try (OutputFolder out = OutputFolder.create(folder)) {
      CounterIntake intake = times.time("read", () -> read(out));
      CounterAuditResult result =
          times.time("audit", () -> CounterAudit.run(intake.input(), PackPeers.of(job.pack())));
      write(out, intake.sources(), result, languages);
      out.publish();
      return tell(folder, intake.sources(), result);
    }
  }

  private CounterIntake read(OutputFolder out) {
    try (WorkerThreads workers = new WorkerThreads(machine.threads());
        RejectWriter rejects = RejectWriter.open(out.file("rejects.csv"));
        Progress progress = console.progress("reading", Measure.BYTES)) {
      return CounterReader.read(
          job.sources(),
          new Resources(workers, machine.memory().duckdb()),
          rejects,
          state ->
              progress.at(
                  state.bytesRead(), state.bytesTotal(), "%,d rows".formatted(state.rows())));
    }
  }

  private void write(
      OutputFolder out,
      List<SourceSummary> sources,
      CounterAuditResult result,
      List<Language> languages) {
    CounterWords words = CounterWords.in(languages.getFirst());
    times.run("write", () -> CounterWriter.write(result, out, words::of));
    times.run("report", () -> languages.forEach(each -> report(out, result, languages, each)));
    CounterSummaryWriter.write(
        result,
        sources,
        new CounterSummaryWriter.Run(job.pack().code(), Version.number(), times.seconds()),
        out.file("summary.json"));
  }

  private static void report(
      OutputFolder out, CounterAuditResult result, List<Language> languages, Language language) {
    OutputFile.write(
        out.file(ReportLanguages.file(languages, language, "html")),
        CounterReport.html(result, language));
    OutputFile.write(
        out.file(ReportLanguages.file(languages, language, "pdf")),
        CounterReport.pdf(result, language));
  }

  private ExitStatus tell(Path folder, List<SourceSummary> sources, CounterAuditResult result) {
    long rejected = sources.stream().mapToLong(SourceSummary::rejected).sum();
    long tooLittle =
        result.scores().stream()
            .filter(score -> score.basis() == CounterScore.Basis.TOO_LITTLE)
            .count();
    console.say(
        "Counters      %,d snapshots of %,d works"
            .formatted(result.input().counters().size(), result.scores().size()));
    console.say(
        "Works         %,d valid (%,d of them with too little to tell), %,d suspect, %,d invalid"
            .formatted(
                result.count(Verdict.VALID),
                tooLittle,
                result.count(Verdict.SUSPECT),
                result.count(Verdict.INVALID_SOPHISTICATED)));
    console.say("Evidence      grade C: counters alone, so no probability is above 0.95");
    if (rejected > 0) {
      console.say(
          "Rejected      %,d rows, each with its reason in rejects.csv".formatted(rejected));
    }
    console.say("Files         %s (open report.html first)".formatted(folder));
    warn(sources);
    if (rejected > 0 && result.input().counters().size() == 0) {
      console.note(
          "zhenzan: no row could be used; %s says why.".formatted(folder.resolve("rejects.csv")));
      return ExitStatus.FAILED;
    }
    return ExitStatus.FINE;
  }

  private void warn(List<SourceSummary> sources) {
    for (SourceSummary source : sources) {
      if (!source.readToItsEnd()) {
        console.note(
            ("zhenzan: warning: %s breaks off or is damaged at line %,d. What stands before is"
                    + " used, the rest is lost: get the file again.")
                .formatted(source.file(), source.brokenAtLine()));
      }
      if (source.rows() == 0) {
        console.note("zhenzan: %s has a header and no rows.".formatted(source.file()));
      }
    }
  }
}
