package dev.zhenzan.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {
  private static final Examination CASE = SmallCase.examination();
  private static final InteractionTable TABLE = CASE.result().input().interactions();

  private static String account(String id, Reader reader, Language language) {
    return new Explanations(CASE, language).ofAccount(TABLE.accounts().find(id), reader);
  }

  private static String video(String id, Reader reader, Language language) {
    return new Explanations(CASE, language).ofVideo(TABLE.videos().find(id), reader);
  }

  /** On one line, so that folding does not come between words. */
  private static String unfolded(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void reviewer_seesEachFindingWithItsStrengthAndWhatItComesTo() {
    String text = account("member-3", Reader.REVIEWER, Language.EN);

    double alone = CASE.calibration().probability(Reason.LOCKSTEP_SYNCHRONOUS, SmallCase.STRENGTH);
    assertThat(text.lines().filter(line -> line.contains("lockstep_synchronous 6.0 nats")))
        .hasSize(SmallCase.TARGETS)
        .allMatch(line -> line.endsWith(Numbers.percent(alone) + " (G1)"));
    assertThat(text).contains("account_mostly_invalid: from its other likes");
  }

  @Test
  void reviewer_seesTheGroupWithTargetsSignificanceAndMembersByPseudonym() {
    String text = unfolded(account("member-3", Reader.REVIEWER, Language.EN));

    assertThat(text)
        .contains("G1 · 30 accounts, 4 works", "p = 1.0e-09", "q = 2.0e-09", "Suspiciousness 700")
        .contains("Targets: target-0, target-1, target-2, target-3.")
        .contains("There it met 29 accounts")
        .containsPattern("account-[0-9a-f]{8} account-[0-9a-f]{8}")
        .containsPattern("target-2 2026-03-04 00:00:06 29 29 2 seconds");
    assertThat(text.split("member-\\d", -1)).as("only its own id").hasSize(2);
  }

  @Test
  void reviewer_seesTheThresholdsOfTheRules() {
    String text = account("member-3", Reader.REVIEWER, Language.EN);

    assertThat(text)
        .contains(Numbers.percent(CASE.policy().invalid()))
        .contains(Numbers.percent(CASE.policy().suspect()))
        .containsPattern("lockstep\\.reported +0 ")
        .containsPattern("probability\\.unseen +" + Numbers.plain(CASE.calibration().unseen()));
  }

  @Test
  void reviewer_seesWhatSpeaksForTheAccount() {
    String text = unfolded(account("member-0", Reader.REVIEWER, Language.EN));

    assertThat(text)
        .contains("Outside the targets of its groups it has 3 interactions")
        .contains("Looked for and not found: ", "Faster than a hand")
        .contains("Not looked for, as the data do not allow it");
  }

  @Test
  void companionOfALike_isToldToFollowIt() {
    assertThat(unfolded(account("member-1", Reader.REVIEWER, Language.EN)))
        .contains("lockstep_synchronous: as for the like of the same work");
  }

  @Test
  void duplicate_isToldToBeJudgedAsTheFirst() {
    int last = TABLE.size() - 1;
    ReviewSections sections =
        new ReviewSections(
            Wording.of(CASE, Language.EN),
            CASE,
            JudgedRows.of(CASE, row -> row == last),
            new PlainText());

    assertThat(sections.evidence(last)).contains("duplicate_row: the same record stands before");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void accountWithoutFindings_isToldPlainly(Language language) {
    String words = language == Language.EN ? "Nothing speaks against" : "没有任何不利";
    for (Reader reader : Reader.values()) {
      assertThat(account("bystander", reader, language)).contains(words);
    }
    assertThat(account("member-3", Reader.REVIEWER, language)).doesNotContain(words);
  }

  @Test
  void affected_readsReasonsOwnInteractionsAndWhoDecides() {
    String text = unfolded(account("member-3", Reader.AFFECTED, Language.EN));

    assertThat(text)
        .contains("4 of your 4 interactions", "target-2", "2026-03-04 00:00:06")
        .contains("code: lockstep_synchronous", "several dozen other accounts")
        .contains("What would help:", "A person decides on the appeal");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void affected_seesNobodyElseAndNoThreshold(Language language) {
    String text = account("member-3", Reader.AFFECTED, language).replace("member-3", "");

    assertThat(text)
        .doesNotContain("member-", "bystander", "G1", "nats", "奈特", "%")
        .doesNotContainPattern("(account|账号)-[0-9a-f]{8}");
  }

  @Test
  void video_tellsReviewersWhoCameAndHowTheScoreCameAbout() {
    String text = unfolded(video("target-0", Reader.REVIEWER, Language.EN));

    assertThat(text)
        .contains("of 31 likes counted are expected to be genuine")
        .contains("On this work: 30 of the group’s 30 accounts")
        .containsPattern("2026-03-02 00:00:06 account-[0-9a-f]{8} like")
        .containsPattern("lockstep_synchronous 31 31 ")
        .doesNotContain("member-", "bystander");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void video_tellsItsCreatorCoarsely(Language language) {
    String text = video("target-0", Reader.AFFECTED, language);

    assertThat(text)
        .contains(language == Language.EN ? "several dozen interactions" : "几十个")
        .contains("2026-03-02")
        .doesNotContain("member-", "bystander", "G1", "%", "00:00:06");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void videoWithoutFindings_isToldPlainly(Language language) {
    assertThat(video("other-0", Reader.AFFECTED, language))
        .contains(language == Language.EN ? "Nothing speaks against" : "没有任何不利");
  }

  @Test
  void explanation_isTheSameEachTime() {
    assertThat(account("member-0", Reader.REVIEWER, Language.ZH))
        .isEqualTo(account("member-0", Reader.REVIEWER, Language.ZH));
  }

  @Test
  void accountWithoutARow_isRefused() {
    assertThatThrownBy(() -> new Explanations(CASE, Language.EN).ofAccount(-1, Reader.REVIEWER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row");
  }

  @Test
  void readersCode_readsAsWritten() {
    for (Reader reader : Reader.values()) {
      assertThat(Reader.parse(reader.code())).contains(reader);
    }
    assertThat(Reader.parse("judge")).isEmpty();
  }
}
