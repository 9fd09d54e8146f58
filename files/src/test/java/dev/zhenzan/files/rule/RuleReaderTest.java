package dev.zhenzan.files.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleReaderTest {
  private static final Rulebook BUILT_IN = RuleReader.builtIn();

  @TempDir Path folder;

  /** Every example of every rule; that each has a pass and a fail is checked where it is made. */
  @TestFactory
  Stream<DynamicTest> examples() {
    return BUILT_IN.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.name(),
                                () ->
                                    assertThat(rule.outcome(example.facts()))
                                        .isEqualTo(example.expected()))));
  }

  private static List<String> failing(Subject subject, Facts facts) {
    return BUILT_IN.check(subject, facts, "").stream()
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .map(Finding::rule)
        .map(Rule::id)
        .toList();
  }

  private static Facts caption(String day) {
    return Facts.none(LocalDate.parse(day)).with("caption_trades", FactValue.texts("paid_traffic"));
  }

  @Test
  void sameCaption_isJudgedByTheLawOfItsDay() {
    assertThat(failing(Subject.CAPTION, caption("2017-12-31"))).isEmpty();
    assertThat(failing(Subject.CAPTION, caption("2019-06-01"))).containsExactly("auc17-8-captions");
    assertThat(failing(Subject.CAPTION, caption("2025-10-14")))
        .containsExactly("auc17-8-captions", "eco-24-captions", "pub-18-captions");
    assertThat(failing(Subject.CAPTION, caption("2025-10-15")))
        .containsExactly("eco-24-captions", "pub-18-captions", "auc25-9-captions");
  }

  @Test
  void sameDeployment_isBoundByRecommendationRulesFromTheirFirstDayOn() {
    Facts facts =
        Facts.none(LocalDate.of(2022, 2, 28))
            .with("recommends", FactValue.texts(FactValue.YES))
            .with("option_not_personalised", FactValue.texts(FactValue.NO));

    assertThat(failing(Subject.CONFIGURATION, facts)).containsExactly("pip-24-option");
    assertThat(failing(Subject.CONFIGURATION, facts.on(LocalDate.of(2022, 3, 1))))
        .containsExactly("pip-24-option", "alg-17-option");
  }

  @Test
  void nothingKnown_nothingPasses() {
    LocalDate day = LocalDate.of(2026, 5, 1);
    for (Subject subject : Subject.values()) {
      List<Finding> findings = BUILT_IN.check(subject, Facts.none(day), "");
      assertThat(findings).isNotEmpty();
      assertThat(findings)
          .allSatisfy(
              finding -> {
                assertThat(finding.outcome()).as(finding.rule().id()).isEqualTo(Outcome.UNKNOWN);
                assertThat(finding.evidence().en()).contains("not provided: ");
                assertThat(finding.evidence().zh()).contains("未提供：");
              });
    }
  }

  @Test
  void ownRules_standBesideTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        "facts:\n  - {code: house_training, type: flag, zh: 已培训, en: staff are trained}\n");
    Files.writeString(folder.resolve("house.yaml"), OWN);

    Rulebook all = RuleReader.with(BUILT_IN, folder);

    assertThat(all.rules()).hasSize(BUILT_IN.rules().size() + 1);
    assertThat(all.rules().getLast().id()).isEqualTo("house-1");
  }

  private static final String OWN =
      """
      law: house
      zh: 内部规定
      en: house rules
      from: 2026-01-01
      rules:
        - id: house-1
          article: 1
          subject: configuration
          severity: advice
          reading: {zh: 员工须经培训, en: staff are trained}
          todo: {zh: 培训, en: train them}
          check: {yes: house_training}
          examples:
            - {name: trained, outcome: pass, facts: {house_training: true}}
            - {name: untrained, outcome: fail, facts: {house_training: false}}
      """;

  @Test
  void ruleWithoutAFailingExample_isRefusedWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        "facts:\n  - {code: house_training, type: flag, zh: 已培训, en: staff are trained}\n");
    Files.writeString(folder.resolve("house.yaml"), OWN.replaceAll("(?m)^.*untrained.*\n", ""));

    assertThatThrownBy(() -> RuleReader.with(BUILT_IN, folder))
        .hasMessageContaining("house.yaml:6:")
        .hasMessageContaining("needs an example that comes out as fail");
  }

  @Test
  void ruleOfAnUnknownFact_isRefused() throws IOException {
    Files.writeString(folder.resolve("house.yaml"), OWN);

    assertThatThrownBy(() -> RuleReader.with(BUILT_IN, folder))
        .hasMessageContaining("house.yaml:")
        .hasMessageContaining("house_training");
  }

  @Test
  void wrongConditions_areToldWithTheirPlaces() throws IOException {
    Files.writeString(
        folder.resolve("house.yaml"),
        OWN.replace("check: {yes: house_training}", "check: {yse: recommends}")
            .replace("house_training", "recommends"));

    assertThatThrownBy(() -> RuleReader.with(BUILT_IN, folder))
        .hasMessageContaining("house.yaml:12:")
        .hasMessageContaining("'yse' is no condition");
  }
}
