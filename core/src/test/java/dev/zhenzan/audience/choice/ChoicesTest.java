package dev.zhenzan.audience.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoicesTest {
  @Test
  void at_ofAnAccountThatChoseNothing_isNoConsent() {
    Choices choices = Choices.of(List.of(Choice.of(3, 10, ChoiceKind.CONSENT_GIVEN)));

    assertThat(choices.at(2, 99).consents()).isFalse();
    assertThat(choices.at(1_000, 99).personalised()).isFalse();
    assertThat(choices.at(3, 9).consents()).isFalse();
    assertThat(choices.at(3, 10).personalised()).isTrue();
  }

  @Test
  void at_afterWithdrawal_isNoConsentUntilItIsGivenAgain() {
    Choices choices =
        Choices.of(
            List.of(
                Choice.of(0, 10, ChoiceKind.CONSENT_GIVEN),
                Choice.of(0, 15, ChoiceKind.PERSONALISATION_OFF),
                Choice.of(0, 20, ChoiceKind.CONSENT_WITHDRAWN),
                Choice.of(0, 30, ChoiceKind.CONSENT_GIVEN)));

    assertThat(choices.at(0, 25).consents()).isFalse();
    assertThat(choices.at(0, 30).consents()).isTrue();
    assertThat(choices.at(0, 30).personalised()).as("the other choice stands").isFalse();
  }

  @Test
  void at_ofChoicesAtOneTime_isByTheLaterOne() {
    Choices choices =
        Choices.of(
            List.of(
                Choice.of(0, 10, ChoiceKind.CONSENT_GIVEN),
                Choice.of(0, 10, ChoiceKind.CONSENT_WITHDRAWN)));

    assertThat(choices.at(0, 10).consents()).isFalse();
  }

  @Test
  void tag_deletedAndReleased_countsOnlyWhatIsLaterThanTheRelease() {
    Choices choices = Choices.of(List.of(Choice.delete(0, 10, 5), Choice.release(0, 20, 5)));

    assertThat(choices.at(0, 9).tag(5)).isEqualTo(TagState.LEARNT);
    assertThat(choices.at(0, 19).tag(5).counts(Long.MAX_VALUE - 1)).isFalse();
    TagState released = choices.at(0, 20).tag(5);
    assertThat(released.status()).isEqualTo(TagState.Status.LEARNT);
    assertThat(released.counts(20)).isFalse();
    assertThat(released.counts(21)).isTrue();
  }

  @Test
  void tag_lockedWhileDeleted_isNotLearntAgainBeforeARelease() {
    List<Choice> history = new ArrayList<>(List.of(Choice.delete(0, 10, 5)));
    history.add(Choice.lock(0, 15, 5, 0.25));
    Choices choices = Choices.of(history);
    choices.append(Choice.release(0, 30, 5));

    assertThat(choices.at(0, 15).tag(5).share()).isEqualTo(0.25);
    assertThat(choices.at(0, 30).tag(5).counts(20)).isFalse();
    assertThat(choices.at(0, 30).tag(5).counts(31)).isTrue();
  }

  @Test
  void tag_lockedAndReleased_isLearntAsBefore() {
    Choices choices = Choices.of(List.of(Choice.lock(0, 15, 5, 1), Choice.release(0, 30, 5)));

    assertThat(choices.at(0, 30).tag(5)).isEqualTo(TagState.LEARNT);
  }

  @Test
  void at_ofRandomHistories_isWhatTheirLastChoicesSay() {
    for (long seed = 1; seed <= 200; seed++) {
      List<Choice> history = RandomChoices.of(new SplittableRandom(seed), 5, 40);
      Choices choices = Choices.of(history);
      for (int account = 0; account < 6; account++) {
        for (long time = 0; time <= RandomChoices.LAST; time++) {
          ChoiceState state = choices.at(account, time);
          boolean consents =
              last(history, account, time, ChoiceKind.CONSENT_GIVEN, ChoiceKind.CONSENT_WITHDRAWN)
                  == ChoiceKind.CONSENT_GIVEN;
          boolean off =
              last(
                      history,
                      account,
                      time,
                      ChoiceKind.PERSONALISATION_ON,
                      ChoiceKind.PERSONALISATION_OFF)
                  == ChoiceKind.PERSONALISATION_OFF;
          assertThat(state.consents()).as("seed %d", seed).isEqualTo(consents);
          assertThat(state.personalised()).as("seed %d", seed).isEqualTo(consents && !off);
          assertThat(choices.consenting(time).get(account)).isEqualTo(consents);
          assertThat(choices.personalised(time).get(account)).isEqualTo(consents && !off);
        }
      }
    }
  }

  /** Of two kinds the one chosen last; of one time the one that came later. */
  private static ChoiceKind last(
      List<Choice> history, int account, long time, ChoiceKind one, ChoiceKind other) {
    Choice last = Choice.of(account, Long.MIN_VALUE, ChoiceKind.CONSENT_WITHDRAWN);
    for (Choice choice : history) {
      boolean about = choice.kind() == one || choice.kind() == other;
      if (choice.account() == account && about && choice.time() <= time) {
        last = choice.time() >= last.time() ? choice : last;
      }
    }
    return last.kind();
  }

  @ParameterizedTest
  @EnumSource
  void parse_ofACode_isItsKind(ChoiceKind kind) {
    assertThat(ChoiceKind.parse(kind.code())).contains(kind);
  }

  @Test
  void choice_thatLacksWhatItsKindNeeds_isRefused() {
    assertThatThrownBy(() -> Choice.of(0, 0, ChoiceKind.TAG_DELETED))
        .hasMessageContaining("tag of TAG_DELETED");
    assertThatThrownBy(() -> Choice.lock(0, 0, 1, 0)).hasMessageContaining("share");
    assertThatThrownBy(() -> Choice.lock(0, 0, 1, 1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> Choice.of(-1, 0, ChoiceKind.CONSENT_GIVEN)).hasMessageContaining("-1");
  }
}
