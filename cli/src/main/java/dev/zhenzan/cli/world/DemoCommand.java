package dev.zhenzan.cli.world;

import dev.zhenzan.cli.audit.AuditJob;
import dev.zhenzan.cli.audit.AuditLedger;
import dev.zhenzan.cli.audit.AuditRun;
import dev.zhenzan.cli.audit.Findings;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.cli.log.Judging;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.evaluation.metric.Evaluation;
import dev.zhenzan.evaluation.metric.EvaluationFiles;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows the main job in a few seconds: simulates a small world with planted groups, audits it,"
          + " and compares the verdicts with the truth. Nothing is opened; the last lines say where"
          + " to look.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  zhenzan demo --out demo",
      "",
      "A demo that is there already is replaced; a folder with anything else in it is not touched."
    })
public final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to make. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("demo");

  @Mixin private LanguageOption language = new LanguageOption();

  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DemoFolder folder = DemoFolder.renew(out);
    World world = new WorldRun(console, folder.world()).run(DemoFolder.settings());
    LedgerTarget ledger = folder.makeLedger();
    Findings findings = new AuditRun(console, job(folder, ledger)).run();
    Evaluation evaluation = EvaluationFiles.evaluate(folder.world(), folder.result());
    tell("A simulated world with planted groups:", List.of("Truth         " + Planted.of(world)));
    tell("What the audit found without knowing it:", findings.lines());
    tell("Verdicts against the truth:", new AgainstTruth(evaluation).lines());
    tell("Where to look:", places(folder, ledger));
    return ExitStatus.FINE.code();
  }

  private void tell(String title, List<String> lines) {
    console.say(title);
    lines.forEach(line -> console.say("  " + line));
    console.say("");
  }

  private static List<String> places(DemoFolder folder, LedgerTarget ledger) {
    return List.of(
        "Report        %s (open it in a browser)".formatted(folder.result().resolve("report.html")),
        "World         %s, its truth beside it".formatted(folder.world()),
        "All figures   zhenzan evaluate --truth %s --verdicts %s"
            .formatted(folder.world(), folder.result()),
        "Ledger        zhenzan ledger verify --policy %s %s"
            .formatted(
                ledger.folder().policy(),
                folder.result().resolve(AuditLedger.receipts().getFirst())));
  }

  private AuditJob job(DemoFolder folder, LedgerTarget ledger) {
    Path world = folder.world();
    AuditSources sources =
        new AuditSources(
            List.of(world.resolve("interactions.csv")),
            List.of(world.resolve("accounts.csv")),
            List.of(world.resolve("videos.csv")),
            Layout.ZHENZAN);
    return new AuditJob(
        sources,
        Judging.usual(),
        Machine.whole(),
        new AuditJob.Result(folder.result(), TableFormat.CSV, report(), Optional.of(ledger)));
  }

  private AuditJob.Report report() {
    return new AuditJob.Report(List.of(language.language()), AuditJob.Media.PAGE);
  }
}
