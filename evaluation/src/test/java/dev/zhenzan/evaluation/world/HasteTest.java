package dev.zhenzan.evaluation.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.Variety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HasteTest {
  @Test
  void usualHaste_isOneTableForEverySeed() {
    assertThat(Haste.of(Variety.USUAL, 1)).isEqualTo(Haste.of(Variety.USUAL, 2));
    assertThat(Haste.of(Variety.USUAL, 1).of(Family.ORGANIC)).isEqualTo(0.02);
    assertThat(Haste.of(Variety.USUAL, 1).of(Family.DISPOSABLE)).isEqualTo(0.85);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void wideHaste_isDrawnForEachFamilyWithinTheRangeOfItsNature(long seed) {
    Haste haste = Haste.of(Variety.WIDE, seed);

    for (Family family : Family.values()) {
      switch (family.nature()) {
        case ORGANIC -> assertShare(haste, family, 0.005, 0.2);
        case LOOK_ALIKE -> assertShare(haste, family, 0.01, 0.5);
        case ATTACK, FILLER -> assertShare(haste, family, 0, 0.95);
      }
    }
    assertThat(haste.shares()).containsOnlyKeys(Family.values());
    assertThat(haste.shares().values()).doesNotHaveDuplicates();
  }

  private static void assertShare(Haste haste, Family family, double least, double most) {
    assertThat(haste.of(family)).as("%s", family).isBetween(least, most);
  }

  @Test
  void wideHaste_isTheSameForASeedAndAnotherForAnother() {
    assertThat(Haste.of(Variety.WIDE, 7)).isEqualTo(Haste.of(Variety.WIDE, 7));
    assertThat(Haste.of(Variety.WIDE, 7)).isNotEqualTo(Haste.of(Variety.WIDE, 8));
  }
}
