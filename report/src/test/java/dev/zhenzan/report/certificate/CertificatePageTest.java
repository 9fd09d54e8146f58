package dev.zhenzan.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificatePageTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  @Test
  void languages_haveTheSameKeysAndGaps() {
    Texts chinese = Texts.in(Language.ZH).with("certificate");
    Texts english = Texts.in(Language.EN).with("certificate");
    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(gaps(chinese.getOr(key, ""))).as(key).isEqualTo(gaps(english.getOr(key, "")));
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_saysEverythingAndLoadsNothing(Language language) {
    String page = CertificatePage.html(Sheets.creator("山里的小满"), language);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"" + language.tag() + '"', "山里的小满", "92.2%", "90.3% – 93.7%")
        .contains("x=\"90.34%\" width=\"3.36%\"", "x2=\"92.19%\"", "href=\"" + Sheets.LINK + '"')
        .contains("src=\"data:image/png;base64,", "default-src &#39;none&#39;")
        .doesNotContain("<script", "src=\"http", "url(", "@import");
  }

  @Test
  void textFromOutside_isEscaped() {
    String page = CertificatePage.html(Sheets.video("<b>&\"'"), Language.EN);
    assertThat(page).contains("&lt;b&gt;&amp;&quot;&#39;").doesNotContain("<b>");
  }

  @Test
  void videosAreCounted_ofACreatorAlone() {
    assertThat(CertificatePage.html(Sheets.creator("a"), Language.EN)).contains("<th>Works</th>");
    assertThat(CertificatePage.html(Sheets.video("a"), Language.EN))
        .doesNotContain("<th>Works</th>");
  }

  @Test
  void times_areToldInTheZoneThatTheyName() {
    assertThat(CertificatePage.html(Sheets.creator("a"), Language.ZH))
        .contains("2026-04-01 08:00 至 2026-04-30 23:59（UTC+8）");
    assertThat(CertificatePage.html(Sheets.creator("a"), Language.EN))
        .contains("2026-04-01 00:00 to 2026-04-30 15:59 (UTC)");
  }
}
