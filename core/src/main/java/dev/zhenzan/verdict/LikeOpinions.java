package dev.zhenzan.verdict;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Reason;
import dev.zhenzan.trees.TreeSums;
import dev.zhenzan.verdict.context.Context;
import dev.zhenzan.verdict.context.Feature;
import java.util.Arrays;

/**
 * What a model makes of likes: log odds of each from its findings and surroundings, moved to the
 * log's base rate.
 */
final class LikeOpinions {
  /** From this strength on, nats, a finding is one of the like's own. */
  static final double OWN = -2;

  /** Without a finding of its own a like is doubted less and less beyond this probability... */
  private static final double DOUBTED = 0.6;

  /** ...by this share: it stays suspect, whatever its account or its neighbours did. */
  private static final double YIELD = 0.25;

  private static final double MOSTLY = 0.5;
  private static final int MIN_LIKES = 4;
  private static final float NOT_A_LIKE = Float.NaN;

  private final float[] logOdds;
  private final boolean[] accountDoubted;
  private final double shift;
  private final Rates rates;
  private final Context.Findings findings;

  private LikeOpinions(
      Context.Findings findings, float[] logOdds, boolean[] accountDoubted, Rates rates) {
    this.findings = findings;
    this.logOdds = logOdds;
    this.accountDoubted = accountDoubted;
    this.rates = rates;
    this.shift = BaseRate.shift(rates.fitted, rates.actual);
  }

  /** Shares of likes that are invalid before anything is looked at: in the fit, and in the log. */
  private record Rates(double fitted, double actual) {}

  static LikeOpinions of(AuditInput input, Opinions opinions, Fusion.Rules rules, Workers workers) {
    Context.Findings findings = opinions.findings();
    float[] logOdds = new float[input.interactions().size()];
    boolean[] accountDoubted = new boolean[logOdds.length];
    Arrays.fill(logOdds, NOT_A_LIKE);
    InteractionModel model = rules.model().of(input);
    Context.of(input, findings, workers)
        .visit(workers, () -> new Judge(model, logOdds, accountDoubted));
    BaseRate.LogOdds all = new BaseRate.LogOdds(model.baseRate());
    for (int row = 0; row < logOdds.length; row++) {
      if (!Float.isNaN(logOdds[row]) && own(findings, row)) {
        all.add(logOdds[row]);
      } else if (!Float.isNaN(logOdds[row])) {
        all.addQuiet();
      }
    }
    Rates rates = new Rates(model.baseRate(), rules.baseRate().of(all));
    return new LikeOpinions(findings, logOdds, accountDoubted, rates);
  }

  /** Judges likes, some hundred at a time. Holds scratch arrays; not thread-safe. */
  private static final class Judge implements Context.Visitor {
    private final TreeSums sums;
    private final int[] rows = new int[TreeSums.ROOM];
    private final float[] logOdds;
    private final boolean[] accountDoubted;

    Judge(InteractionModel model, float[] logOdds, boolean[] accountDoubted) {
      this.sums = new TreeSums(model.trees(), Feature.names().size());
      this.logOdds = logOdds;
      this.accountDoubted = accountDoubted;
    }

    @Override
    public void visit(int row, double[] vector) {
      accountDoubted[row] =
          vector[Feature.ACCOUNT_DOUBT.ordinal()] >= MOSTLY
              && vector[Feature.ACCOUNT_LIKES.ordinal()] >= MIN_LIKES;
      rows[sums.size()] = row;
      sums.add(vector);
      if (sums.full()) {
        end();
      }
    }

    @Override
    public void end() {
      double[] taken = sums.take();
      for (int i = 0; i < taken.length; i++) {
        logOdds[rows[i]] = (float) InteractionModel.logOdds(taken[i]);
      }
    }
  }

  /** Whether a detector found something on a row itself, and did not explain it away. */
  private static boolean own(Context.Findings findings, int row) {
    return findings.lockstep()[row] >= OWN || findings.burst()[row] >= OWN;
  }

  /** The share of likes that is taken to be invalid before anything is looked at. */
  double baseRate() {
    return rates.actual;
  }

  /** Whether the model judges a row: the first like of its account and video. */
  boolean judges(int row) {
    return !Float.isNaN(logOdds[row]);
  }

  /** The probability that a like is invalid, by all but screening and habits. */
  double probability(int row) {
    double probability = BaseRate.probability(logOdds[row] + shift);
    return own(findings, row) || probability <= DOUBTED
        ? probability
        : DOUBTED + YIELD * (probability - DOUBTED);
  }

  /** The reasons to name for a like that is doubted, by bits. */
  int reasons(int row, Opinions opinions) {
    int named = opinions.reasons(row) | opinions.found(row, OWN);
    if (accountDoubted[row]) {
      named |= Reason.ACCOUNT_MOSTLY_INVALID.bit();
    }
    return named == 0 ? Reason.UNUSUAL_SURROUNDINGS.bit() : named;
  }
}
