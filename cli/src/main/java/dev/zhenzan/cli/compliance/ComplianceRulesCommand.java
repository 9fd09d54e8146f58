package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.FactName;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.report.page.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the rules that are in force on a day, with what they ask for; --facts lists the facts"
          + " that a deployment may state.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance rules --at 2022-02-28",
      "  zhenzan compliance rules --facts --lang zh",
      "",
      "Exit status: 0 fine; 2 usage; 3 failed."
    })
final class ComplianceRulesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--facts", description = "List facts instead of rules.")
  private boolean facts;

  @Mixin private LanguageOption language = new LanguageOption();

  ComplianceRulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rulebook rulebook = rules.rulebook().at(rules.day());
    if (facts) {
      rulebook.facts().forEach(this::say);
    } else {
      rulebook.rules().forEach(this::say);
    }
    return ExitStatus.FINE.code();
  }

  private String of(Wording wording) {
    return language.language() == Language.ZH ? wording.zh() : wording.en();
  }

  private void say(FactName fact) {
    console.say("%-30s %-7s %s".formatted(fact.code(), fact.type().code(), of(fact.meaning())));
  }

  private void say(Rule rule) {
    console.say(
        "%-24s %s, %s, %s"
            .formatted(
                rule.id(),
                of(rule.provision().told()),
                rule.provision().force().text(),
                rule.telling().severity().code()));
    console.say("                         " + of(rule.telling().reading()));
  }
}
