package dev.zhenzan.report;

import dev.zhenzan.model.AuditResult;

/**
 * What every section of a page writes from and to.
 *
 * @param html the page so far
 * @param texts the language's texts
 * @param clock the zone of the times told
 * @param result what was found
 * @param context where the data came from
 * @param tally counts over the log
 */
record Page(
    Html html,
    Texts texts,
    LocalClock clock,
    AuditResult result,
    ReportContext context,
    Tally tally) {

  static Page of(AuditResult result, ReportContext context, Language language) {
    return new Page(
        new Html(),
        Texts.in(language),
        LocalClock.of(result.input().interactions()),
        result,
        context,
        Tally.of(result));
  }

  /** The text of a key. */
  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A number with what it counts: {@code unit.key}. */
  String n(String key, long count) {
    return texts.number(key, count);
  }

  /** The word for what the report speaks of: likes, or interactions where the log has no likes. */
  String subject(long count) {
    return n(tally.ofLikes() ? "likes" : "interactions", count);
  }

  /** The id of a video as the source has it. */
  String video(int video) {
    return result.input().interactions().videos().text(video);
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
