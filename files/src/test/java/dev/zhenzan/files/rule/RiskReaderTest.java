package dev.zhenzan.files.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.assessment.Risk;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskReaderTest {
  private static final RiskReader.Catalogue CATALOGUE = RiskReader.builtIn();

  @Test
  void risks_areCheckedByRulesThatThereAre() {
    List<String> rules = RuleReader.builtIn().rules().stream().map(Rule::id).toList();

    assertThat(CATALOGUE.risks())
        .hasSizeGreaterThan(5)
        .extracting(Risk::id)
        .doesNotHaveDuplicates();
    assertThat(CATALOGUE.risks()).allSatisfy(risk -> assertThat(rules).containsAll(risk.rules()));
  }

  @Test
  void everyPurpose_saysWhyItNeedsWhatItReads() {
    assertThat(CATALOGUE.necessity().keySet()).containsExactlyInAnyOrder(Purpose.values());
  }
}
