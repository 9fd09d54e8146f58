package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.VerdictTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Fuses the evidence on a log into a verdict for each row; see the package's article. */
public final class Fusion {
  /** A reason is named on a row when it alone makes it at least this probable. */
  private static final double NAMED = 0.3;

  private static final double MAX_PROBABILITY = 0.9999;

  /** Likes an account must have for most of them to say something of the others. */
  private static final int MIN_LIKES = 4;

  /** Share of an account's other likes from which on it speaks for a row. */
  private static final double MIN_SHARE = 0.1;

  private static final int NONE = -1;
  private static final Reason[] REASONS = Reason.values();

  private final InteractionTable table;
  private final Rules rules;
  private final Workers workers;
  private final Ranges rows;
  private final float[] survival;
  private final int[] reasons;
  private final int[] group;
  private final float[] groupStrength;

  private Fusion(InteractionTable table, Rules rules, Workers workers) {
    this.table = table;
    this.rules = rules;
    this.workers = workers;
    this.rows = Ranges.of(table.size());
    this.survival = new float[table.size()];
    this.reasons = new int[table.size()];
    this.group = new int[table.size()];
    this.groupStrength = new float[table.size()];
    Arrays.fill(survival, 1);
    Arrays.fill(group, InteractionTable.ABSENT);
  }

  /**
   * How evidence is judged.
   *
   * @param calibration turns strengths into probabilities
   * @param policy turns probabilities into verdicts
   */
  public record Rules(Calibration calibration, DecisionPolicy policy) {
    public Rules {
      Objects.requireNonNull(calibration, "calibration");
      Objects.requireNonNull(policy, "policy");
    }
  }

  /** A verdict for each row of a log. */
  public static VerdictTable fuse(
      InteractionTable table, List<Evidence> evidence, Rules rules, Workers workers) {
    Fusion fusion = new Fusion(table, rules, workers);
    fusion.applyByReason(evidence);
    fusion.applyUnseen();
    fusion.applyAccounts();
    fusion.applyCompanions();
    return fusion.verdicts();
  }

  private void applyByReason(List<Evidence> evidence) {
    Map<Reason, List<Evidence>> byLine = new EnumMap<>(Reason.class);
    for (Evidence finding : evidence) {
      if (finding.reason() == Reason.DUPLICATE_ROW) {
        mark(finding);
      } else {
        byLine.computeIfAbsent(line(finding.reason()), reason -> new ArrayList<>()).add(finding);
      }
    }
    float[] strongest = new float[table.size()];
    byte[] reasonOf = new byte[table.size()];
    byLine.forEach(
        (line, findings) -> {
          Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
          findings.forEach(finding -> keepStrongest(finding, strongest, reasonOf));
          rows.run(workers, (from, to) -> apply(strongest, reasonOf, from, to));
        });
  }

  /**
   * The reason that stands for a line of evidence: meetings within hours and meetings at any time
   * see the same groups, so that both together prove no more than the stronger.
   */
  private static Reason line(Reason reason) {
    return reason == Reason.LOCKSTEP_COMMON_TARGETS ? Reason.LOCKSTEP_SYNCHRONOUS : reason;
  }

  private void mark(Evidence duplicates) {
    for (int row : duplicates.rows()) {
      reasons[row] |= Reason.DUPLICATE_ROW.bit();
    }
  }

  private void keepStrongest(Evidence finding, float[] strongest, byte[] reasonOf) {
    for (int i = 0; i < finding.rows().length; i++) {
      int row = finding.rows()[i];
      float strength = finding.strengths()[i];
      if (strength > strongest[row]) {
        strongest[row] = strength;
        reasonOf[row] = (byte) finding.reason().ordinal();
      }
      if (finding.group() >= 0 && (group[row] < 0 || strength > groupStrength[row])) {
        group[row] = finding.group();
        groupStrength[row] = strength;
      }
    }
  }

  private void apply(float[] strength, byte[] reasonOf, int from, int to) {
    for (int row = from; row < to; row++) {
      if (strength[row] != Float.NEGATIVE_INFINITY) {
        apply(REASONS[reasonOf[row]], strength[row], row);
      }
    }
  }

  private void apply(Reason reason, float strength, int row) {
    double probability = rules.calibration.probability(reason, strength);
    survival[row] *= (float) (1 - probability);
    if (probability >= NAMED) {
      reasons[row] |= reason.bit();
    }
  }

  /**
   * What no detector sees, for rows of which none says anything: a row that a detector looked at
   * and explained is less doubtful than those.
   */
  private void applyUnseen() {
    float unseen = (float) (1 - rules.calibration.unseen());
    for (int row = 0; row < survival.length; row++) {
      if (survival[row] == 1) {
        survival[row] = unseen;
      }
    }
  }

  /** What most of an account's likes are speaks, weakly, for the others. */
  private void applyAccounts() {
    double[] invalid = new double[table.accounts().size()];
    int[] likes = new int[invalid.length];
    for (int row = 0; row < survival.length; row++) {
      if (isLike(row)) {
        invalid[table.account(row)] += 1 - survival[row];
        likes[table.account(row)]++;
      }
    }
    rows.run(
        workers,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            applyAccount(row, invalid, likes);
          }
        });
  }

  private void applyAccount(int row, double[] invalid, int[] likes) {
    int account = table.account(row);
    if (likes[account] < MIN_LIKES || isDuplicate(row)) {
      return;
    }
    int own = isLike(row) ? 1 : 0;
    double others = invalid[account] - own * (1 - survival[row]);
    double share = others / (likes[account] - own);
    if (share > MIN_SHARE) {
      apply(Reason.ACCOUNT_MOSTLY_INVALID, (float) Math.log(share / (1 - share)), row);
    }
  }

  private boolean isLike(int row) {
    return table.kind(row) == InteractionKind.LIKE && !isDuplicate(row);
  }

  /**
   * A row that stands twice is the log's fault: it says nothing of the account or its other acts.
   */
  private boolean isDuplicate(int row) {
    return (reasons[row] & Reason.DUPLICATE_ROW.bit()) != 0;
  }

  /** A like's view, comment, share, taking back or second record is as invalid as the like. */
  private void applyCompanions() {
    int accounts = table.accounts().size();
    Csr doubted = Csr.groupBy(accountsOf(row -> isLike(row) && reasons[row] != 0), accounts);
    if (doubted.size() > 0) {
      Csr others = Csr.groupBy(accountsOf(row -> !isLike(row)), accounts);
      Ranges.of(accounts).run(workers, (from, to) -> applyCompanions(doubted, others, from, to));
    }
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
            if (probability[row] < NAMED) {
              group[row] = InteractionTable.ABSENT;
            }
          }
        });
    return new VerdictTable(probability, verdict, reasons, group);
  }
}
