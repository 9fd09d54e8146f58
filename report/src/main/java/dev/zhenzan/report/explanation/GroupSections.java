package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.report.GroupView;
import dev.zhenzan.report.Judged;
import dev.zhenzan.report.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Groups for a reviewer: what they did, how improbable that is, and where the subject stands. */
final class GroupSections {
  private static final int MOST_COMPANIONS = 200;

  private final Wording w;
  private final JudgedRows rows;
  private final PlainText text;
  private final Pseudonyms pseudonyms;

  GroupSections(Wording wording, JudgedRows rows, PlainText text) {
    this.w = wording;
    this.rows = rows;
    this.text = text;
    this.pseudonyms = Pseudonyms.of(rows.table().accounts());
  }

  String pseudonym(int account) {
    return w.t("explain.pseudonym", pseudonyms.of(account));
  }

  /** A group and how the account is part of it. */
  void ofAccount(int index) {
    LockstepGroup group = heading(index);
    group(index, group);
    if (Arrays.binarySearch(group.accounts(), rows.account()) < 0) {
      text.paragraph(w.t("explain.straggler"));
      return;
    }
    Meetings meetings = Meetings.of(rows.table(), group, rows.account());
    List<Meetings.Meeting> met = meetings.meetings();
    text.paragraph(
        w.t("explain.ownTargets", Numbers.count(met.size()), w.n("videos", group.videos().length)));
    text.table(meetings(met));
    companions(meetings.companions());
  }

  /** A group that has the video among its targets. */
  void ofVideo(int index) {
    LockstepGroup group = heading(index);
    group(index, group);
    JudgedRows here = rows.only(row -> Arrays.binarySearch(group.rows(), row) >= 0);
    if (here.size() > 0) {
      text.paragraph(
          w.t(
              "explain.groupHere",
              Numbers.count(here.accounts()),
              w.n("accounts", group.accounts().length),
              w.clock().second(rows.table().time(here.rows().getFirst())),
              w.clock().second(rows.table().time(here.rows().getLast())),
              Numbers.count(here.invalid().size())));
    }
  }

  private LockstepGroup heading(int index) {
    LockstepGroup group = rows.result().groups().get(index);
    text.heading(
        w.t(
            "group.title",
            AuditResult.groupId(index),
            w.n("accounts", group.accounts().length),
            w.n("videos", group.videos().length)));
    return group;
  }

  private void group(int index, LockstepGroup group) {
    GroupView view = GroupView.of(rows.result(), index);
    String when =
        w.t(
            "group.window",
            w.clock().minute(group.window().from()),
            w.clock().minute(group.window().to()));
    text.paragraph(w.sentences(when, w.t(view.how(), w.texts().duration(view.halfMetWithin()))));
    text.paragraph(w.significance(group));
    Judged judged = Judged.of(rows.result(), group);
    text.paragraph(
        w.t(
            "group.decided",
            w.n("interactions", judged.rows()),
            Numbers.count(judged.invalid()),
            Numbers.share(judged.invalid(), judged.rows()),
            Numbers.count(judged.suspect()),
            Numbers.share(judged.suspect(), judged.rows()),
            Numbers.percent(judged.mean())));
    text.paragraph(
        w.t("explain.targets", w.list(IntStream.of(group.videos()).mapToObj(w::video).toList())));
  }

  private TextTable meetings(List<Meetings.Meeting> met) {
    TextTable table =
        new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        w.t("explain.col.target"),
        w.t("explain.col.ownTime"),
        w.t("explain.col.others"),
        w.t("explain.col.close"),
        w.t("explain.col.nearest"),
        w.t("explain.col.probability"));
    for (Meetings.Meeting meeting : met) {
      table.row(
          w.video(rows.table().video(meeting.row())),
          w.time(meeting.row()),
          Numbers.count(meeting.others()),
          Numbers.count(meeting.close()),
          meeting.nearest() == Meetings.NEVER ? "–" : w.texts().duration(meeting.nearest()),
          Numbers.percent(rows.verdicts().probability(meeting.row())));
    }
    return table;
  }

  private void companions(List<Meetings.Companion> companions) {
    List<String> names =
        companions.stream()
            .limit(MOST_COMPANIONS)
            .map(
                other ->
                    w.t(
                        "explain.companion",
                        pseudonym(other.account()),
                        Numbers.count(other.targets()),
                        Numbers.count(other.close())))
            .toList();
    text.paragraph(w.t("explain.companions", w.n("accounts", companions.size())));
    text.indented(w.list(names));
    if (companions.size() > names.size()) {
      text.indented(w.t("explain.more", Numbers.count(companions.size() - names.size())));
    }
  }
}
