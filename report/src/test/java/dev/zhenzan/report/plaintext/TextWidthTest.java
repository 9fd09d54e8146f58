package dev.zhenzan.report.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "账号, 4",
    "'，。', 4",
    "é, 1",
    "e\u0301, 1",
    "–, 1",
    "“a”, 3",
    "\uD83D\uDC4D, 2",
    "ｗ, 2"
  })
  void width_isThatOnATerminal(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
    assertThat(TextWidth.of(TextWidth.left(text, 9))).isEqualTo(9);
    assertThat(TextWidth.of(TextWidth.right(text, 9))).isEqualTo(9);
  }
}
