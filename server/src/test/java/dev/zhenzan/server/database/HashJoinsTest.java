package dev.zhenzan.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@ServiceTest
class HashJoinsTest {
  @Inject Organisations organisations;
  @Inject Database database;

  private static String nestedLoops(Handle handle) {
    return handle.select("select current_setting('enable_nestloop')").mapTo(String.class).one();
  }

  @Test
  void question_isAskedWithoutNestedLoops_andWhatWasSetBeforeHoldsAfter() {
    UUID organisation = organisations.organisation();

    database.run(
        organisation,
        handle -> {
          assertThat(HashJoins.only(handle, () -> nestedLoops(handle))).isEqualTo("off");
          assertThat(nestedLoops(handle)).isEqualTo("on");
        });
  }

  @Test
  void questionWithinAQuestion_leavesTheOuterOneAsItIs() {
    UUID organisation = organisations.organisation();

    database.run(
        organisation,
        handle -> {
          String outer =
              HashJoins.only(
                  handle,
                  () -> {
                    String inner = HashJoins.only(handle, () -> nestedLoops(handle));
                    assertThat(inner).isEqualTo("off");
                    return nestedLoops(handle);
                  });
          assertThat(outer).isEqualTo("off");
        });
  }
}
