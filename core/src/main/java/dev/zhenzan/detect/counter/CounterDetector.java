package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Verdict;
import java.util.List;

/** Judges a work by its counters alone; see the package's article. Immutable. */
public final class CounterDetector {
  /** From this probability on a work is suspect; more likely than not. */
  public static final double SUSPECT = 0.5;

  /** From this one on invalid, which needs nine chances in ten. */
  public static final double INVALID = 0.9;

  private final CounterModel model;

  /** A detector that weighs signs by a model. */
  public CounterDetector(CounterModel model) {
    this.model = model;
  }

  /**
   * What came of a work.
   *
   * @param score the probability and what follows from it
   * @param findings the signs
   */
  public record Judged(CounterScore score, List<CounterFinding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /** Looks for signs without weighing them. */
  public static Observation observe(Work work, Peers peers) {
    return new Observer(work, peers).observe();
  }

  /**
   * Judges a work by the snapshots given; by {@link Work#until} it is what a watch knows that looks
   * on as the work grows.
   */
  public Judged judge(Work work, Peers peers) {
    Observation observation = observe(work, peers);
    Interval probability = model.probability(observation);
    CounterScore score =
        new CounterScore(
            work.video(),
            work.last(Counter.LIKES),
            probability,
            verdict(probability.estimate(), observation),
            observation.basis(),
            peers.ratios());
    return new Judged(score, observation.findings());
  }

  /**
   * Nothing is called anything without a sign to name, and what rests on ratios alone is suspect at
   * most.
   */
  private static Verdict verdict(double probability, Observation observation) {
    if (probability < SUSPECT || observation.findings().isEmpty()) {
      return Verdict.VALID;
    }
    return switch (observation.basis()) {
      case TOO_LITTLE -> Verdict.VALID;
      case RATIOS -> Verdict.SUSPECT;
      case GROWTH, GROWTH_OF_LIKES ->
          probability >= INVALID ? Verdict.INVALID_SOPHISTICATED : Verdict.SUSPECT;
    };
  }
}
