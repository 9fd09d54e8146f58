package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccountTableTest {
  private static Account account(int id, int followers) {
    return new Account(
        id,
        OptionalLong.of(1_000L + id),
        OptionalInt.of(followers),
        OptionalInt.empty(),
        OptionalInt.of(0));
  }

  @Test
  void accounts_comeBackAsTheyWere() {
    Account bare =
        new Account(
            70_000,
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    AccountTable table = AccountTable.of(List.of(account(5, 7), bare, account(0, 1)));
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.account(5)).hasValue(account(5, 7));
    assertThat(table.account(0)).hasValue(account(0, 1));
    assertThat(table.account(70_000)).hasValue(bare);
    assertThat(table.registeredAt(5)).hasValue(1_005);
    assertThat(table.registeredAt(70_000)).isEmpty();
  }

  @Test
  void accountsNotGiven_areUnknown() {
    AccountTable table = AccountTable.of(List.of(account(5, 7)));
    assertThat(table.account(4)).isEmpty();
    assertThat(table.registeredAt(4)).isEmpty();
    assertThat(table.registeredAt(1_000_000)).isEmpty();
    assertThat(AccountTable.none().isEmpty()).isTrue();
  }

  @Test
  void laterOfTwo_counts() {
    AccountTable.Builder builder = new AccountTable.Builder().add(account(5, 7));
    assertThat(builder.has(5)).isTrue();
    assertThat(builder.has(6)).isFalse();
    AccountTable table = builder.add(account(5, 8)).build();
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.account(5)).hasValue(account(5, 8));
  }

  @Test
  void builtTable_staysAsItWas() {
    AccountTable.Builder builder = new AccountTable.Builder().add(account(1, 7));
    AccountTable table = builder.build();
    builder.add(account(1, 8)).add(account(0, 9));
    assertThat(table.account(1)).hasValue(account(1, 7));
    assertThat(table.account(0)).isEmpty();
  }
}
