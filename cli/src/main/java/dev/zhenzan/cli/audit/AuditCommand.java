package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.log.LogOptions;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.output.TableFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan audit}. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan audit --interactions=FILE... [--accounts=FILE...] [--videos=FILE...] --out=DIR"
            + " [OPTIONS]%n       zhenzan audit --counters=FILE... [--videos=FILE...] --out=DIR"
            + " [OPTIONS]",
    description = {
      "Judges each interaction of a log: a calibrated probability of being invalid, a verdict and"
          + " reasons; accounts, groups that act together, and an authenticity score per video.",
      "",
      "Needs account_id, video_id and time (kind is like unless a column says so). CSV (also .gz,"
          + " .zst), Parquet and JSON lines are told apart by themselves. Rows that cannot be used"
          + " are written to rejects.csv with file, line, column and reason; the rest is audited.",
      "",
      "Where only counters are known, --counters takes snapshots of them instead: video_id, time,"
          + " likes and, as far as known, views, comments, shares, followers. Each work then gets a"
          + " probability of grade C, which is never above 0.95.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan audit --interactions likes.csv --out result",
      "  zhenzan audit --interactions day1.parquet day2.parquet \\",
      "      --accounts accounts.csv.gz --videos videos.csv --out result --lang zh",
      "  zhenzan audit --format kuairand --interactions log_standard.csv \\",
      "      --accounts user_features.csv --videos video_features_basic.csv --out result",
      "  zhenzan audit --counters counters.csv --videos videos.csv --out result",
      "  zhenzan audit --interactions likes.csv --out result --ledger ledger --keys keys",
      "",
      "Then open result/report.html. The folder must not exist or be empty: nothing is"
          + " overwritten.",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or no row of it, or the memory is"
          + " too small."
    })
public final class AuditCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LogOptions log = new LogOptions();

  @Mixin private CounterOptions counters = new CounterOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--verdicts",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      converter = Codes.TableFormats.class,
      description =
          "Format of interaction_verdicts: csv, which evaluate reads, or parquet."
              + " Default: ${DEFAULT-VALUE}.")
  private TableFormat tables = TableFormat.CSV;

  @Mixin private ReportLanguages languages = new ReportLanguages();

  @Option(names = "--pdf", description = "Write report.pdf, too: a few seconds more.")
  private boolean pdf;

  @Mixin private AuditLedgerOptions ledger = new AuditLedgerOptions();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  public AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return counters.given() ? auditCounters() : auditLog();
  }

  private Integer auditCounters() {
    counters.check(log, ledger);
    CounterAuditRun run = new CounterAuditRun(console, counters.job(log), machine.machine());
    return run.run(out, languages.all()).code();
  }

  private Integer auditLog() {
    counters.checkAbsent(log);
    AuditJob job =
        new AuditJob(
            log.sources(Purpose.AUDIT),
            judging.judging(),
            machine.machine(),
            new AuditJob.Result(out, tables, report(), ledger.target()));
    Findings findings = new AuditRun(console, job).run();
    findings.lines().forEach(console::say);
    findings.warnings().forEach(console::note);
    console.say("Files         %s (open report.html first)".formatted(out));
    findings
        .emptyFiles()
        .forEach(file -> console.note("zhenzan: %s has a header and no rows.".formatted(file)));
    if (findings.nothingUsable()) {
      console.note(
          "zhenzan: no row could be used; %s says why.".formatted(out.resolve("rejects.csv")));
      return ExitStatus.FAILED.code();
    }
    return ExitStatus.FINE.code();
  }

  private AuditJob.Report report() {
    return new AuditJob.Report(
        languages.all(), pdf ? AuditJob.Media.PAGE_AND_PAPER : AuditJob.Media.PAGE);
  }
}
