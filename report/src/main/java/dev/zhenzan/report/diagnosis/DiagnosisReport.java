package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A creator's diagnosis as one page, and as a PDF; see the package's article. */
public final class DiagnosisReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

  private DiagnosisReport() {}

  /** The page's text: HTML 5, to be stored as UTF-8. The same arguments give the same text. */
  public static String html(Diagnosis diagnosis, DiagnosisContext context, Language language) {
    return html(diagnosis, context, language, Medium.screen());
  }

  /** The bytes of a PDF of sheets of A4, dated by the log's last row. */
  public static byte[] pdf(Diagnosis diagnosis, DiagnosisContext context, Language language) {
    return PdfFile.of(
        html(diagnosis, context, language, Paper.report()),
        TimeStyle.instant(context.period().to()));
  }

  private static String html(
      Diagnosis diagnosis, DiagnosisContext context, Language language, Medium medium) {
    Texts texts = Texts.in(language).with("diagnosis");
    Heading heading = heading(texts, context);
    Document document = Document.open(texts, medium, heading);
    Page page = new Page(document.html(), texts, diagnosis, context);
    document.header(heading);
    page.paragraph(page.t("header.trust." + context.trust()), "class", "sources");
    if (diagnosis.subject().peers().of() == Subject.Beside.LOG) {
      page.paragraph(page.t("header.beside.log"), "class", "sources");
    }
    document.main(
        Stream.of("advice", "figures", "hours", "topics", "distribution", "findings", "method")
            .map(part -> new Heading.Part(part, page.t("nav." + part)))
            .toList());
    section(document, page, "advice", () -> AdviceSection.write(page));
    section(document, page, "figures", () -> FiguresSection.write(page));
    section(document, page, "hours", () -> HoursSection.write(page));
    section(document, page, "topics", () -> TopicsSection.write(page));
    section(document, page, "distribution", () -> DistributionSection.write(page));
    section(document, page, "findings", () -> FindingsSection.write(page));
    section(document, page, "method", () -> method(page));
    return document.close(List.of(page.t("footer.notes")));
  }

  private static void section(Document document, Page page, String part, Runnable content) {
    document.section(part, page.t(part + ".heading"), content);
  }

  private static Heading heading(Texts texts, DiagnosisContext context) {
    String vertical =
        switch (texts.language()) {
          case ZH -> context.words().pack().name().zh();
          case EN -> context.words().pack().name().en();
        };
    return new Heading(
        texts.get("page.title"),
        context.creator(),
        texts.get(
            "header.lead",
            DAY.format(TimeStyle.instant(context.period().from())),
            DAY.format(TimeStyle.instant(context.period().to())),
            vertical));
  }

  private static void method(Page page) {
    for (String point : List.of("trust", "hours", "topics", "shares", "limits")) {
      page.html().open("p").leaf("strong", page.t("method." + point + ".title"));
      page.html().text(" " + page.t("method." + point)).close("p");
    }
  }
}
