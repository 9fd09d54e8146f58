package dev.zhenzan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
  @Test
  void shortId_staysAsItIs() {
    assertThat(Shown.cut("30464489549", 16)).isEqualTo("30464489549");
  }

  @Test
  void longId_keepsItsBeginningAndItsEnd() {
    assertThat(Shown.cut("abcdefghijklmnopqrstuvwxyz", 12)).isEqualTo("abcdefgh…xyz");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 12, 16, 40})
  void wideCharacters_countTwice(int width) {
    String cut = Shown.cut("作品编号".repeat(20), width);
    assertThat(Shown.columns(cut)).isLessThanOrEqualTo(width + 1);
    assertThat(cut).contains("…");
  }

  @Test
  void pairOfSurrogates_isNotCutApart() {
    String cut = Shown.cut("\uD83D\uDC4D".repeat(30), 9);
    assertThat(cut.codePoints().filter(p -> p >= 0xD800 && p < 0xE000).count()).isZero();
  }

  @Test
  void lineBreaksAndDirectionMarks_doNotShow() {
    assertThat(Shown.cut("a\nb\u202Ec", 16)).isEqualTo("a·bc");
  }

  @Test
  void tooltipOfAHugeId_isBounded() {
    assertThat(Shown.title("x".repeat(1 << 20)).length()).isLessThanOrEqualTo(200);
  }
}
