package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.deployment.DeploymentReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a plan of exposures: a holdout, consent, notice, an option that does not aim at the"
          + " person, and no reward, price or number of interactions. What the plan's file does not"
          + " say, --deployment may state; otherwise it is unknown.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance plan --plan plan/plan.json --deployment deployment.yaml",
      "",
      "Exit status: 0 nothing is broken or unknown; 1 something is; 2 usage; 3 failed."
    })
final class CompliancePlanCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "FILE",
      description = "The plan.json of a plan.")
  private Path plan = Path.of("");

  @Option(
      names = "--deployment",
      paramLabel = "FILE",
      description = "The deployment whose facts hold of the plan, too. Default: none.")
  private Optional<Path> deployment = Optional.empty();

  @Mixin private UnknownOption unknown = new UnknownOption();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  CompliancePlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rulebook rulebook = rules.rulebook();
    Facts stated =
        deployment
            .map(file -> new Facts(rules.day(), DeploymentReader.read(file, rulebook).facts()))
            .orElseGet(() -> Facts.none(rules.day()));
    return new FindingLines(console, language.language(), unknown)
        .say(rulebook.check(Subject.PLAN, stated.with(PlanFacts.read(plan)), ""));
  }
}
