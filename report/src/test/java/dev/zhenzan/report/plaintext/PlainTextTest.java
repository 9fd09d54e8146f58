package dev.zhenzan.report.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void blocks_standApartButForListsAndWhatFollowsAHeading() {
    PlainText text = new PlainText();
    text.title("T").paragraph("one").paragraph("two").heading("H").bullet("a").bullet("b");
    text.heading("S").subheading("s").indented("i").subheading("t").indented("j");

    assertThat(text.toString())
        .isEqualTo("T\n=\none\n\ntwo\n\nH\n-\n- a\n- b\n\nS\n-\ns\n  i\n\nt\n  j\n");
  }

  @Test
  void ruleUnderAHeading_isAsWideAsItsText() {
    assertThat(new PlainText().title("结论").toString()).isEqualTo("结论\n====\n");
  }

  @Test
  void longParagraph_isFolded() {
    assertThat(new PlainText().bullet("word ".repeat(60)).toString().lines())
        .allMatch(line -> line.length() <= PlainText.COLUMNS)
        .allMatch(line -> line.startsWith("- ") || line.startsWith("  "));
  }
}
