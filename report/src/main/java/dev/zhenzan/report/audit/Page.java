package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Texts;

/**
 * What every section of a page writes from and to.
 *
 * @param html the page so far
 * @param facts what it tells
 */
record Page(Html html, Facts facts) {
  /**
   * What a page tells, and in which words.
   *
   * @param texts the language's texts
   * @param clock the zone of the times told
   * @param findings what was found
   * @param context where the data came from
   */
  record Facts(Texts texts, LocalClock clock, Findings findings, ReportContext context) {
    static Facts of(AuditResult result, ReportContext context, Language language) {
      return new Facts(
          Texts.in(language).with("audit"),
          LocalClock.of(result.input().interactions()),
          new Findings(result, Tally.of(result)),
          context);
    }
  }

  /**
   * What was found.
   *
   * @param result of the audit
   * @param tally counts over the log
   */
  record Findings(AuditResult result, Tally tally) {}

  Texts texts() {
    return facts.texts;
  }

  LocalClock clock() {
    return facts.clock;
  }

  AuditResult result() {
    return facts.findings.result;
  }

  ReportContext context() {
    return facts.context;
  }

  Tally tally() {
    return facts.findings.tally;
  }

  /** The text of a key. */
  String t(String key, Object... arguments) {
    return texts().get(key, arguments);
  }

  /** A number with what it counts: {@code unit.key}. */
  String n(String key, long count) {
    return texts().number(key, count);
  }

  /** The word for what the report speaks of: likes, or interactions where the log has no likes. */
  String subject(long count) {
    return n(tally().ofLikes() ? "likes" : "interactions", count);
  }

  /** The id of a video as the source has it. */
  String video(int video) {
    return result().input().interactions().videos().text(video);
  }

  /** Sentences one after the other. */
  String sentences(String... sentences) {
    return String.join(t("sentence.gap"), sentences);
  }

  void heading(String id, String key) {
    html.leaf("h2", t(key), "id", id);
  }

  void paragraph(String text, String... attributes) {
    html.leaf("p", text, attributes);
  }
}
