package dev.zhenzan.verdict;

import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.VerdictTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fuses the evidence on a log into a verdict for each row; see the package's article. */
public final class Fusion {
  /** A reason is named on a row when it alone makes it at least this probable. */
  private static final double NAMED = 0.3;

  private static final double MAX_PROBABILITY = 0.9999;

  private final InteractionTable table;
  private final Calibration calibration;
  private final DecisionPolicy policy;
  private final float[] survival;
  private final int[] reasons;
  private final int[] group;
  private final float[] groupStrength;

  private Fusion(InteractionTable table, Calibration calibration, DecisionPolicy policy) {
    this.table = table;
    this.calibration = calibration;
    this.policy = policy;
    this.survival = new float[table.size()];
    this.reasons = new int[table.size()];
    this.group = new int[table.size()];
    this.groupStrength = new float[table.size()];
    Arrays.fill(survival, (float) (1 - calibration.unseen()));
    Arrays.fill(group, InteractionTable.ABSENT);
  }

  /** A verdict for each row of a log. */
  public static VerdictTable fuse(
      InteractionTable table,
      List<Evidence> evidence,
      Calibration calibration,
      DecisionPolicy policy) {
    Fusion fusion = new Fusion(table, calibration, policy);
    fusion.applyByReason(evidence);
    fusion.applyAccounts();
    fusion.applyCompanions();
    return fusion.verdicts();
  }

  private void applyByReason(List<Evidence> evidence) {
    Map<Reason, List<Evidence>> byReason = new EnumMap<>(Reason.class);
    for (Evidence finding : evidence) {
      byReason.computeIfAbsent(finding.reason(), reason -> new ArrayList<>()).add(finding);
    }
    float[] strongest = new float[table.size()];
    byReason.forEach(
        (reason, findings) -> {
          Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
          findings.forEach(finding -> keepStrongest(finding, strongest));
          apply(reason, strongest);
        });
  }

  private void keepStrongest(Evidence finding, float[] strongest) {
    for (int i = 0; i < finding.rows().length; i++) {
      int row = finding.rows()[i];
      float strength = finding.strengths()[i];
      strongest[row] = Math.max(strongest[row], strength);
      if (finding.group() >= 0 && (group[row] < 0 || strength > groupStrength[row])) {
        group[row] = finding.group();
        groupStrength[row] = strength;
      }
    }
  }

  private void apply(Reason reason, float[] strength) {
    for (int row = 0; row < strength.length; row++) {
      if (strength[row] != Float.NEGATIVE_INFINITY) {
        double probability = calibration.probability(reason, strength[row]);
        survival[row] *= (float) (1 - probability);
        if (probability >= NAMED) {
          reasons[row] |= reason.bit();
        }
      }
    }
  }

  /** What most of an account's likes are speaks, weakly, for the others. */
  private void applyAccounts() {
    int accounts = table.accounts().size();
    double[] invalid = new double[accounts];
    int[] likes = new int[accounts];
    for (int row = 0; row < survival.length; row++) {
      if (isLike(row)) {
        invalid[table.account(row)] += 1 - survival[row];
        likes[table.account(row)]++;
      }
    }
    float[] strength = new float[table.size()];
    for (int row = 0; row < survival.length; row++) {
      int account = table.account(row);
      int own = isLike(row) ? 1 : 0;
      double others = invalid[account] - own * (1 - survival[row]);
      double share = others / Math.max(1, likes[account] - own);
      boolean mostly = likes[account] >= MIN_LIKES && share > MIN_SHARE && !isDuplicate(row);
      strength[row] = mostly ? (float) Math.log(share / (1 - share)) : Float.NEGATIVE_INFINITY;
    }
    apply(Reason.ACCOUNT_MOSTLY_INVALID, strength);
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

  private static final int MIN_LIKES = 4;
  private static final double MIN_SHARE = 0.1;

  /** A like's view, comment, share or taking back is as invalid as the like. */
  private void applyCompanions() {
    Map<Long, Integer> doubted = new HashMap<>();
    for (int row = 0; row < survival.length; row++) {
      if (isLike(row) && reasons[row] != 0) {
        doubted.put(pair(row), row);
      }
    }
    for (int row = 0; row < survival.length && !doubted.isEmpty(); row++) {
      Integer like = table.kind(row) == InteractionKind.LIKE ? null : doubted.get(pair(row));
      if (like != null) {
        survival[row] = Math.min(survival[row], survival[like]);
        reasons[row] |= reasons[like];
        group[row] = group[like];
      }
    }
  }

  private long pair(int row) {
    return ((long) table.account(row) << 32) | table.video(row);
  }

  private VerdictTable verdicts() {
    float[] probability = new float[survival.length];
    byte[] verdict = new byte[survival.length];
    for (int row = 0; row < probability.length; row++) {
      probability[row] = (float) Math.min(MAX_PROBABILITY, 1 - survival[row]);
      verdict[row] = (byte) policy.decide(probability[row], reasons[row]).ordinal();
      if (probability[row] < NAMED) {
        group[row] = InteractionTable.ABSENT;
      }
    }
    return new VerdictTable(probability, verdict, reasons, group);
  }
}
