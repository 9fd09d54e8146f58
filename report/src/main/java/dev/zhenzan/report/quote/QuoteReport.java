package dev.zhenzan.report.quote;

import dev.zhenzan.model.Period;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;
import dev.zhenzan.value.QuoteFormula;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quotes as one page; see the package's article. */
public final class QuoteReport {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Appraisal appraisal;
  private final Wording words;

  private QuoteReport(Appraisal appraisal, Language language) {
    this.appraisal = appraisal;
    this.words = new Wording(language);
  }

  /** The page's text: HTML 5, to be stored as UTF-8. The same arguments give the same text. */
  public static String html(Appraisal appraisal, Language language) {
    return new QuoteReport(appraisal, language).html(Medium.screen());
  }

  /** The bytes of a PDF of sheets of A4, dated by the log's last row. */
  public static byte[] pdf(Appraisal appraisal, Language language) {
    Instant last =
        appraisal
            .grounds()
            .period()
            .map(period -> TimeStyle.instant(period.to()))
            .orElse(Instant.EPOCH);
    return PdfFile.of(new QuoteReport(appraisal, language).html(Paper.report()), last);
  }

  private String html(Medium medium) {
    Heading heading = heading();
    Document document = Document.open(words.texts(), medium, heading);
    document.header(heading);
    grounds(document);
    document.main(parts());
    if (isCompared()) {
      document.section(
          "compare",
          words.t("quote.compare.heading"),
          () -> new CompareSection(document.html(), words).write(appraisal));
    }
    for (int i = 0; i < appraisal.creators().size(); i++) {
      Appraisal.Valued valued = appraisal.creators().get(i);
      new CreatorSections(document, words, isCompared() ? Integer.toString(i + 1) : "")
          .write(valued);
    }
    document.section("method", words.t("quote.method.heading"), () -> method(document));
    return document.close(List.of(words.t("quote.footer")));
  }

  private boolean isCompared() {
    return appraisal.creators().size() > 1;
  }

  private Heading heading() {
    int creators = appraisal.creators().size();
    String subject = isCompared() ? "" : appraisal.creators().getFirst().id();
    String about =
        isCompared() ? words.t("quote.several", Numbers.count(creators)) : words.t("quote.creator");
    String lead =
        words.t(
            "quote.lead",
            about,
            Integer.toString(QuoteFormula.FORMULA_VERSION),
            words.vertical(appraisal));
    String title = words.t(isCompared() ? "quote.title.several" : "quote.title");
    return new Heading(title, subject, lead);
  }

  private void grounds(Document document) {
    Appraisal.Grounds grounds = appraisal.grounds();
    Optional<Period> period = grounds.period();
    String sources =
        period.isEmpty()
            ? words.t("quote.sources.empty")
            : words.t(
                "quote.sources",
                day(period.get().from()),
                day(period.get().to()),
                words.texts().number("interactions", grounds.interactions()),
                Numbers.count(grounds.deals()),
                Numbers.count(grounds.sessions()));
    document.html().leaf("p", sources, "class", "sources");
    if (grounds.trust() == Appraisal.Trust.UNAUDITED) {
      document.html().leaf("p", words.t("quote.unaudited"), "class", "warning");
    }
  }

  private static String day(long micros) {
    return TimeStyle.instant(micros).atZone(CHINA).toLocalDate().toString();
  }

  private List<Heading.Part> parts() {
    List<Heading.Part> parts = new ArrayList<>();
    if (isCompared()) {
      parts.add(new Heading.Part("compare", words.t("quote.part.compare")));
      for (int i = 0; i < appraisal.creators().size(); i++) {
        parts.add(new Heading.Part("range" + (i + 1), appraisal.creators().get(i).id()));
      }
    } else {
      for (String part : List.of("range", "inputs", "whatif", "peers", "indices")) {
        parts.add(new Heading.Part(part, words.t("quote.part." + part)));
      }
    }
    parts.add(new Heading.Part("method", words.t("quote.part.method")));
    return parts;
  }

  private void method(Document document) {
    document.html().open("ul", "class", "short");
    for (String point : List.of("offer", "likes", "claims", "limits")) {
      document.html().leaf("li", words.t("quote.method." + point));
    }
    String version = Integer.toString(QuoteFormula.FORMULA_VERSION);
    document.html().leaf("li", words.t("quote.method.formula", version));
    document.html().close("ul");
  }
}
