package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.verdict.context.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Fuses the evidence on a log into a verdict for each row; see the package's article. */
public final class Fusion {
  /** A reason is named on a row that is at least this probably invalid. */
  public static final double NAMED = 0.3;

  private static final double MAX_PROBABILITY = 0.9999;

  /** Likes an account must have for most of them to say something of its other acts. */
  private static final int MIN_LIKES = 4;

  /** Share of an account's likes from which on it speaks for its other acts. */
  private static final double MIN_SHARE = 0.1;

  private static final int NONE = -1;

  private final InteractionTable table;
  private final Rules rules;
  private final Workers workers;
  private final Opinions opinions;
  private final LikeOpinions likes;
  private final Ranges rows;
  private final float[] survival;
  private final int[] reasons;
  private final int[] group;

  private Fusion(AuditInput input, Opinions opinions, Rules rules, Workers workers) {
    this.table = input.interactions();
    this.rules = rules;
    this.workers = workers;
    this.opinions = opinions;
    this.likes = LikeOpinions.of(input, opinions, rules, workers);
    this.rows = Ranges.of(table.size());
    this.survival = new float[table.size()];
    this.reasons = new int[table.size()];
    this.group = new int[table.size()];
    Arrays.fill(group, InteractionTable.ABSENT);
  }

  /**
   * How evidence is judged.
   *
   * @param calibration turns strengths of findings into probabilities
   * @param model judges likes by their findings and what surrounds them
   * @param baseRate the share of likes that is invalid before anything is looked at
   * @param policy turns probabilities into verdicts
   */
  public record Rules(
      Calibration calibration, InteractionModel model, BaseRate baseRate, DecisionPolicy policy) {
    public Rules {
      Objects.requireNonNull(calibration, "calibration");
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(baseRate, "baseRate");
      Objects.requireNonNull(policy, "policy");
    }
  }

  /**
   * What came of it.
   *
   * @param verdicts a verdict for each row
   * @param baseRate share of likes that was taken to be invalid before anything was looked at
   */
  public record Outcome(VerdictTable verdicts, double baseRate) {}

  /** A verdict for each row of a log. */
  public static Outcome fuse(
      AuditInput input, List<Evidence> evidence, Rules rules, Workers workers) {
    Opinions opinions =
        Opinions.of(input.interactions().size(), evidence, rules.calibration, workers);
    Fusion fusion = new Fusion(input, opinions, rules, workers);
    fusion.applyLikes();
    fusion.applyAccounts();
    fusion.applyCompanions();
    return new Outcome(fusion.verdicts(), fusion.likes.baseRate());
  }

  /** What detectors say of each row of a log, and what that alone makes of it. */
  public static Context.Findings findings(
      InteractionTable table, List<Evidence> evidence, Calibration calibration) {
    return Opinions.of(table.size(), evidence, calibration, Workers.sequential()).findings();
  }

  private void applyLikes() {
    rows.run(
        workers,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            reasons[row] = opinions.reasons(row);
            if (likes.judges(row)) {
              applyLike(row);
            }
          }
        });
  }

  private void applyLike(int row) {
    survival[row] = (float) (opinions.survival(row) * (1 - likes.probability(row)));
    if (1 - survival[row] >= NAMED) {
      reasons[row] = likes.reasons(row, opinions);
      group[row] = opinions.group(row);
    } else {
      reasons[row] &= ~Reason.LIKE_WITHOUT_WATCHING.bit();
    }
  }

  /**
   * What is no like is as doubtful as its own findings make it (a log without likes is searched by
   * its views), and as most of what its account likes.
   */
  private void applyAccounts() {
    double[] invalid = new double[table.accounts().size()];
    int[] counted = new int[invalid.length];
    for (int row = 0; row < survival.length; row++) {
      if (likes.judges(row)) {
        invalid[table.account(row)] += 1 - survival[row];
        counted[table.account(row)]++;
      }
    }
    rows.run(
        workers,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            if (!likes.judges(row)) {
              int account = table.account(row);
              applyAccount(row, invalid[account] / counted[account], counted[account]);
            }
          }
        });
  }

  private void applyAccount(int row, double share, int counted) {
    survival[row] = (float) (1 - opinions.doubt(row));
    if (survival[row] == 1) {
      survival[row] = (float) (1 - rules.calibration.unseen());
    } else if (doubted(row)) {
      reasons[row] |= opinions.found(row, LikeOpinions.OWN);
      group[row] = opinions.group(row);
    }
    if (counted >= MIN_LIKES && share > MIN_SHARE && !opinions.duplicate(row)) {
      double odds = Math.log(share / (1 - share));
      double probability = rules.calibration.probability(Reason.ACCOUNT_MOSTLY_INVALID, odds);
      survival[row] *= (float) (1 - probability);
      reasons[row] |= probability >= NAMED ? Reason.ACCOUNT_MOSTLY_INVALID.bit() : 0;
    }
  }

  /** A like's view, comment, share, taking back or second record is as invalid as the like. */
  private void applyCompanions() {
    int accounts = table.accounts().size();
    Csr doubted = Csr.groupBy(accountsOf(row -> likes.judges(row) && doubted(row)), accounts);
    if (doubted.size() > 0) {
      Csr others = Csr.groupBy(accountsOf(row -> !likes.judges(row)), accounts);
      Ranges.of(accounts).run(workers, (from, to) -> applyCompanions(doubted, others, from, to));
    }
  }

  private boolean doubted(int row) {
    return 1 - survival[row] >= NAMED;
  }

  private int[] accountsOf(IntPredicate chosen) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      accountOf[row] = chosen.test(row) ? table.account(row) : NONE;
    }
    return accountOf;
  }

  private void applyCompanions(Csr doubted, Csr others, int fromAccount, int toAccount) {
    int[] likeOf = new int[table.videos().size()];
    Arrays.fill(likeOf, NONE);
    for (int account = fromAccount; account < toAccount; account++) {
      if (others.length(account) > 0) {
        for (int i = doubted.start(account); i < doubted.end(account); i++) {
          likeOf[table.video(doubted.element(i))] = doubted.element(i);
        }
        for (int i = others.start(account); i < others.end(account); i++) {
          accompany(others.element(i), likeOf[table.video(others.element(i))]);
        }
        for (int i = doubted.start(account); i < doubted.end(account); i++) {
          likeOf[table.video(doubted.element(i))] = NONE;
        }
      }
    }
  }

  private void accompany(int row, int like) {
    if (like != NONE) {
      survival[row] = Math.min(survival[row], survival[like]);
      reasons[row] |= reasons[like];
      group[row] = group[like];
    }
  }

  private VerdictTable verdicts() {
    float[] probability = new float[survival.length];
    byte[] verdict = new byte[survival.length];
    rows.run(
        workers,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            probability[row] = (float) Math.min(MAX_PROBABILITY, 1 - survival[row]);
            verdict[row] = (byte) rules.policy.decide(probability[row], reasons[row]).ordinal();
          }
        });
    return new VerdictTable(probability, verdict, reasons, group);
  }
}
