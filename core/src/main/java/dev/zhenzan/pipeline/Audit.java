package dev.zhenzan.pipeline;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.detect.behavior.BehaviorDetector;
import dev.zhenzan.detect.burst.BurstDetector;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.detect.screening.ScreeningDetector;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.verdict.AccountVerdicts;
import dev.zhenzan.verdict.AuthenticityScores;
import dev.zhenzan.verdict.BaseRate;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import dev.zhenzan.verdict.Fusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Takes a log through the detectors to verdicts and scores. The result depends on the input alone,
 * not on the number of workers.
 */
public final class Audit {
  private final Workers workers;
  private final StageListener listener;
  private final Map<String, Detector> detectors = new LinkedHashMap<>();
  private final Fusion.Rules rules;

  /** An audit that estimates from the log what share of its likes is invalid. */
  public Audit(Workers workers, StageListener listener) {
    this(workers, listener, BaseRate.FROM_THE_LOG, DecisionPolicy.standard());
  }

  /**
   * An audit.
   *
   * @param baseRate the share of likes that is invalid before anything is looked at
   * @param policy turns probabilities into verdicts; probabilities and scores do not depend on it
   */
  public Audit(Workers workers, StageListener listener, BaseRate baseRate, DecisionPolicy policy) {
    this.workers = workers;
    this.listener = listener;
    this.rules = new Fusion.Rules(Calibration.standard(), Models.interaction(), baseRate, policy);
    detectors.put("screening", new ScreeningDetector());
    detectors.put("behavior", new BehaviorDetector());
    detectors.put("lockstep", new LockstepDetector(Models.group()));
    detectors.put("burst", new BurstDetector());
  }

  /** Audits a log. */
  public AuditResult run(AuditInput input) {
    return examine(input).result();
  }

  /** Audits a log and keeps the evidence, which takes 8 bytes for each row of a finding. */
  public Examination examine(AuditInput input) {
    List<Evidence> evidence = new ArrayList<>();
    List<LockstepGroup> groups = new ArrayList<>();
    List<DetectorRun> runs = new ArrayList<>();
    detectors.forEach(
        (name, detector) -> {
          Detection detection = stage(name, () -> detector.detect(input, workers));
          evidence.addAll(detection.evidence());
          groups.addAll(detection.groups());
          runs.addAll(detection.runs());
        });
    Fusion.Outcome fused = stage("verdict", () -> Fusion.fuse(input, evidence, rules, workers));
    VerdictTable verdicts = fused.verdicts();
    List<AccountVerdict> accounts =
        stage(
            "accounts",
            () -> AccountVerdicts.of(input.interactions(), verdicts, groups, rules.policy()));
    AuditResult.Scores scores =
        stage("scores", () -> AuthenticityScores.of(input, verdicts, workers));
    AuditResult result =
        new AuditResult(
            input, verdicts, accounts, groups, scores, runs, thresholds(fused.baseRate()));
    return new Examination(result, evidence, rules.calibration(), rules.policy());
  }

  private <T> T stage(String name, Supplier<T> work) {
    listener.started(name);
    T done = work.get();
    listener.finished(name);
    return done;
  }

  private Map<String, Double> thresholds(double baseRate) {
    Map<String, Double> thresholds = new LinkedHashMap<>();
    thresholds.put("base_rate", baseRate);
    thresholds.put("probability.suspect", rules.policy().suspect());
    thresholds.put("probability.invalid", rules.policy().invalid());
    thresholds.put("probability.named", Fusion.NAMED);
    thresholds.put("screening.impossible_likes", (double) ScreeningDetector.IMPOSSIBLE_LIKES);
    thresholds.put("screening.rate_window_seconds", ScreeningDetector.RATE_WINDOW / 1e6);
    thresholds.put("screening.clock_tolerance_seconds", ScreeningDetector.CLOCK_TOLERANCE / 1e6);
    thresholds.put("lockstep.reported", LockstepDetector.REPORTED);
    thresholds.put("lockstep.explained", LockstepDetector.EXPLAINED);
    thresholds.put("lockstep.false_discovery", LockstepDetector.MAX_FALSE_DISCOVERY);
    thresholds.put("burst.passers_by", (double) BurstDetector.MIN_PASSERS_BY);
    thresholds.put("burst.margin", BurstDetector.MARGIN);
    return thresholds;
  }
}
