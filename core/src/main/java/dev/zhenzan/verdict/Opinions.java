package dev.zhenzan.verdict;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.verdict.context.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The findings on each row of a log, folded: of one line of evidence the strongest, and of
 * independent ones that nothing holds (noisy or). Lockstep, bursts and watching stay apart, for a
 * model to weigh.
 */
final class Opinions {
  private static final Reason[] REASONS = Reason.values();

  private final Calibration calibration;
  private final float[] lockstep;
  private final byte[] lockstepReason;
  private final float[] burst;
  private final float[] survival;
  private final int[] reasons;
  private final int[] group;

  private Opinions(int rows, Calibration calibration) {
    this.calibration = calibration;
    this.lockstep = new float[rows];
    this.lockstepReason = new byte[rows];
    this.burst = new float[rows];
    this.survival = new float[rows];
    this.reasons = new int[rows];
    this.group = new int[rows];
    Arrays.fill(lockstep, Context.NO_FINDING);
    Arrays.fill(burst, Context.NO_FINDING);
    Arrays.fill(survival, 1);
    Arrays.fill(group, InteractionTable.ABSENT);
  }

  static Opinions of(int rows, List<Evidence> evidence, Calibration calibration, Workers workers) {
    Opinions opinions = new Opinions(rows, calibration);
    float[] groupStrength = new float[rows];
    Map<Reason, List<Evidence>> besides = new EnumMap<>(Reason.class);
    for (Evidence finding : evidence) {
      switch (finding.reason()) {
        case DUPLICATE_ROW -> opinions.mark(finding);
        case LOCKSTEP_SYNCHRONOUS, LOCKSTEP_COMMON_TARGETS ->
            opinions.keepLockstep(finding, groupStrength);
        case BURST_COMPOSITION -> keepStrongest(finding, opinions.burst);
        case IMPOSSIBLE_RATE,
            BEFORE_PUBLICATION,
            BEFORE_REGISTRATION,
            REGULAR_INTERVALS,
            NO_DAILY_RHYTHM,
            LIKE_WITHOUT_WATCHING,
            ACCOUNT_MOSTLY_INVALID,
            UNUSUAL_SURROUNDINGS ->
            besides.computeIfAbsent(finding.reason(), r -> new ArrayList<>()).add(finding);
      }
    }
    opinions.applyAll(besides, workers);
    return opinions;
  }

  private void mark(Evidence duplicates) {
    for (int row : duplicates.rows()) {
      reasons[row] |= Reason.DUPLICATE_ROW.bit();
    }
  }

  /**
   * Meetings within hours and meetings at any time see the same groups, so that both together prove
   * no more than the stronger.
   */
  private void keepLockstep(Evidence finding, float[] groupStrength) {
    for (int i = 0; i < finding.rows().length; i++) {
      int row = finding.rows()[i];
      float strength = finding.strengths()[i];
      if (strength > lockstep[row]) {
        lockstep[row] = strength;
        lockstepReason[row] = (byte) finding.reason().ordinal();
      }
      if (finding.group() >= 0 && (group[row] < 0 || strength > groupStrength[row])) {
        group[row] = finding.group();
        groupStrength[row] = strength;
      }
    }
  }

  private static void keepStrongest(Evidence finding, float[] strongest) {
    for (int i = 0; i < finding.rows().length; i++) {
      int row = finding.rows()[i];
      strongest[row] = Math.max(strongest[row], finding.strengths()[i]);
    }
  }

  private void applyAll(Map<Reason, List<Evidence>> besides, Workers workers) {
    float[] strongest = new float[besides.isEmpty() ? 0 : survival.length];
    besides.forEach(
        (reason, findings) -> {
          Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
          findings.forEach(finding -> keepStrongest(finding, strongest));
          Ranges.of(survival.length).run(workers, (from, to) -> apply(reason, strongest, from, to));
        });
  }

  private void apply(Reason reason, float[] strength, int from, int to) {
    for (int row = from; row < to; row++) {
      if (strength[row] != Float.NEGATIVE_INFINITY) {
        double probability = calibration.probability(reason, strength[row]);
        if (reason != Reason.LIKE_WITHOUT_WATCHING) {
          survival[row] *= (float) (1 - probability);
        }
        reasons[row] |= probability >= Fusion.NAMED ? reason.bit() : 0;
      }
    }
  }

  /** What is found on rows, with what it alone would make of them. */
  Context.Findings findings() {
    return new Context.Findings(lockstep, burst, this::doubt);
  }

  /** What a row's own findings make of it, each by the line of its reason, 0 to 1. */
  double doubt(int row) {
    double spared = survival[row];
    if (lockstep[row] > Context.NO_FINDING) {
      spared *= 1 - calibration.probability(Reason.LOCKSTEP_SYNCHRONOUS, lockstep[row]);
    }
    if (burst[row] > Context.NO_FINDING) {
      spared *= 1 - calibration.probability(Reason.BURST_COMPOSITION, burst[row]);
    }
    return 1 - spared;
  }

  /** Probability that a row is valid for all that screening and habits say, 0 to 1. */
  float survival(int row) {
    return survival[row];
  }

  /** Reasons of screening and habits that are worth naming, as bits. */
  int reasons(int row) {
    return reasons[row];
  }

  /** Reasons of lockstep and burst findings on a row that are at least so strong, as bits. */
  int found(int row, double strength) {
    int bits = lockstep[row] >= strength ? REASONS[lockstepReason[row]].bit() : 0;
    return burst[row] >= strength ? bits | Reason.BURST_COMPOSITION.bit() : bits;
  }

  /** Index of the reported group that speaks most strongly of a row, or ABSENT. */
  int group(int row) {
    return group[row];
  }

  /** A row that stands twice is the log's fault: it says nothing of the account. */
  boolean duplicate(int row) {
    return (reasons[row] & Reason.DUPLICATE_ROW.bit()) != 0;
  }
}
