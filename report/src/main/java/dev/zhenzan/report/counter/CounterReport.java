package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of an audit of counters; see the package's article. */
public final class CounterReport {
  private CounterReport() {}

  /** The page's text: HTML 5, to be stored as UTF-8. The same arguments give the same text. */
  public static String html(CounterAuditResult result, Language language) {
    return html(result, language, Medium.screen());
  }

  /** The same as sheets of A4; dated by the last snapshot. */
  public static byte[] pdf(CounterAuditResult result, Language language) {
    Instant made =
        period(result.input().counters())
            .map(period -> TimeStyle.instant(period.to()))
            .orElse(Instant.EPOCH);
    return PdfFile.of(html(result, language, Paper.report()), made);
  }

  /** The page for a medium. */
  static String html(CounterAuditResult result, Language language, Medium medium) {
    Texts texts = Texts.in(language).with("counter");
    Heading heading = new Heading(texts.get("page.title"), "", lead(result, texts));
    Document document = Document.open(texts, medium, heading);
    CounterPage page = new CounterPage(document.html(), texts, result);
    document.header(heading).main(parts(texts));
    document.section(
        "summary", texts.get("counter.summary.heading"), () -> CounterSummarySection.write(page));
    document.section("works", texts.get("counter.works.heading"), () -> WorksSection.write(page));
    document.section(
        "reasons", texts.get("counter.reasons.heading"), () -> SignsSection.write(page));
    document.section(
        "method", texts.get("counter.method.heading"), () -> CounterMethodSection.write(page));
    return document.close(List.of(texts.get("counter.footer")));
  }

  private static List<Heading.Part> parts(Texts texts) {
    return Stream.of("summary", "works", "reasons", "method")
        .map(part -> new Heading.Part(part, texts.get("nav." + part)))
        .toList();
  }

  private static String lead(CounterAuditResult result, Texts texts) {
    return period(result.input().counters())
        .map(
            period ->
                texts.get(
                    "counter.lead",
                    Numbers.count(result.scores().size()),
                    CounterWords.CLOCK.minute(period.from()),
                    CounterWords.CLOCK.minute(period.to())))
        .orElseGet(() -> texts.get("counter.lead.empty"));
  }

  private static Optional<Period> period(CounterTable table) {
    if (table.size() == 0) {
      return Optional.empty();
    }
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (int row = 0; row < table.size(); row++) {
      from = Math.min(from, table.time(row));
      to = Math.max(to, table.time(row));
    }
    return Optional.of(new Period(from, to));
  }
}
