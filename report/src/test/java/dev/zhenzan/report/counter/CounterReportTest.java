package dev.zhenzan.report.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterInput;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.pipeline.counter.CounterAudit;
import dev.zhenzan.pipeline.counter.PackPeers;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.PdfPages;
import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CounterReportTest {
  private static final long HOUR = 3_600_000_000L;
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  /** One ordinary work, and one to which 3,000 likes were brought within two hours. */
  private static CounterAuditResult two() {
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    add(table, ids.intern("ordinary"), 0);
    add(table, ids.intern("<stepped>"), 3_000);
    return audit(table);
  }

  private static CounterAuditResult audit(CounterTable.Builder table) {
    return CounterAudit.run(
        new CounterInput(table.build(), new IdDictionary(), VideoTable.none()), PackPeers.none());
  }

  private static void add(CounterTable.Builder table, int work, double brought) {
    SplittableRandom random = new SplittableRandom(work);
    double views = 0;
    double likes = 0;
    double comments = 0;
    for (int hour = 0; hour < 150; hour++) {
      int row = table.add(work, 1_750_003_200_000_000L + hour * HOUR);
      table.set(row, Counter.VIEWS, (long) views).set(row, Counter.LIKES, (long) likes);
      table.set(row, Counter.COMMENTS, (long) comments);
      double now = 3_000 / (1 + hour / 12.0) * random.nextDouble(0.9, 1.1);
      double liked = 0;
      for (int view = 0; view < now; view++) {
        liked += random.nextDouble() < 0.03 ? 1 : 0;
      }
      views += now;
      comments += Math.rint(liked * random.nextDouble(0.05, 0.1));
      likes += liked + (hour == 80 || hour == 81 ? brought / 2 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_isWellFormed_andShowsTheWorkThatStandsOut(Language language) throws Exception {
    CounterAuditResult result = two();
    assertThat(result.scores().get(0).verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.scores().get(1).verdict()).isNotEqualTo(Verdict.VALID);
    String html = CounterReport.html(result, language);
    Dom.of(html);
    assertThat(html)
        .contains("&lt;stepped")
        .contains("class=\"marked\"")
        .doesNotContain("ordinary");
    assertThat(CounterReport.html(result, language)).isEqualTo(html);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pdf_hasEveryLetter(Language language) throws IOException {
    byte[] file = CounterReport.pdf(two(), language);
    try (PdfPages pages = PdfPages.of(file)) {
      assertThat(pages.count()).isGreaterThan(1);
      pages.assertFontsAreEmbedded();
      pages.assertNoLetterIsMissing();
    }
  }

  @Test
  void nothingRead_isSaid() throws Exception {
    CounterAuditResult nothing = audit(new CounterTable.Builder(new IdDictionary()));
    String html = CounterReport.html(nothing, Language.EN);
    Dom.of(html);
    assertThat(html).contains("No snapshot could be used").contains("No work could be judged");
  }

  @Test
  void languages_haveTheSameKeysAndGaps() {
    Texts chinese = Texts.in(Language.ZH).with("counter");
    Texts english = Texts.in(Language.EN).with("counter");
    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(gaps(chinese.getOr(key, ""))).as(key).isEqualTo(gaps(english.getOr(key, "")));
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(CounterReason.class)
  void everyReason_hasItsTexts(CounterReason reason) {
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).with("counter").keys())
          .contains("counter.reason." + reason.code(), "counter.finding." + reason.code());
    }
  }
}
