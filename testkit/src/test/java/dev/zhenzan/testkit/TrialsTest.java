package dev.zhenzan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {
  @Test
  void run_givesEachTrialAnotherSeedAndTheSameOnesAgain() {
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    Trials.run(7, 5, random -> first.add(random.nextLong()));
    Trials.run(7, 5, random -> second.add(random.nextLong()));

    assertThat(first).doesNotHaveDuplicates().hasSize(5).isEqualTo(second);
  }

  @Test
  void run_withAFailingCheck_tellsItsSeed() {
    List<Long> tried = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Trials.run(
                    40,
                    10,
                    random -> {
                      tried.add(random.nextLong());
                      assertThat(tried).hasSizeLessThan(3);
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("seed 42");
  }
}
