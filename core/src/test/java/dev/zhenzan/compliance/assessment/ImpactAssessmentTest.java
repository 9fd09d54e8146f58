package dev.zhenzan.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import dev.zhenzan.compliance.rule.Condition;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Severity;
import dev.zhenzan.compliance.rule.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactAssessmentTest {
  private static final Wording WORDS = new Wording("字", "words");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Risk RISK = new Risk("r", WORDS, WORDS, WORDS, Set.of("one", "two"));

  private static Finding finding(String id, Severity severity, Outcome outcome) {
    Facts kept = Facts.none(DAY).with("kept", FactValue.texts("yes"));
    Rule rule =
        new Rule(
            id,
            new Provision("law", WORDS, "1", Force.since(DAY)),
            new Rule.Test(
                Subject.CONFIGURATION,
                new Condition.All(List.of()),
                new Condition.OneOf("kept", Set.of("yes"))),
            new Rule.Telling(WORDS, WORDS, severity),
            List.of(
                new Rule.Example("a", kept, Outcome.PASS),
                new Rule.Example("b", Facts.none(DAY), Outcome.FAIL)));
    return new Finding(rule, "", outcome, WORDS);
  }

  private static AssessedRisk assessed(Finding... findings) {
    return ImpactAssessment.of(List.of(), List.of(RISK), List.of(findings)).risks().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "PROHIBITION,FAIL,HIGH",
    "DUTY,FAIL,MEDIUM",
    "PROHIBITION,UNKNOWN,MEDIUM",
    "DUTY,PASS,LOW",
    "DUTY,NOT_APPLICABLE,LOW"
  })
  void level_followsFromTheWorstFinding(Severity severity, Outcome outcome, RiskLevel level) {
    AssessedRisk risk =
        assessed(finding("one", Severity.DUTY, Outcome.PASS), finding("two", severity, outcome));

    assertThat(risk.level()).isEqualTo(level);
  }

  @Test
  void riskThatNothingLooksAt_isNotKnownToBeContained() {
    assertThat(assessed().level()).isEqualTo(RiskLevel.MEDIUM);
    assertThat(assessed(finding("other", Severity.PROHIBITION, Outcome.FAIL)).level())
        .isEqualTo(RiskLevel.MEDIUM);
  }

  @Test
  void gaps_beginWithWhatIsBroken() {
    AssessedRisk risk =
        assessed(
            finding("one", Severity.DUTY, Outcome.UNKNOWN),
            finding("two", Severity.DUTY, Outcome.FAIL));

    assertThat(risk.gaps())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL, Outcome.UNKNOWN);
    assertThat(risk.kept()).isZero();
  }
}
