package dev.zhenzan.server.exposure;

import dev.zhenzan.exposure.plan.Arm;
import dev.zhenzan.exposure.plan.Assigner;
import dev.zhenzan.exposure.plan.KeyedDraws;
import dev.zhenzan.exposure.plan.Shares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is assigned what, before anything is shown: a function of the seed, the ids and the matches.
 * The best matches are taken in turn, and beside them pairs that were drawn to learn from, until so
 * many are to be shown as the budget has. Whoever is held out is passed in the same turn, so that
 * both arms are chosen alike.
 */
final class Assignments {
  private final Assigner assigner;
  private final KeyedDraws draws;
  private final double exploration;
  private final int mostOfAnAccount;
  private final Map<String, Integer> works = new HashMap<>();

  Assignments(long seed, PlanTerms terms) {
    this.assigner =
        new Assigner(seed, new Shares(terms.shares().holdout(), terms.shares().exploration()));
    this.draws = new KeyedDraws(seed);
    this.exploration = terms.shares().exploration();
    this.mostOfAnAccount = terms.mostOfAnAccount();
  }

  /**
   * An account and a work that may be shown to it.
   *
   * @param watch chance of a long view by the match; the same for all without one
   */
  record Pair(String account, String video, double watch) {}

  /** What was decided of a pair. */
  record Assigned(Pair pair, Arm arm) {}

  /** Whether an account is held out of the whole plan. */
  boolean isHeldOut(String account) {
    return assigner.isHeldOut(KeyedDraws.key(account));
  }

  /** The pairs that are assigned, at most {@code budget} of them to be shown. */
  List<Assigned> of(List<Pair> pairs, int budget) {
    int toLearn = (int) Math.floor(budget * exploration);
    List<Assigned> assigned = new ArrayList<>();
    take(
        pairs.stream()
            .filter(pair -> isToLearn(pair, toLearn))
            .sorted(Comparator.comparingDouble(this::lot))
            .toList(),
        toLearn,
        new Taken(Arm.EXPLORATION, assigned));
    int left = budget - shown(assigned);
    take(
        pairs.stream()
            .filter(pair -> !isToLearn(pair, toLearn))
            .sorted(
                Comparator.comparingDouble(Pair::watch).reversed().thenComparingDouble(this::lot))
            .toList(),
        left,
        new Taken(Arm.TREATMENT, assigned));
    return assigned;
  }

  private record Taken(Arm arm, List<Assigned> into) {}

  private void take(List<Pair> pairs, int budget, Taken taken) {
    int left = budget;
    for (Pair pair : pairs) {
      if (left == 0) {
        return;
      }
      if (works.getOrDefault(pair.account, 0) < mostOfAnAccount) {
        works.merge(pair.account, 1, Integer::sum);
        boolean held = isHeldOut(pair.account);
        taken.into.add(new Assigned(pair, held ? Arm.HOLDOUT : taken.arm));
        left -= held ? 0 : 1;
      }
    }
  }

  private static int shown(List<Assigned> assigned) {
    return (int) assigned.stream().filter(pair -> pair.arm.isShown()).count();
  }

  /** Where nothing is spent to learn, every pair is one to match. */
  private boolean isToLearn(Pair pair, int budget) {
    return budget > 0 && uniform(KeyedDraws.Purpose.EXPLORATION, pair) < exploration;
  }

  private double lot(Pair pair) {
    return uniform(KeyedDraws.Purpose.VALUE, pair);
  }

  private double uniform(KeyedDraws.Purpose purpose, Pair pair) {
    return draws.uniform(purpose, KeyedDraws.key(pair.account), KeyedDraws.key(pair.video));
  }
}
