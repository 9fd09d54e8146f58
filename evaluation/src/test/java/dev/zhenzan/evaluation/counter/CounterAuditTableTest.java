package dev.zhenzan.evaluation.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CounterAuditTableTest {
  /** Which generator makes the works. */
  enum Made {
    BY_POWER_LAWS,
    BY_CASCADES;

    private Generator generator() {
      return switch (this) {
        case BY_POWER_LAWS -> new PowerLawWorks();
        case BY_CASCADES -> new CascadeWorks();
      };
    }
  }

  /**
   * A small sample of what benchmarks/counter-audit measures. Of 240 works some 80 have brought
   * likes and 40 are viral: an area of 0.9 then has a standard error of 0.025, so that one of 0.94
   * or more hardly falls below 0.85; one viral work in a hundred called makes three or more of 40
   * with a probability below 0.01.
   */
  @ParameterizedTest
  @EnumSource(Made.class)
  void audit_tellsBroughtLikesFromNaturalGrowth(Made made) {
    FamilyResults results =
        CounterAuditTable.judged(made.generator(), CounterAuditTable.Worlds.USUAL, 240, 9_000_000);
    assertThat(results.area(FamilyResults.invalid())).isGreaterThan(0.85);
    assertThat(results.invalid(Family.VIRAL)).isLessThanOrEqualTo(2);
    assertThat(results.works(Family.VIRAL)).isGreaterThan(20);
  }

  @Test
  void world_isTheSameForTheSameSeed() {
    CounterWorld one = CounterWorld.of(new PowerLawWorks(), Setting.usual(), 5, 3);
    CounterWorld again = CounterWorld.of(new PowerLawWorks(), Setting.usual(), 5, 3);
    assertThat(again.works()).isEqualTo(one.works());
    assertThat(again.table().size()).isEqualTo(one.table().size());
  }
}
