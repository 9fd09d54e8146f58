package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.compliance.assessment.ImpactAssessment;
import dev.zhenzan.compliance.assessment.Processing;
import dev.zhenzan.compliance.assessment.RiskLevel;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.deployment.DeploymentSource;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.RiskReader;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.report.compliance.AssessmentReport;
import dev.zhenzan.report.compliance.AssessmentView;
import dev.zhenzan.report.compliance.CompliancePdf;
import dev.zhenzan.report.page.Medium;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance assessment}. */
@Command(
    name = "assessment",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes an assessment of the impact on personal information of a deployment, to be gone"
          + " through and signed: what is processed and why, risks with their levels, measures,"
          + " gaps.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance assessment --deployment deployment.yaml --out assessment --lang zh",
      "",
      "Writes assessment.html, assessment.pdf, findings.csv and findings.json.",
      "Exit status: 0 no high risk; 1 a high risk; 2 usage; 3 failed."
    })
final class ComplianceAssessmentCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DeploymentOption deployment = new DeploymentOption();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private MachineOptions machine = new MachineOptions();

  ComplianceAssessmentCommand(Console console) {
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
    RiskReader.Catalogue catalogue = RiskReader.builtIn();
    ImpactAssessment assessment =
        ImpactAssessment.of(
            read.sources().stream().map(ComplianceAssessmentCommand::processing).toList(),
            catalogue.risks(),
            findings);
    write(
        new AssessmentView(read.operator().name(), rules.day(), assessment, catalogue.necessity()),
        findings);
    console.say("Risk          %s".formatted(assessment.highest().code()));
    console.say("Files         %s (open assessment.html)".formatted(out));
    return assessment.highest() == RiskLevel.HIGH
        ? ExitStatus.NEGATIVE.code()
        : ExitStatus.FINE.code();
  }

  private static Processing processing(DeploymentSource source) {
    return new Processing(
        source.name(),
        source.kind(),
        source.handling().obtained(),
        source.terms().stream().map(SourceTerms::id).toList(),
        source.handling().purposes());
  }

  private void write(AssessmentView view, List<Finding> findings) {
    try (OutputFolder folder = OutputFolder.create(out)) {
      FindingFiles.csv(findings, folder.file("findings.csv"));
      FindingFiles.json(findings, rules.day(), folder.file("findings.json"));
      OutputFile.write(
          folder.file("assessment.html"),
          AssessmentReport.html(view, language.language(), Medium.screen()));
      OutputFile.write(
          folder.file("assessment.pdf"), CompliancePdf.assessment(view, language.language()));
      folder.publish();
    }
  }
}
