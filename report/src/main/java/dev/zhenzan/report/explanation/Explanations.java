package dev.zhenzan.report.explanation;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.page.Language;

/** Explains what an audit found. Immutable. */
public final class Explanations {
  private final Examination examination;
  private final Wording wording;

  /** Explains an audit in a language. */
  public Explanations(Examination examination, Language language) {
    this.examination = examination;
    this.wording = Wording.of(examination, language);
  }

  /**
   * Explains what was decided on an account.
   *
   * @param account dense int of an account that has a row
   * @throws IllegalArgumentException if it has none
   */
  public String ofAccount(int account, Reader reader) {
    InteractionTable table = examination.result().input().interactions();
    JudgedRows rows = JudgedRows.of(examination, row -> table.account(row) == account);
    return switch (reader) {
      case REVIEWER -> new AccountForReviewer(wording, examination, rows).text();
      case AFFECTED -> new AccountForAffected(wording, rows).text();
    };
  }

  /**
   * Explains what was decided on the interactions with a video.
   *
   * @param video dense int of a video that has a row
   * @throws IllegalArgumentException if it has none
   */
  public String ofVideo(int video, Reader reader) {
    InteractionTable table = examination.result().input().interactions();
    JudgedRows rows = JudgedRows.of(examination, row -> table.video(row) == video);
    return switch (reader) {
      case REVIEWER -> new VideoForReviewer(wording, examination, rows).text();
      case AFFECTED -> new VideoForAffected(wording, rows).text();
    };
  }
}
