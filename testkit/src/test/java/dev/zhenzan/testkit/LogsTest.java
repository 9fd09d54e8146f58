package dev.zhenzan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import org.junit.jupiter.api.Test;

class LogsTest {
  @Test
  void input_holdsTheRowsInOrderWithWhatWasSaidBeside() {
    AuditInput input =
        Logs.empty()
            .account("a", -60)
            .video("v", "c", 0)
            .watch("a", "v", 1.5, 900, 10_000)
            .like("a", "v", 2)
            .unlike("a", "v", 3)
            .input();

    InteractionTable table = input.interactions();
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.kind(0)).isEqualTo(InteractionKind.VIEW);
    assertThat(table.dwellMillis(0)).isEqualTo(900);
    assertThat(table.kind(1)).isEqualTo(InteractionKind.LIKE);
    assertThat(table.kind(2)).isEqualTo(InteractionKind.UNLIKE);
    assertThat(table.time(0)).isEqualTo(Logs.micros(0) + 1_500_000);
    int account = table.accounts().find("a");
    assertThat(input.accounts().registeredAt(account)).hasValue(Logs.micros(-60));
    assertThat(input.videos().creator(table.video(1))).hasValue(table.accounts().find("c"));
  }
}
