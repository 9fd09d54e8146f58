package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.report.compliance.CompliancePdf;
import dev.zhenzan.report.compliance.ComplianceReport;
import dev.zhenzan.report.compliance.ComplianceView;
import dev.zhenzan.report.page.Medium;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a deployment by article: kept, not kept, not applicable, or unknown where a fact is"
          + " missing. What the files show counts above what the deployment states. Rules that are"
          + " in force on another day may come out otherwise.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance check --deployment deployment.yaml",
      "  zhenzan compliance check --deployment deployment.yaml --at 2025-10-14 --out check",
      "",
      "Writes findings.csv, findings.json, compliance.html and compliance.pdf.",
      "Exit status: 0 nothing is broken or unknown; 1 something is; 2 usage; 3 failed."
    })
final class ComplianceCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DeploymentOption deployment = new DeploymentOption();

  @Mixin private UnknownOption unknown = new UnknownOption();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "The folder to make. Default: none.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--log",
      description = "Append what came of each article to the deployment's ledger.")
  private boolean log;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private MachineOptions machine = new MachineOptions();

  ComplianceCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rulebook rulebook = rules.rulebook();
    Deployment read = deployment.read(rulebook);
    List<Finding> findings;
    try (WorkerThreads workers = new WorkerThreads(machine.machine().threads())) {
      Resources resources = new Resources(workers, machine.machine().memory().duckdb());
      findings = new DeploymentCheck(read, rulebook, resources, rules.day()).run();
    }
    out.ifPresent(folder -> write(read, findings, folder));
    if (log) {
      console.say(new ComplianceLog(read).append(findings, rulebook));
    }
    int status = new FindingLines(console, language.language(), unknown).say(findings);
    out.ifPresent(
        folder -> console.say("Files         %s (open compliance.html)".formatted(folder)));
    return status;
  }

  private void write(Deployment read, List<Finding> findings, Path target) {
    ComplianceView view = new ComplianceView(read.operator().name(), rules.day(), findings);
    try (OutputFolder folder = OutputFolder.create(target)) {
      FindingFiles.csv(findings, folder.file("findings.csv"));
      FindingFiles.json(findings, rules.day(), folder.file("findings.json"));
      OutputFile.write(
          folder.file("compliance.html"),
          ComplianceReport.html(view, language.language(), Medium.screen()));
      OutputFile.write(
          folder.file("compliance.pdf"), CompliancePdf.check(view, language.language()));
      folder.publish();
    }
  }
}
