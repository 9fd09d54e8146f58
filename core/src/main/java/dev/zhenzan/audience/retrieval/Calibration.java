package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How many spreads above its mean a block is trusted to hold a score, and what recall follows.
 *
 * <p>A block of mean m and spread s is scanned if m + k s is above the threshold t, so an exact
 * answer in it needs k = (t - m) / s. Each query's k is the one that reaches the wished share of
 * its answers, and the index's k is the one that suffices for the wished share of the queries. The
 * more of the allowed rows are asked for, the lower t is and the lesser k may be; so k is found for
 * a sixteenth of the answers among all members, and for all answers among all members, a quarter of
 * them, a sixteenth and a 64th, drawn at random.
 *
 * @param grades by rising selectivity
 * @param recall of the queries that k was not chosen by, with all members allowed
 */
record Calibration(List<Grade> grades, MeasuredRecall recall) {
  /** Every block is scanned. */
  static final Calibration NONE =
      new Calibration(List.of(new Grade(0, 1e9)), new MeasuredRecall(0, 0, 1, 1));

  /** Sample queries of which exact answers are found, half to choose by and half held out. */
  private static final int MAX_MEASURED = 64;

  /** Shares of the members for which k is found, each this part of the one before. */
  private static final int SHARES = 4;

  private static final int RATIO = 4;

  /** The part of the answers for which k is found as well. */
  private static final int FEWER = 16;

  /**
   * A k and what it is for.
   *
   * @param selectivity share of the allowed rows that is asked for
   * @param spreads k
   */
  record Grade(double selectivity, double spreads) {}

  /**
   * What is calibrated, and by what.
   *
   * @param index whose blocks are scanned
   * @param queries whose exact answers are found
   */
  record Task(AccountIndex index, List<float[]> queries, IndexSettings settings, Workers workers) {}

  /** Chooses by the even sample queries and measures by the odd ones. */
  static Calibration of(
      AccountIndex index, Vectors sample, IndexSettings settings, Workers workers) {
    if (index.size() < 2) {
      return NONE;
    }
    Task task = new Task(index, measured(sample), settings, workers);
    BitSet some = index.members();
    Exact all = new Exact(task, some);
    List<Grade> grades = new ArrayList<>(List.of(all.grade(1 + all.answers / FEWER)));
    grades.add(all.grade(all.answers));
    SplittableRandom random = new SplittableRandom(settings.seed());
    for (int share = 1; share < SHARES; share++) {
      some = drawn(some, random);
      if (some.cardinality() >= 2) {
        Exact few = new Exact(task, some);
        grades.add(few.grade(few.answers));
      }
    }
    return new Calibration(grades, all.recall(grades.get(1).spreads));
  }

  private static List<float[]> measured(Vectors queries) {
    int count = Math.min(MAX_MEASURED, queries.size());
    List<float[]> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(queries.row((int) ((long) i * queries.size() / count)));
    }
    return chosen;
  }

  private static BitSet drawn(BitSet members, SplittableRandom random) {
    BitSet drawn = new BitSet(members.length());
    for (int row = members.nextSetBit(0); row >= 0; row = members.nextSetBit(row + 1)) {
      if (random.nextInt(RATIO) == 0) {
        drawn.set(row);
      }
    }
    return drawn;
  }

  /** The k for {@code n} of some allowed rows: that of the next lower selectivity. */
  double spreads(int n, int allowed) {
    double spreads = grades.getFirst().spreads;
    for (Grade grade : grades) {
      spreads = grade.selectivity * allowed <= n ? grade.spreads : spreads;
    }
    return spreads;
  }

  /** Exact answers of the queries among some members. */
  private static final class Exact {
    private final Task task;
    private final BitSet allowed;
    private final int answers;
    private final List<Ranked> ranked;

    Exact(Task task, BitSet allowed) {
      this.task = task;
      this.allowed = allowed;
      answers = Math.min(task.settings.answers(), allowed.cardinality() / 2);
      ranked =
          new ExactSearch(task.index.vectors(), allowed, task.workers)
              .best(task.queries, AccountIndex.candidates(answers));
    }

    /** The k that the first answers need. */
    Grade grade(int first) {
      int[] blockOf = task.index.blocks().blockOf(allowed.length());
      double[] needed = new double[(task.queries.size() + 1) / 2];
      for (int i = 0; i < needed.length; i++) {
        Blocks.Outlook outlook = task.index.outlook(task.queries.get(2 * i), task.workers);
        double[] each = needed(ranked.get(2 * i), first, outlook, blockOf);
        needed[i] = quantile(each, task.settings.recall());
      }
      double spreads = quantile(needed, task.settings.assured());
      return new Grade(first / (double) allowed.cardinality(), spreads);
    }

    /** What each of the answers needs, given the threshold at the last that is kept. */
    private static double[] needed(Ranked exact, int first, Blocks.Outlook outlook, int[] blockOf) {
      int last = Math.min(exact.size(), AccountIndex.candidates(first)) - 1;
      double threshold = exact.scores()[last];
      double[] needed = new double[first];
      for (int i = 0; i < first; i++) {
        int block = blockOf[exact.rows()[i]];
        double above = threshold - outlook.means()[block];
        double spread = outlook.spreads()[block];
        needed[i] = above <= 0 ? 0 : spread > 0 ? above / spread : Double.MAX_VALUE;
      }
      return needed;
    }

    private static double quantile(double[] values, double share) {
      Arrays.sort(values);
      return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
    }

    MeasuredRecall recall(double spreads) {
      double[] recalls = new double[task.queries.size() / 2];
      for (int i = 0; i < recalls.length; i++) {
        AccountIndex.Query query =
            new AccountIndex.Query(task.queries.get(2 * i + 1), answers, spreads);
        recalls[i] = recall(task.index.top(query, allowed, task.workers), ranked.get(2 * i + 1));
      }
      double mean = Arrays.stream(recalls).average().orElse(1);
      double least = Arrays.stream(recalls).min().orElse(1);
      return new MeasuredRecall(recalls.length, answers, mean, least);
    }

    private static double recall(Ranked found, Ranked exact) {
      Set<Integer> right = new HashSet<>();
      for (int i = 0; i < found.size(); i++) {
        right.add(exact.rows()[i]);
      }
      int hits = 0;
      for (int row : found.rows()) {
        hits += right.contains(row) ? 1 : 0;
      }
      return hits / (double) found.size();
    }
  }
}
