package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceAccountsTest {
  private static final AudienceAccounts.Row AGREES =
      new AudienceAccounts.Row(Answer.YES, Answer.NO, Answer.NO, 12);
  private static final AudienceAccounts.Row SILENT =
      new AudienceAccounts.Row(
          Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, InteractionTable.ABSENT);

  @Test
  void answers_comeBackAsTheyWereGiven() {
    AudienceAccounts accounts = new AudienceAccounts.Builder().add(3, AGREES).build();
    assertThat(accounts.consent(3)).isEqualTo(Answer.YES);
    assertThat(accounts.minor(3)).isEqualTo(Answer.NO);
    assertThat(accounts.isPersonalised(3)).isFalse();
    assertThat(accounts.region(3)).isEqualTo(12);
    assertThat(accounts.size()).isEqualTo(1);
  }

  @Test
  void silence_isNoConsentAndLeavesPersonalisationOn() {
    AudienceAccounts accounts = new AudienceAccounts.Builder().add(2, SILENT).build();
    for (int account : new int[] {0, 2, 500}) {
      assertThat(accounts.consent(account)).isEqualTo(Answer.UNKNOWN);
      assertThat(accounts.minor(account)).isEqualTo(Answer.UNKNOWN);
      assertThat(accounts.isPersonalised(account)).isTrue();
      assertThat(accounts.region(account)).isEqualTo(InteractionTable.ABSENT);
    }
    assertThat(accounts.has(2)).isTrue();
    assertThat(accounts.has(0)).isFalse();
  }

  @Test
  void silence_takesNothingBack() {
    AudienceAccounts.Builder builder = new AudienceAccounts.Builder().add(1, AGREES);
    AudienceAccounts after = builder.add(1, SILENT).build();
    assertThat(after.consent(1)).isEqualTo(Answer.YES);
    assertThat(after.minor(1)).isEqualTo(Answer.NO);
    assertThat(after.isPersonalised(1)).isFalse();
    assertThat(after.region(1)).isEqualTo(12);
    assertThat(after.size()).isEqualTo(1);
  }

  @Test
  void answers_areJoinedToTheProtectiveOneInAnyOrder() {
    for (Answer one : Answer.values()) {
      for (Answer other : Answer.values()) {
        AudienceAccounts accounts =
            new AudienceAccounts.Builder().add(4, alike(one)).add(4, alike(other)).build();
        List<Answer> told = List.of(one, other);

        assertThat(accounts.consent(4)).isEqualTo(first(told, Answer.NO, Answer.YES));
        assertThat(accounts.minor(4)).isEqualTo(first(told, Answer.YES, Answer.NO));
        assertThat(accounts.isPersonalised(4)).isEqualTo(!told.contains(Answer.NO));
      }
    }
  }

  private static AudienceAccounts.Row alike(Answer answer) {
    return new AudienceAccounts.Row(answer, answer, answer, InteractionTable.ABSENT);
  }

  private static Answer first(List<Answer> told, Answer protective, Answer other) {
    return told.contains(protective) ? protective : told.contains(other) ? other : Answer.UNKNOWN;
  }

  @Test
  void askingForConsent_isKnownWithoutAnAnswer() {
    assertThat(new AudienceAccounts.Builder().add(1, AGREES).build().asksForConsent()).isFalse();
    assertThat(new AudienceAccounts.Builder().askForConsent().build().asksForConsent()).isTrue();
  }

  @Test
  void laterRow_changesNothingThatWasBuilt() {
    AudienceAccounts.Builder builder = new AudienceAccounts.Builder().add(1, SILENT);
    AudienceAccounts before = builder.build();
    AudienceAccounts after = builder.add(1, AGREES).build();
    assertThat(before.consent(1)).isEqualTo(Answer.UNKNOWN);
    assertThat(after.consent(1)).isEqualTo(Answer.YES);
  }
}
