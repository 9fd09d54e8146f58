package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.LockstepGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How improbable groups are under the null, once all that was looked at is reckoned in. */
final class Significances {
  private Significances() {}

  /**
   * What a block's mass says. The p-value is a union bound: exp of its surprise times the number of
   * blocks of as many accounts and cells that there are in the log. It is far above the truth where
   * the block is small, and 1 where it says nothing.
   */
  static LockstepGroup.Significance of(Block block, Cells cells) {
    double choices =
        logChoices(cells.graph().accounts(), block.accounts().length)
            + logChoices(cells.cells(), block.cells().length);
    double surprise = block.surprise();
    double p = Math.exp(Math.min(0, choices - surprise));
    return new LockstepGroup.Significance(block.expectedMass(), surprise, p, p);
  }

  /** ln C(of, chosen). */
  static double logChoices(int of, int chosen) {
    double sum = 0;
    for (int i = 0; i < Math.min(chosen, of - chosen); i++) {
      sum += Math.log((double) (of - i) / (i + 1));
    }
    return sum;
  }

  /**
   * The groups with their q-values: the smallest false discovery rate at which each is among those
   * called (Y. Benjamini, Y. Hochberg, Controlling the False Discovery Rate, JRSS B 57, 1995).
   */
  static List<LockstepGroup> withQValues(List<LockstepGroup> groups) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -groups.get(i).significance().pValue()));
    List<LockstepGroup> result = new ArrayList<>(groups);
    double q = 1;
    for (int i = 0; i < order.size(); i++) {
      LockstepGroup group = groups.get(order.get(i));
      int rank = order.size() - i;
      q = Math.min(q, group.significance().pValue() * order.size() / rank);
      result.set(order.get(i), withQValue(group, q));
    }
    return result;
  }

  private static LockstepGroup withQValue(LockstepGroup group, double q) {
    LockstepGroup.Significance s = group.significance();
    return new LockstepGroup(
        group.accounts(),
        group.videos(),
        group.rows(),
        group.window(),
        new LockstepGroup.Significance(s.expected(), s.suspiciousness(), s.pValue(), q),
        group.synchronous());
  }
}
