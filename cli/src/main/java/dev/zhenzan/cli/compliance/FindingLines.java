package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.report.page.Language;
import java.util.List;

/** Findings as lines for a terminal. */
final class FindingLines {
  private final Console console;
  private final Language language;
  private final UnknownOption unknown;

  FindingLines(Console console, Language language, UnknownOption unknown) {
    this.console = console;
    this.language = language;
    this.unknown = unknown;
  }

  private String of(Wording wording) {
    return language == Language.ZH ? wording.zh() : wording.en();
  }

  /**
   * Says what is broken and what is not known, then how many are kept; 1 where that does not do.
   */
  int say(List<Finding> findings) {
    for (Outcome outcome : List.of(Outcome.FAIL, Outcome.UNKNOWN)) {
      findings.stream().filter(finding -> finding.outcome() == outcome).forEach(this::say);
    }
    console.say(
        of(
            new Wording(
                "结论          %d 项未遵守，%d 项未知，%d 项遵守，%d 项不适用".formatted(counts(findings)),
                "Outcome       %d not kept, %d unknown, %d kept, %d not applicable"
                    .formatted(counts(findings)))));
    boolean broken = findings.stream().anyMatch(finding -> unknown.counts(finding.outcome()));
    return broken ? ExitStatus.NEGATIVE.code() : ExitStatus.FINE.code();
  }

  private static Object[] counts(List<Finding> findings) {
    return List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE).stream()
        .map(outcome -> findings.stream().filter(finding -> finding.outcome() == outcome).count())
        .toArray();
  }

  private void say(Finding finding) {
    String about = finding.about().isEmpty() ? "" : " [" + Console.plain(finding.about()) + "]";
    String mark =
        finding.outcome() == Outcome.FAIL
            ? of(new Wording("未遵守", "NOT KEPT"))
            : of(new Wording("未知", "UNKNOWN"));
    console.say(
        "%-13s %s%s (%s)"
            .formatted(mark, of(finding.rule().provision().told()), about, finding.rule().id()));
    console.say("              " + of(finding.rule().telling().reading()));
    console.say("              " + Console.plain(of(finding.evidence())));
    console.say("              -> " + of(finding.rule().telling().todo()));
  }
}
