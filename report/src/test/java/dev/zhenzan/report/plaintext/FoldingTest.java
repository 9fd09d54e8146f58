package dev.zhenzan.report.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @Test
  void words_stayWhole() {
    assertThat(Folding.fold("one two three four", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void chinese_breaksAnywhereButBeforeAFullStop() {
    assertThat(Folding.fold("群组的成员。再来", 10)).containsExactly("群组的成", "员。再来");
  }

  @Test
  void hyphenInACode_doesNotEndALine() {
    assertThat(Folding.fold("by account-7f3a92c1 alone", 12))
        .containsExactly("by", "account-7f3a", "92c1 alone");
    assertThat(Folding.fold("p < 1e-300 here", 9)).containsExactly("p <", "1e-300", "here");
  }

  @Test
  void idThatNoLineHolds_isCut() {
    assertThat(Folding.fold("0123456789", 4)).containsExactly("0123", "4567", "89");
  }

  @Test
  void lineBreaks_stay() {
    assertThat(Folding.fold("a\nb", 9)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyText_keepsItsWidthAndItsCharacters(long seed) {
    Random random = new Random(seed);
    String[] pieces = {"word ", "账号", "。", "（", "）", "- ", "1e-9 ", "a-b ", "…", "x"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    int width = 8 + random.nextInt(40);

    assertThat(Folding.fold(text.toString(), width))
        .as("seed %d, width %d", seed, width)
        .allMatch(line -> TextWidth.of(line) <= width)
        .satisfies(
            lines ->
                assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", "")));
  }
}
