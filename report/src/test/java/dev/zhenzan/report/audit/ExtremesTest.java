package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Reports on what is hostile, huge or next to nothing. */
class ExtremesTest {
  private static final ReportContext CONTEXT =
      new ReportContext(List.of(ReportContext.Source.of("likes.csv", 1_000)), 1_000, 3);

  private static Dom page(AuditResult result, Language language) throws Exception {
    return Dom.of(AuditReport.html(result, CONTEXT, language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "a&b'c\"d",
        "line\nbreak\ttab\0nul\uD800half",
        "{0}{1}",
        "\u202Ereversed",
        "作品，很长的名字"
      })
  void hostileIds_areTextAndNothingElse(String id) throws Exception {
    Sample sample = Sample.chinese();
    int first = 0;
    for (int i = 0; i < 12; i++) {
      sample.invalid(id + i, id, Sample.START + i, Reason.LOCKSTEP_SYNCHRONOUS);
    }
    AuditResult result = sample.groupOf(first, 12).creator(id, 12, 0.2).result();
    String html =
        AuditReport.html(
            result,
            new ReportContext(List.of(ReportContext.Source.of(id, 12)), 12, 0),
            Language.EN);
    Dom page = Dom.of(html);
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("img")).isEmpty();
    assertThat(html).doesNotContain("\u202E").doesNotContain("\0");
    assertThat(page.all("bdi", "id")).isNotEmpty();
    assertThat(page.all("bdi", "id"))
        .allSatisfy(shown -> assertThat(shown.getTextContent()).doesNotContain("\n").isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/home/somebody/secret/likes.csv", "C:\\secret\\likes.csv", "likes.csv"})
  void source_isToldByItsNameAlone(String path) throws Exception {
    ReportContext context = new ReportContext(List.of(ReportContext.Source.of(path, 1)), 1, 0);
    String html = AuditReport.html(Sample.chinese().result(), context, Language.EN);
    assertThat(html).contains("likes.csv").doesNotContain("secret");
  }

  @Test
  void veryLongIds_areCut() throws Exception {
    String id = "x".repeat(1 << 20) + "-end";
    Sample sample = Sample.chinese();
    sample.like("a", id, Sample.START);
    String html = AuditReport.html(sample.result(), CONTEXT, Language.ZH);
    assertThat(html.length()).isLessThan(100_000);
    assertThat(Dom.of(html).all("bdi", "id"))
        .extracting(Element::getTextContent)
        .filteredOn(text -> text.startsWith("x"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains("…").endsWith("-end"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noRows_areToldAsSuch(Language language) throws Exception {
    Dom page =
        Dom.of(
            AuditReport.html(
                Sample.chinese().result(), new ReportContext(List.of(), 0, 0), language));
    assertThat(page.all("p", "score")).isEmpty();
    assertThat(page.section("score")).contains(Texts.in(language).with("audit").get("score.none"));
    assertThat(page.section("groups"))
        .contains(Texts.in(language).with("audit").get("groups.none"));
    assertThat(page.text()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void viewsAlone_areReportedWithoutAScore(Language language) throws Exception {
    Sample sample = Sample.chinese();
    sample.row("a", "v", InteractionKind.VIEW, Sample.START, Verdict.VALID, 0);
    Dom page = page(sample.result(), language);
    assertThat(page.all("p", "score")).isEmpty();
    assertThat(page.section("time")).isNotEmpty();
    assertThat(page.section("who")).contains("100%");
    assertThat(page.text()).doesNotContain("NaN");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void oneRow_isNoFirmStatement(Language language) throws Exception {
    Sample sample = Sample.chinese();
    sample.like("a", "v", Sample.START);
    Dom page = page(sample.result(), language);
    assertThat(page.section("score"))
        .contains(Texts.in(language).with("audit").get("score.level.unsure"));
    assertThat(page.text()).doesNotContain("NaN");
  }

  @Test
  void timesFarApart_areDrawn() throws Exception {
    Sample sample = new Sample(TimeStyle.EPOCH_SECONDS);
    long year1601 = -11_644_473_600_000_000L;
    long year9999 = 253_370_764_800_000_000L;
    sample.like("a", "v", year1601);
    sample.like("b", "v", year9999);
    Dom page = page(sample.result(), Language.EN);
    assertThat(page.text()).contains("1601-01-01 08:00 to 9999-01-01 08:00");
    assertThat(page.section("time")).contains("Likes per").doesNotContain("Not drawn");
  }

  @Test
  void manyGroups_areCutAndSaySo() throws Exception {
    AuditResult result = Sample.chinese().group("g", 3, 2).groupAgain(99_999).result();
    String html = AuditReport.html(result, CONTEXT, Language.EN);
    assertThat(html.length()).isLessThan(200_000);
    Dom page = Dom.of(html);
    assertThat(page.all("article", "group")).hasSize(1);
    assertThat(page.section("groups"))
        .contains("100,000 lockstep groups")
        .contains("Not listed here: 99,940 lockstep groups")
        .contains("mostly the members of G1");
  }
}
