package dev.zhenzan.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Wording WORDS = new Wording("读法", "reading");
  private static final FactName SELLS =
      new FactName("sells", FactName.Type.FLAG, new Wording("出售流量", "traffic is sold"), Map.of());

  private static Facts sells(String answer) {
    return Facts.none(DAY).with("sells", FactValue.texts(answer));
  }

  private static Rule rule(String id, Force force) {
    return new Rule(
        id,
        new Provision("law", new Wording("某法", "A law"), "9", force),
        new Rule.Test(
            Subject.CONFIGURATION,
            new Condition.All(List.of()),
            new Condition.OneOf("sells", Set.of(FactValue.NO))),
        new Rule.Telling(WORDS, WORDS, Severity.PROHIBITION),
        List.of(
            new Rule.Example("clean", sells("no"), Outcome.PASS),
            new Rule.Example("a shop", sells("yes"), Outcome.FAIL)));
  }

  private static Rulebook twoVersions() {
    return Rulebook.of(
        List.of(
            rule("new", Force.since(DAY)),
            rule("old", new Force(LocalDate.of(2018, 1, 1), DAY.minusDays(1)))),
        List.of(SELLS));
  }

  @Test
  void rulesOfADay_areThoseInForce() {
    Rulebook book = twoVersions();

    assertThat(book.at(DAY.minusDays(1)).rules()).extracting(Rule::id).containsExactly("old");
    assertThat(book.at(DAY).rules()).extracting(Rule::id).containsExactly("new");
    assertThat(book.at(LocalDate.of(2017, 12, 31)).rules()).isEmpty();
  }

  @Test
  void finding_tellsTheFactThatItRestsOn_inBothLanguages() {
    Finding finding = twoVersions().check(Subject.CONFIGURATION, sells("yes"), "").getFirst();

    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.evidence()).isEqualTo(new Wording("出售流量：是", "traffic is sold: yes"));
    assertThat(finding.rule().provision().told()).isEqualTo(new Wording("某法第9条", "A law, art. 9"));
  }

  @Test
  void missingFact_isToldAsSuch() {
    Finding finding = twoVersions().check(Subject.CONFIGURATION, Facts.none(DAY), "").getFirst();

    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.evidence().en()).isEqualTo("not provided: traffic is sold (sells)");
  }

  @Test
  void otherSubjects_areNotLookedAt() {
    assertThat(twoVersions().check(Subject.PLAN, sells("yes"), "")).isEmpty();
  }

  @Test
  void twoRulesOfOneId_unknownFactsAndWrongTypes_areRefused() {
    Rule rule = rule("r", Force.since(DAY));

    assertThatThrownBy(() -> Rulebook.of(List.of(rule, rule), List.of(SELLS)))
        .hasMessageContaining("two rules are called r");
    assertThatThrownBy(() -> Rulebook.of(List.of(rule), List.of()))
        .hasMessageContaining("asks for sells");
    FactName amount = new FactName("sells", FactName.Type.AMOUNT, WORDS, Map.of());
    assertThatThrownBy(() -> Rulebook.of(List.of(rule), List.of(amount)))
        .hasMessageContaining("does not take the value");
  }
}
