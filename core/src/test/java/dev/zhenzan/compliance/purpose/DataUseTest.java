package dev.zhenzan.compliance.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataUseTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Wording READING = new Wording("仅供审计", "for audits only");

  private static SourceTerms terms(String id, Force force, Grant... grants) {
    return new SourceTerms(id, READING, force, List.of(grants));
  }

  private static Grant grant(Purpose purpose, Role role, String... columns) {
    return new Grant("interactions", Set.of(columns), Set.of(purpose), Set.of(role));
  }

  private static DataUse use(Purpose purpose, SourceTerms... terms) {
    return new DataUse(purpose, Role.MCN, List.of(terms), DAY);
  }

  private static SourceTerms forAudits() {
    return terms(
        "mcn-log", Force.since(DAY), grant(Purpose.AUDIT, Role.MCN, "account_id", "Video_ID"));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void withoutTerms_everythingIsGranted(Purpose purpose) {
    assertThat(DataUse.of(purpose).grants("interactions", "region")).isTrue();
  }

  @Test
  void grant_holdsForItsPurposeRoleFileAndColumnsAlone() {
    DataUse audit = use(Purpose.AUDIT, forAudits());

    assertThat(audit.grants("interactions", "account_id")).isTrue();
    assertThat(audit.grants("interactions", "video_id")).isTrue();
    assertThat(audit.grants("interactions", "region")).isFalse();
    assertThat(audit.grants("accounts", "account_id")).isFalse();
    assertThat(use(Purpose.VALUATION, forAudits()).grants("interactions", "account_id")).isFalse();
    assertThat(
            new DataUse(Purpose.AUDIT, Role.BRAND, List.of(forAudits()), DAY)
                .grants("interactions", "account_id"))
        .isFalse();
  }

  @Test
  void everyColumn_standsForAllOfOneFile() {
    SourceTerms all =
        terms("all", Force.since(DAY), grant(Purpose.AUDIT, Role.MCN, Grant.EVERY_COLUMN));

    assertThat(use(Purpose.AUDIT, all).grants("interactions", "anything")).isTrue();
    assertThat(use(Purpose.AUDIT, all).grants("accounts", "anything")).isFalse();
  }

  @Test
  void severalTerms_allHaveToGrant() {
    SourceTerms narrower =
        terms("narrow", Force.since(DAY), grant(Purpose.AUDIT, Role.MCN, "video_id"));
    DataUse both = use(Purpose.AUDIT, forAudits(), narrower);

    assertThat(both.grants("interactions", "video_id")).isTrue();
    assertThat(both.grants("interactions", "account_id")).isFalse();
  }

  @Test
  void termsGrantOnTheirDaysAlone_lastDayIncluded() {
    Grant grant = grant(Purpose.AUDIT, Role.MCN, "video_id");

    assertThat(on(new Force(DAY.minusDays(9), DAY), grant)).isTrue();
    assertThat(on(new Force(DAY, DAY.plusDays(9)), grant)).isTrue();
    assertThat(on(new Force(DAY.minusDays(9), DAY.minusDays(1)), grant)).isFalse();
    assertThat(on(Force.since(DAY.plusDays(1)), grant)).isFalse();
  }

  private static boolean on(Force force, Grant grant) {
    return use(Purpose.AUDIT, terms("t", force, grant)).grants("interactions", "video_id");
  }

  @Test
  void refusal_namesTermsRolePurposeAndColumns_andSaysWhereTermsAreOver() {
    assertThat(use(Purpose.VALUATION, forAudits()).refusal("interactions", List.of("region")))
        .isEqualTo(
            "the terms mcn-log (since 2026-05-01) do not grant region of interactions to the role"
                + " mcn for the purpose valuation");
    SourceTerms over =
        terms(
            "old",
            new Force(DAY.minusDays(2), DAY.minusDays(1)),
            grant(Purpose.AUDIT, Role.MCN, "x"));
    assertThat(use(Purpose.AUDIT, over).refusal("interactions", List.of("region")))
        .endsWith("; on 2026-05-01 not all of them are in force");
  }

  @Test
  void grantOfNothing_isRefused() {
    assertThatThrownBy(() -> new Grant("interactions", Set.of("a"), Set.of(), Set.of(Role.MCN)))
        .hasMessageContaining("purposes");
    assertThatThrownBy(() -> terms("Bad id", Force.since(DAY))).hasMessageContaining("id must be");
    assertThatThrownBy(() -> new Force(DAY, DAY.minusDays(1))).hasMessageContaining("last");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void code_comesBack(Purpose purpose) {
    assertThat(Purpose.parse(purpose.code())).contains(purpose);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void code_comesBack(Role role) {
    assertThat(Role.parse(role.code())).contains(role);
    assertThat(Role.parse("stranger")).isEmpty();
  }
}
