package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class AuditReportTest {
  static final ReportContext CONTEXT =
      new ReportContext(List.of(ReportContext.Source.of("likes.csv", 1_000)), 1_000, 3);

  static AuditResult ordinary() {
    Sample sample = Sample.chinese();
    for (int i = 0; i < 400; i++) {
      sample.like("viewer-" + i % 150, "work-" + i % 30, Sample.START + 20L * i * Sample.MINUTE);
    }
    sample.invalid("viewer-1", "work-1", Sample.START, Reason.DUPLICATE_ROW);
    return sample.group("first", 20, 6).group("second", 12, 4).result();
  }

  private static Dom page(AuditResult result, Language language) throws Exception {
    return Dom.of(AuditReport.html(result, CONTEXT, language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void score_standsWithItsInterval(Language language) throws Exception {
    AuditResult result = ordinary();
    Dom page = page(result, language);
    Element score = page.all("p", "score").getFirst();
    assertThat(score.getTextContent())
        .contains(Numbers.percent(result.scores().log().authenticity().estimate()))
        .contains(Numbers.percentBounds(result.scores().log().authenticity()))
        .contains("95%");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void receipts_areLinkedWhereThereAreAny(Language language) throws Exception {
    List<String> receipts = List.of("receipts/audit.tlog-proof", "receipts/method.tlog-proof");
    ReportContext logged =
        new ReportContext(CONTEXT.sources(), CONTEXT.rows(), CONTEXT.rejected(), receipts);

    Dom with = Dom.of(AuditReport.html(ordinary(), logged, language));

    assertThat(with.all("a").stream().map(link -> link.getAttribute("href")))
        .containsAll(receipts)
        .contains("#receipts");
    assertThat(AuditReport.html(ordinary(), logged, language))
        .contains("zhenzan ledger verify --policy POLICY receipts/audit.tlog-proof");
    assertThat(AuditReport.html(ordinary(), CONTEXT, language)).doesNotContain("receipts");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRankedWork_hasLikesShareAndInterval(Language language) throws Exception {
    List<Element> tables = page(ordinary(), language).all("table", "ranking");
    assertThat(tables).hasSize(2);
    for (Element table : tables) {
      for (int row = 1; row < table.getElementsByTagName("tr").getLength(); row++) {
        Element line = (Element) table.getElementsByTagName("tr").item(row);
        assertThat(line.getElementsByTagName("td").item(0).getTextContent()).matches("\\d+");
        assertThat(line.getElementsByTagName("td").item(1).getTextContent()).endsWith("%");
        assertThat(line.getElementsByTagName("td").item(2).getTextContent()).contains("% – ");
      }
    }
  }

  @Test
  void language_isTheOneAskedFor() {
    String chinese = AuditReport.html(ordinary(), CONTEXT, Language.ZH);
    String english = AuditReport.html(ordinary(), CONTEXT, Language.EN);
    assertThat(chinese).contains("lang=\"zh-CN\"").contains("协同群组").contains("无效互动");
    assertThat(english).contains("lang=\"en\"").contains("Lockstep groups");
    String han = english.replace("Zhenzan 真赞", "");
    assertThat(han.codePoints().filter(Character::isIdeographic).count()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_needsNoNetworkAndNoScript(Language language) {
    String page = AuditReport.html(ordinary(), CONTEXT, language);
    assertThat(page)
        .doesNotContain("://")
        .doesNotContain("<script")
        .doesNotContain("@import")
        .doesNotContain("url(")
        .doesNotContain(" style=")
        .doesNotContainPattern(" on[a-z]+=")
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void page_callsNobodyABot(Language language) {
    assertThat(AuditReport.html(ordinary(), CONTEXT, language).toLowerCase(Locale.ROOT))
        .doesNotContainPattern("\\bbots?\\b")
        .doesNotContain("fraud")
        .doesNotContain("fake")
        .doesNotContain("机器人")
        .doesNotContain("水军")
        .contains("givt")
        .contains("sivt");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void links_leadToPartsThatAreThere(Language language) throws Exception {
    for (AuditResult result : List.of(ordinary(), Sample.chinese().result())) {
      Dom page = page(result, language);
      Set<String> ids = new HashSet<>();
      for (Element element : page.all("*")) {
        String id = element.getAttribute("id");
        assertThat(id.isEmpty() || ids.add(id)).as("id twice: %s", id).isTrue();
      }
      assertThat(page.all("a"))
          .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChart_saysWhatItShows(Language language) throws Exception {
    List<Element> charts = page(ordinary(), language).all("svg", "chart");
    assertThat(charts).hasSize(5);
    for (Element chart : charts) {
      assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void members_appearByNumberAndWorksById(Language language) {
    String page = AuditReport.html(ordinary(), CONTEXT, language);
    assertThat(page).doesNotContain("member-").doesNotContain("viewer-").contains("first-work-0");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sameFindings_giveTheSameBytesWhateverTheMachinesLanguageAndZone(Language language) {
    String expected = AuditReport.html(ordinary(), CONTEXT, language);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(AuditReport.html(ordinary(), CONTEXT, language)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void tenGroups_areShownInFullAndTheOthersInLines() throws Exception {
    Sample sample = Sample.chinese();
    for (int group = 0; group < 14; group++) {
      sample.group("g" + group, 4, 3);
    }
    Dom page = page(sample.result(), Language.EN);
    assertThat(page.all("article", "group")).hasSize(10);
    assertThat(page.section("groups")).contains("G14");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReason_isExplainedWhereItIsSeen(Language language) throws Exception {
    Sample sample = Sample.chinese();
    for (Reason reason : Reason.values()) {
      sample.invalid("a" + reason, "v", Sample.START, reason);
    }
    Dom page = page(sample.result(), language);
    assertThat(page.all("article", "reason")).hasSize(Reason.values().length);
    for (Reason reason : Reason.values()) {
      assertThat(page.section("reasons")).contains(reason.code());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void skippedCheck_saysWhy(Language language) throws Exception {
    String why = Texts.in(language).with("audit").get("skip.no_accounts_file");
    assertThat(page(ordinary(), language).section("method")).contains(why);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void reasonWhoseCheckDidNotRun_isNotToldAbsent(Language language) throws Exception {
    Texts texts = Texts.in(language).with("audit");
    String reasons = page(ordinary(), language).section("reasons");
    String common = texts.get("reason.lockstep_common_targets.title");
    String early = texts.get("reason.before_registration.title");
    assertThat(reasons)
        .containsSubsequence(
            texts.get("reasons.missing"), common, texts.get("reasons.unchecked"), early);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void source_isToldWithItsTimeFormatAndNotes(Language language) throws Exception {
    ReportContext.Source source =
        new ReportContext.Source(
            "logs/day.csv.gz", 7, "epoch milliseconds", 8, List.of("columns not used: mood"));
    ReportContext context = new ReportContext(List.of(source), 7, 1);
    Dom page = Dom.of(AuditReport.html(ordinary(), context, language));
    assertThat(page.section("method"))
        .contains("day.csv.gz", Texts.in(language).with("audit").get("times.epoch_milliseconds"))
        .contains("columns not used: mood")
        .doesNotContain("logs/");
    assertThat(page.all("p", "warning").getFirst().getTextContent()).contains("day.csv.gz", "8");
  }

  @ParameterizedTest
  @CsvSource({
    "true, 1, group.synchronous",
    "true, 24, group.synchronous",
    "true, 72, group.partly",
    "false, 3, group.close",
    "false, 72, group.spread"
  })
  void wordsOnAGroupsTimes_fitTheFigure(boolean synchronous, long hours, String key) {
    assertThat(GroupsSection.how(synchronous, hours * LocalClock.HOUR)).isEqualTo(key);
  }

  @Test
  void groupToldInALine_isNamedBesideTheOneItResembles() throws Exception {
    Sample sample = Sample.chinese().group("first", 20, 6).group("first", 20, 6);
    Dom page = page(sample.group("other", 8, 4).result(), Language.EN);
    assertThat(page.section("groups")).contains("told in the table further down: G2.");
  }

  @Test
  void pictureOfAPart_saysOfWhatAlone() throws Exception {
    Dom page = page(Sample.chinese().group("large", 90, 13).result(), Language.EN);
    assertThat(page.section("groups"))
        .contains("drawn are 60 of 90 accounts, evenly spaced")
        .doesNotContain("13 of 13");
  }

  @Test
  void unknownCheckAndThreshold_areShownByTheirNames() throws Exception {
    AuditResult known = ordinary();
    AuditResult result =
        new AuditResult(
            known.input(),
            known.verdicts(),
            known.accounts(),
            known.groups(),
            known.scores(),
            List.of(new DetectorRun("novel.check", "no such column", 0)),
            Map.of("novel.threshold", 1.25));
    assertThat(page(result, Language.EN).section("method"))
        .contains("novel.check")
        .contains("no such column")
        .contains("novel.threshold")
        .contains("1.25");
  }

  @Test
  void creators_standByTheirIds() throws Exception {
    AuditResult result = Sample.chinese().group("g", 3, 2).creator("creator-7", 6, 0.1).result();
    assertThat(page(result, Language.EN).section("ranking")).contains("creator-7");
  }

  @Test
  void zoneOfTheSource_isKeptAndABareEpochIsToldInBeijingTime() throws Exception {
    Sample newYork = new Sample(new TimeStyle(TimeStyle.Unit.ISO, 0, -5 * 3600, false));
    newYork.like("a", "v", Sample.START);
    assertThat(page(newYork.result(), Language.EN).text())
        .contains("2026-03-01 11:00")
        .contains("UTC-05:00, as in the source");
    Sample epoch = new Sample(TimeStyle.EPOCH_MILLIS);
    epoch.like("a", "v", Sample.START);
    assertThat(page(epoch.result(), Language.EN).text())
        .contains("2026-03-02 00:00")
        .contains("UTC+08:00, Beijing time");
  }

  @Test
  void page_isSmall() {
    String html = AuditReport.html(ordinary(), CONTEXT, Language.ZH);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
  }
}
