package dev.zhenzan.report.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.report.plaintext.TextTable.Align;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columns_areAsWideAsTheirWidestCell() {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT);
    table.row("判定", "n", "note").row("a", "1,000", "x");

    assertThat(table.lines(80)).containsExactly("判定      n  note", "a     1,000  x   ");
  }

  @Test
  void lastColumn_isFoldedToWhatIsLeft() {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    table.row("a", "word ".repeat(20).strip());

    assertThat(table.lines(30))
        .hasSizeGreaterThan(1)
        .allMatch(line -> TextWidth.of(line) <= 30)
        .first()
        .asString()
        .startsWith("a  word word");
    assertThat(table.lines(30)).last().asString().startsWith("   word");
  }

  @Test
  void lineBreakInTheLastCell_startsALine() {
    assertThat(new TextTable(Align.LEFT, Align.LEFT).row("a", "b\nc").lines(80))
        .containsExactly("a  b", "   c");
  }

  @Test
  void emptyLastCell_keepsTheRow() {
    assertThat(new TextTable(Align.LEFT, Align.LEFT).row("a", "").lines(80)).hasSize(1);
  }

  @Test
  void rowOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> new TextTable(Align.LEFT).row("a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cells");
  }
}
