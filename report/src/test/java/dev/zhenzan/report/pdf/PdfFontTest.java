package dev.zhenzan.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfFontTest {
  /** The rooms whose pages are printed. */
  private static final List<String> ROOMS =
      List.of("audit", "certificate", "compliance", "counter", "diagnosis", "quote");

  static Stream<Arguments> rooms() {
    return Stream.of(Language.values())
        .flatMap(language -> ROOMS.stream().map(room -> Arguments.of(language, room)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyCharacterOfTheTexts_hasAGlyph(Language language, String room) {
    Texts texts = Texts.in(language).with(room);
    assertThat(texts.keys())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            key -> assertThat(PdfFont.shown(texts.getOr(key, ""))).isEqualTo(texts.getOr(key, "")));
  }

  @Test
  void commonCharactersOfNames_haveGlyphs() {
    String names = "喆堃玥镕煊祎淼犇垚瑀翀昇倩喬嶽囍妳赟婧曦灝·—“”（）《》℃＋～①Ａａéöü€¥";
    assertThat(PdfFont.shown(names)).isEqualTo(names);
  }

  @Test
  void characterWithoutAGlyph_isNamed() {
    assertThat(PdfFont.shown("小满👍")).isEqualTo("小满[U+1F44D]");
  }
}
