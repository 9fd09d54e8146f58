package dev.zhenzan.report.certificate;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Sheet;
import dev.zhenzan.report.page.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The certificate as a page: HTML 5 that is well-formed XML, without scripts and network. */
public final class CertificatePage {
  /** One sheet for all media: a certificate looks alike everywhere. */
  private static final Sheet SHEET =
      Sheet.of(
          Sheet.withColours("page/chart.css") + Sheet.withColours("certificate/certificate.css"));

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final CertificateSheet sheet;
  private final Language language;
  private final Texts texts;
  private final Html html;

  private CertificatePage(
      CertificateSheet sheet, Language language, UnaryOperator<String> letters) {
    this.sheet = sheet;
    this.language = language;
    this.texts = Texts.in(language).with("certificate");
    this.html = new Html(letters);
  }

  /**
   * The page's text, to be stored as UTF-8.
   *
   * @param language of the page
   */
  public static String html(CertificateSheet sheet, Language language) {
    return html(sheet, language, UnaryOperator.identity());
  }

  /**
   * The same with names in letters that can be shown.
   *
   * @param letters from a name to what is shown of it
   */
  static String html(CertificateSheet sheet, Language language, UnaryOperator<String> letters) {
    return new CertificatePage(sheet, language, letters).write();
  }

  private String write() {
    html.open("html", "lang", language.tag());
    head();
    html.open("body");
    title();
    score();
    facts();
    check();
    limits();
    return html.close("body").close("html").page();
  }

  private void head() {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", SHEET.policy());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "subject", "content", t("certificate.of." + kind()));
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", t("certificate.title") + " · " + publishedId());
    html.style(SHEET.css()).close("head");
  }

  private void title() {
    html.open("table", "class", "head").open("tr");
    html.leaf("td", t("page.brand"), "class", "brand");
    html.leaf("td", t("certificate.kind"), "class", "right").close("tr").close("table");
    html.leaf("h1", t("certificate.title"));
    html.leaf("p", t("certificate.of." + kind()), "class", "of");
    html.leaf("p", publishedId(), "class", "subject");
  }

  private void score() {
    Interval share = assessment().authenticity();
    html.open("div", "class", "score");
    html.leaf("p", Numbers.percent(share.estimate()), "class", "share");
    html.leaf("p", t("certificate.share", Numbers.percentBounds(share)), "class", "meaning");
    IntervalStrip.large(html, share);
    IntervalStrip.axis(html);
    html.close("div");
  }

  private void facts() {
    Assessment.Counts counts = assessment().counts();
    html.open("table", "class", "facts");
    fact("likes", Numbers.count(counts.likes()));
    fact(
        "valid",
        t(
            "certificate.valid.value",
            Numbers.expected(counts.validLikes().estimate()),
            Numbers.countBounds(counts.validLikes())));
    if (certificate().subject().kind() == CertifiedSubject.Kind.CREATOR) {
      fact("videos", Numbers.count(counts.videos()));
    }
    fact(
        "period",
        t(
            "certificate.period.value",
            minute(assessment().period().from()),
            minute(assessment().period().to()),
            zone()));
    fact("grade", t("certificate.grade." + assessment().grade().name()));
    fact("method", t("certificate.method.value", assessment().methodology().version()));
    fact(
        "validity",
        t(
            "certificate.validity.value",
            day(certificate().validity().from()),
            day(certificate().validity().until()),
            zone()));
    html.close("table");
  }

  private void fact(String key, String value) {
    html.open("tr").leaf("th", t("certificate." + key)).leaf("td", value).close("tr");
  }

  private void check() {
    html.leaf("h2", t("certificate.check"));
    html.open("table", "class", "check").open("tr").open("td", "class", "qr");
    html.empty(
        "img", "src", QrCode.dataUrl(sheet.link()), "alt", t("certificate.qr", sheet.link()));
    html.close("td").open("td");
    html.leaf("p", t("certificate.how"));
    html.open("p").leaf("a", sheet.link(), "href", sheet.link()).close("p");
    html.open("table", "class", "marks");
    fact("id", certificate().uuid());
    fact("issuer", sheet.issuer());
    fact("digest", sheet.digest());
    CertificateSheet.Place place = sheet.place();
    fact("ledger", t("certificate.ledger.value", place.origin(), Numbers.count(place.index())));
    fact("methodHash", assessment().methodology().digest());
    html.close("table").close("td").close("tr").close("table");
  }

  private void limits() {
    html.leaf("h2", t("certificate.limits"));
    html.leaf("p", t("certificate.limits.text"), "class", "small");
    html.leaf("p", t("certificate.proof.text"), "class", "small");
    html.leaf("p", t("certificate.footer", Texts.version()), "class", "footer");
  }

  private Certificate certificate() {
    return sheet.certificate();
  }

  private Assessment assessment() {
    return certificate().assessment();
  }

  private String publishedId() {
    return certificate().subject().publishedId();
  }

  private String kind() {
    return certificate().subject().kind().name().toLowerCase(Locale.ROOT);
  }

  private String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  private ZoneOffset offset() {
    return language == Language.ZH ? CHINA : ZoneOffset.UTC;
  }

  private String zone() {
    return language == Language.ZH ? "UTC+8" : "UTC";
  }

  private String minute(Instant time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
        .format(time.atOffset(offset()));
  }

  private String day(Instant time) {
    return time.atOffset(offset()).toLocalDate().toString();
  }
}
