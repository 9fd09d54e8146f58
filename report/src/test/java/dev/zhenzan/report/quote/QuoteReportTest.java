package dev.zhenzan.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.PdfPages;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.index.IndexKind;
import dev.zhenzan.vertical.Basis;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuoteReportTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void languages_haveTheSameKeysAndGaps() {
    Texts chinese = Texts.in(Language.ZH).with("quote");
    Texts english = Texts.in(Language.EN).with("quote");
    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(gaps(chinese.getOr(key, ""))).as(key).isEqualTo(gaps(english.getOr(key, "")));
    }
  }

  @Test
  void everyCode_hasItsWords() {
    Set<String> keys = Texts.in(Language.EN).with("quote").keys();
    for (QuoteInput.Code code : QuoteInput.Code.values()) {
      assertThat(keys).contains("input." + code.code());
    }
    for (WhatIf.Scenario scenario : WhatIf.Scenario.values()) {
      assertThat(keys).contains("scenario." + scenario.code());
    }
    for (IndexKind index : IndexKind.values()) {
      assertThat(keys).contains("index." + index.code());
    }
    for (Basis basis : Basis.values()) {
      assertThat(keys).contains("basis." + basis.name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_hasEverySection_andItsIdsEscaped(Language language) throws Exception {
    Dom dom = Dom.of(QuoteReport.html(SampleAppraisal.of("c<1>"), language));
    for (String section : new String[] {"range", "inputs", "whatif", "peers", "indices"}) {
      assertThat(dom.section(section)).as(section).isNotBlank();
    }
    assertThat(dom.text()).contains("c<1>");
    assertThat(dom.all("svg", "radar")).hasSize(1);
    assertThat(dom.all("span", "badge")).hasSizeGreaterThan(15);
  }

  @Test
  void quoteWithoutAnAudit_saysSo() throws Exception {
    Dom unaudited = Dom.of(QuoteReport.html(SampleAppraisal.unaudited("c2"), Language.EN));
    assertThat(unaudited.all("p", "warning")).hasSize(1);
    Dom audited = Dom.of(QuoteReport.html(SampleAppraisal.of("c2"), Language.EN));
    assertThat(audited.all("p", "warning")).isEmpty();
  }

  @Test
  void invalidOnes_areToldAtTheRange() throws Exception {
    Dom dom = Dom.of(QuoteReport.html(SampleAppraisal.of("c2"), Language.EN));
    assertThat(dom.section("range")).contains("On all counts the middle would be");
  }

  @Test
  void severalCreators_areCompared() throws Exception {
    Dom dom = Dom.of(QuoteReport.html(SampleAppraisal.of("c<1>", "c2"), Language.ZH));
    assertThat(dom.section("compare")).contains("c<1>", "c2");
    assertThat(dom.section("range1")).contains("c<1>");
    assertThat(dom.section("range2")).contains("c2");
    assertThat(dom.all("svg", "radar")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pdf_showsEveryLetter(Language language) throws IOException {
    Appraisal appraisal = SampleAppraisal.of("c2", "c<1>");
    byte[] file = QuoteReport.pdf(appraisal, language);
    try (PdfPages pages = PdfPages.of(file)) {
      assertThat(pages.count()).isGreaterThan(1);
      pages.assertFontsAreEmbedded();
      pages.assertNoLetterIsMissing();
    }
    assertThat(QuoteReport.pdf(appraisal, language)).isEqualTo(file);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void text_fitsATerminal_andTellsFormulaAndInputs(Language language) {
    String text = QuoteText.of(SampleAppraisal.of("c2", "c<1>"), language);
    Texts words = Texts.in(language).with("quote");
    assertThat(text)
        .contains(
            words.get("quote.formula.post"),
            words.get("input.price_per_thousand"),
            words.get("basis.claim"),
            words.get("scenario.all_counted"));
    // A sign that is wide in Chinese counts as two columns; so lines of it are shorter.
    assertThat(text.lines()).allMatch(line -> line.length() <= PlainText.COLUMNS);
  }
}
