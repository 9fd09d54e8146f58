package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.report.audit.GroupView;
import dev.zhenzan.report.audit.Judged;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups for a reviewer: what they did, how improbable that is, and where the subject stands. */
final class GroupSections {
  private static final int MOST_COMPANIONS = 200;

  private final Wording w;
  private final JudgedRows rows;
  private final PlainText text;
  private final Pseudonyms pseudonyms;

  /** The first group of these own rows. */
  private final Map<List<Integer>, Integer> told = new HashMap<>();

  /** Members named already. */
  private final Set<Integer> named = new HashSet<>();

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
    met(index, meetings.meetings(), group);
    companions(meetings.companions());
  }

  /** The targets that the account went to, once for all groups that share them. */
  private void met(int index, List<Meetings.Meeting> met, LockstepGroup group) {
    String own =
        w.t("explain.ownTargets", Numbers.count(met.size()), w.n("videos", group.videos().length));
    List<Integer> targets = met.stream().map(Meetings.Meeting::row).toList();
    Integer before = told.putIfAbsent(targets, index);
    if (before != null) {
      text.paragraph(w.sentences(own, w.t("explain.sameTargets", AuditResult.groupId(before))));
      return;
    }
    text.paragraph(w.sentences(own, w.t("explain.targetsTable")));
    text.table(meetings(met));
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

  /** The members that the account met, those with the most common targets first. */
  private void companions(List<Meetings.Companion> companions) {
    List<Meetings.Companion> fresh =
        companions.stream().filter(other -> named.add(other.account())).toList();
    int before = companions.size() - fresh.size();
    text.paragraph(
        w.sentences(
            w.t("explain.companions", w.n("accounts", companions.size())),
            before == 0 ? "" : w.t("explain.namedBefore", Numbers.count(before))));
    if (fresh.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row(
        w.t("explain.col.common"), w.t("explain.col.closeShare"), w.t("explain.col.companions"));
    fresh.stream()
        .collect(
            Collectors.groupingBy(
                other -> -other.targets(), TreeMap::new, Collectors.toUnmodifiableList()))
        .forEach((targets, others) -> table.row(cells(-targets, others)));
    text.table(table);
  }

  private String[] cells(int targets, List<Meetings.Companion> others) {
    int close = others.stream().mapToInt(Meetings.Companion::close).sum();
    String names =
        others.stream()
            .limit(MOST_COMPANIONS)
            .map(other -> pseudonym(other.account()))
            .collect(Collectors.joining(" "));
    int more = others.size() - MOST_COMPANIONS;
    return new String[] {
      Numbers.count(targets),
      Numbers.share(close, (long) targets * others.size()),
      more > 0 ? names + " " + w.t("explain.more", Numbers.count(more)) : names
    };
  }
}
