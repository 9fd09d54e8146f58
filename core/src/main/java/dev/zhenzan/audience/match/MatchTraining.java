package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.graph.Workers;

/**
 * Learns a model from a log, or goes on with one. The log is taken in blocks in order of time: each
 * block's rows are first seen by a state that knows only what was before them, then absorbed.
 */
public final class MatchTraining {
  /** Precision of the weights before anything is learnt. */
  private static final double PRIOR = 1;

  private final MatchSettings settings;
  private final Workers workers;
  private final Listener listener;

  /** Learning with these settings. */
  public MatchTraining(MatchSettings settings, Workers workers, Listener listener) {
    this.settings = settings;
    this.workers = workers;
    this.listener = listener;
  }

  /** Is told how far learning is. */
  @FunctionalInterface
  public interface Listener {
    /** So many steps of so many are done. */
    void done(int steps, int of);

    /** Nobody listens. */
    static Listener none() {
      return (steps, of) -> {};
    }
  }

  /**
   * Learns a model.
   *
   * @throws TooLittleToLearnException where there is nothing that weights could be fitted on
   */
  public MatchModel learn(MatchInput input) {
    PerHead<Posterior> priors = PerHead.of(head -> Posterior.aboutZero(Term.COUNT, PRIOR));
    BlockLearner learner =
        new BlockLearner(MatchState.empty(settings, input.works()), input, workers, listener);
    return learner.learn(priors);
  }

  /**
   * Goes on with a model, which may not be used any more: its state is that of the new one.
   *
   * <p>Of positives alone, the scale of the factors is chosen once, when a model is begun. The
   * scaled weight is then the prior, and the fit draws it back to what is likely among drawn rows,
   * by as much as the new rows tell beside the old ones: a model that goes on again and again ends
   * with factors that weigh less than where it would be begun anew.
   *
   * @param input a later log; its ints go on from those of the model, and its works hold the
   *     model's
   */
  public MatchModel goOn(MatchModel model, MatchInput input) {
    return new BlockLearner(model.state(), input, workers, listener)
        .learn(model.learnt().weights());
  }
}
