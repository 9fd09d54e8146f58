package dev.zhenzan.report.audit;

import dev.zhenzan.model.LockstepGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Which groups are shown in full and which in a line. The same accounts are often found together on
 * several scales of time; a group most of whose members were shown already is told in a line.
 *
 * @param full indexes of the groups shown in full
 * @param lines the other groups that are listed
 * @param left how many groups are not listed
 */
record GroupChoice(List<Integer> full, List<Line> lines, int left) {
  private static final int MAX_FULL = 10;
  private static final int MAX_LISTED = 60;
  private static final double SAME = 0.8;

  /** No group shown in full has most of the members. */
  static final int NONE = -1;

  /**
   * A group told in a line.
   *
   * @param group index of the group
   * @param sameAs index of the group shown in full that has most of its members, or {@link #NONE}
   */
  record Line(int group, int sameAs) {}

  static GroupChoice of(List<LockstepGroup> groups) {
    List<Integer> full = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int listed = Math.min(MAX_LISTED, groups.size());
    for (int group = 0; group < listed; group++) {
      int sameAs = sameAs(groups, full, group);
      if (sameAs == NONE && full.size() < MAX_FULL) {
        full.add(group);
      } else {
        lines.add(new Line(group, sameAs));
      }
    }
    return new GroupChoice(full, lines, groups.size() - listed);
  }

  /** Indexes of the groups told in a line that have mostly the members of one shown in full. */
  List<Integer> sameAs(int shown) {
    return lines.stream().filter(line -> line.sameAs() == shown).map(Line::group).toList();
  }

  private static int sameAs(List<LockstepGroup> groups, List<Integer> full, int group) {
    int[] members = groups.get(group).accounts();
    for (int shown : full) {
      if (shared(members, groups.get(shown).accounts()) >= SAME * members.length) {
        return shown;
      }
    }
    return NONE;
  }

  /** How many elements two ascending arrays share. */
  private static int shared(int[] a, int[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Integer.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
