package dev.zhenzan.report.explanation;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.report.page.LocalClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where one member of a group met the others. */
final class Meetings {
  /** Where nobody else came. */
  static final long NEVER = Long.MAX_VALUE;

  private final InteractionTable table;
  private final Map<Integer, List<Integer>> rowsByVideo = new TreeMap<>();
  private final int account;

  private Meetings(InteractionTable table, LockstepGroup group, int account) {
    this.table = table;
    this.account = account;
    for (int row : group.rows()) {
      rowsByVideo.computeIfAbsent(table.video(row), video -> new ArrayList<>()).add(row);
    }
  }

  static Meetings of(InteractionTable table, LockstepGroup group, int account) {
    return new Meetings(table, group, account);
  }

  /**
   * One target that the member went to.
   *
   * @param row the member's row
   * @param others other members that came there
   * @param close of these, those that came within an hour before or after
   * @param nearest micros to the nearest of them, or {@link #NEVER}
   */
  record Meeting(int row, int others, int close, long nearest) {}

  /**
   * Another member.
   *
   * @param account dense int
   * @param targets targets that both went to
   * @param close of these, those that both went to within an hour
   */
  record Companion(int account, int targets, int close) {}

  /** The member's targets in order of time. */
  List<Meeting> meetings() {
    List<Meeting> meetings = new ArrayList<>();
    for (List<Integer> rows : rowsByVideo.values()) {
      rows.stream()
          .filter(this::own)
          .findFirst()
          .ifPresent(own -> meetings.add(meeting(own, rows)));
    }
    meetings.sort(Comparator.comparingLong(meeting -> table.time(meeting.row())));
    return meetings;
  }

  private boolean own(int row) {
    return table.account(row) == account;
  }

  private Meeting meeting(int own, List<Integer> rows) {
    Set<Integer> others = new HashSet<>();
    Set<Integer> close = new HashSet<>();
    long nearest = NEVER;
    for (int row : rows) {
      if (!own(row)) {
        others.add(table.account(row));
        nearest = Math.min(nearest, apart(own, row));
        if (apart(own, row) <= LocalClock.HOUR) {
          close.add(table.account(row));
        }
      }
    }
    return new Meeting(own, others.size(), close.size(), nearest);
  }

  private long apart(int row, int other) {
    return Math.abs(table.time(row) - table.time(other));
  }

  /** The other members, those with the most common targets first. */
  List<Companion> companions() {
    Map<Integer, Companion> companions = new HashMap<>();
    for (Meeting meeting : meetings()) {
      Map<Integer, Companion> here = new HashMap<>();
      for (int row : rowsByVideo.getOrDefault(table.video(meeting.row()), List.of())) {
        int close = apart(meeting.row(), row) <= LocalClock.HOUR ? 1 : 0;
        here.merge(
            table.account(row), new Companion(table.account(row), 1, close), Meetings::closer);
      }
      here.forEach((other, met) -> companions.merge(other, met, Meetings::sum));
    }
    companions.remove(account);
    return companions.values().stream()
        .sorted(
            Comparator.comparingInt(Companion::targets)
                .thenComparingInt(Companion::close)
                .reversed()
                .thenComparingInt(Companion::account))
        .toList();
  }

  private static Companion closer(Companion a, Companion b) {
    return a.close() >= b.close() ? a : b;
  }

  private static Companion sum(Companion a, Companion b) {
    return new Companion(a.account(), a.targets() + b.targets(), a.close() + b.close());
  }
}
