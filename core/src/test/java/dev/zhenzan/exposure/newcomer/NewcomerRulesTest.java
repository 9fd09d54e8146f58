package dev.zhenzan.exposure.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcomerRulesTest {
  private static final NewcomerRules RULES = NewcomerRules.standard();

  private static Newcomer newcomer(int age, double originality, int violations, int... first) {
    return new Newcomer(
        7,
        new CreatorGroup("farming", "west", AccountSize.of(20)),
        new Newcomer.Standing(age, originality, violations),
        new Newcomer.FirstViewers(first[0], first[1]));
  }

  @ParameterizedTest
  @CsvSource({
    "90, 0.6, 0, 100, 50, ''",
    "91, 0.6, 0, 100, 50, account_too_old",
    "90, 0.59, 0, 100, 50, not_original",
    "90, 0.6, 1, 100, 50, not_compliant",
    "90, 0.6, 0, 100, 3, completion_low",
    "90, 0.6, 0, 0, 0, ''",
    "90, 0.6, 0, 10, 0, ''",
    "100, 0.1, 2, 500, 0, account_too_old;not_original;completion_low;not_compliant"
  })
  void eligibility_hasTheReasonOfEachRuleThatIsNotKept(
      int age, double originality, int violations, int viewers, int completed, String reasons) {
    Eligibility found = RULES.judge(newcomer(age, originality, violations, viewers, completed));

    assertThat(String.join(";", found.reasons())).isEqualTo(reasons);
    assertThat(found.isEligible()).isEqualTo(reasons.isEmpty());
    assertThat(found.findings())
        .extracting(RuleFinding::rule)
        .containsExactly(NewcomerRule.values());
  }

  @Test
  void completion_isComparedByTheUpperEndOfWilsonsInterval() {
    // Wilson's 95 % interval of 8 of 50 is 0.0832 to 0.2851.
    RuleFinding finding = RULES.judge(newcomer(1, 1, 0, 50, 8)).findings().get(2);

    assertThat(finding.value()).isCloseTo(0.2851, within(1e-4));
    assertThat(finding.threshold()).isEqualTo(0.15);
  }

  @Test
  void quality_growsWithOriginalityAndCompletion_andStartsAtTheUsual() {
    assertThat(RULES.quality(newcomer(1, 1, 0, 0, 0))).isEqualTo(0.3);
    assertThat(RULES.quality(newcomer(1, 0.5, 0, 20, 20))).isEqualTo(0.5 * 26 / 40);
    assertThat(RULES.quality(newcomer(1, 0, 0, 20, 20))).isEqualTo(Applicant.LEAST_QUALITY);
  }

  @Test
  void applicants_areTheEligible() {
    List<Newcomer> all = List.of(newcomer(1, 1, 0, 0, 0), newcomer(200, 1, 0, 0, 0));

    assertThat(RULES.applicants(all)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, TINY",
    "99, TINY",
    "100, SMALL",
    "9999, MEDIUM",
    "10000, LARGE",
    "2000000000, LARGE"
  })
  void size_isThatOfFollowers(int followers, AccountSize size) {
    assertThat(AccountSize.of(followers)).isEqualTo(size);
  }

  @Test
  void impossibleFacts_areRefused() {
    assertThatThrownBy(() -> newcomer(-1, 1, 0, 0, 0)).hasMessageContaining("ageDays");
    assertThatThrownBy(() -> newcomer(1, 1.1, 0, 0, 0)).hasMessageContaining("originality");
    assertThatThrownBy(() -> newcomer(1, 1, 0, 1, 2)).hasMessageContaining("completed");
    assertThatThrownBy(() -> new NewcomerRules(-1, 0, 0, 0)).hasMessageContaining("oldestDays");
    assertThatThrownBy(() -> new NewcomerRules(1, 2, 0, 0))
        .hasMessageContaining("leastOriginality");
  }
}
