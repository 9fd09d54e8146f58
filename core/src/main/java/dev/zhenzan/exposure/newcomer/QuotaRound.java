package dev.zhenzan.exposure.newcomer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One distribution at work. Not thread-safe. */
final class QuotaRound {
  private final List<Applicant> applicants;
  private final int[] vertical;
  private final int[] region;
  private final int[] granted;
  private final boolean[][] closed;
  private final FloorNeed need;
  private final PriorityQueue<Integer> queue;

  QuotaRound(List<Applicant> applicants, Cells cells, FloorNeed need) {
    this.applicants = applicants;
    this.need = need;
    vertical = applicants.stream().mapToInt(cells::vertical).toArray();
    region = applicants.stream().mapToInt(cells::region).toArray();
    granted = new int[applicants.size()];
    closed = new boolean[cells.verticals().size()][cells.regions().size()];
    queue =
        new PriorityQueue<>(
            Math.max(1, granted.length),
            Comparator.comparingDouble(this::claim)
                .reversed()
                .thenComparingInt(place -> granted[place])
                .thenComparingInt(place -> applicants.get(place).creator()));
    for (int place = 0; place < granted.length; place++) {
      queue.add(place);
    }
  }

  /** Webster's divisors: 1/2, 3/2, 5/2 and so on. */
  private double claim(int place) {
    return applicants.get(place).quality() / (granted[place] + 0.5);
  }

  /** Distributes a budget; what nobody can take is left. */
  int distribute(int budget, int most) {
    long left = budget;
    // While so many more are left than the floors need, nobody has to be passed over.
    long free = left - need.exposures();
    while (left > 0 && !queue.isEmpty()) {
      if (free == 0) {
        free = spare(left);
      }
      int place = queue.remove();
      if (free > 0 || helps(place)) {
        grant(place, most);
        left--;
        free = Math.max(0, free - 1);
      }
    }
    return (int) left;
  }

  private long spare(long left) {
    long needed = need.exposures();
    return needed == 0 ? left : left - needed;
  }

  private boolean helps(int place) {
    int v = vertical[place];
    int r = region[place];
    if (!closed[v][r] && need.exposuresAfter(v, r) == need.exposures()) {
      closed[v][r] = true;
    }
    return !closed[v][r];
  }

  private void grant(int place, int most) {
    need.grant(vertical[place], region[place]);
    granted[place]++;
    if (granted[place] < most) {
      queue.add(place);
    }
  }

  List<Quota.Grant> grants() {
    List<Quota.Grant> grants = new ArrayList<>(granted.length);
    for (int place = 0; place < granted.length; place++) {
      grants.add(new Quota.Grant(applicants.get(place), granted[place]));
    }
    return grants;
  }
}
