package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.PairMatrix;
import dev.zhenzan.audience.match.logit.LogisticFit;
import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.match.logit.Samples;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Takes a state through a log, block by block, and fits the weights of the terms. */
final class BlockLearner {
  /** The share of the entries of histories that are foretold from the others. */
  private static final double FORETOLD = 0.2;

  private final MatchState state;
  private final MatchSettings settings;
  private final MatchInput input;
  private final Workers workers;
  private final MatchTraining.Listener listener;
  private final TermSamples samples;
  private final List<MatchState.Rows> blocks;

  /** Whether nothing was learnt before; else the prior has the scale already. */
  private final boolean fresh;

  private double factorScale = 1;
  private int steps;

  /** Learning that changes the state. */
  BlockLearner(
      MatchState state, MatchInput input, Workers workers, MatchTraining.Listener listener) {
    this.state = state;
    this.settings = state.settings();
    this.input = input;
    this.workers = workers;
    this.listener = listener;
    this.samples = new TermSamples(settings, workers);
    this.blocks = blocks(input.log(), settings.blocks());
    this.fresh = !state.knowsPositives();
    state.grow(input.size(), input.works());
  }

  MatchModel learn(PerHead<Posterior> priors) {
    IntPredicate foretold = input.log().size() == 0 ? takeHistories(priors) : takeLog(priors);
    Samples rows = samples();
    if (rows.size() == 0) {
      throw new TooLittleToLearnException(
          "the log must have trusted rows at two times or more, with a long view or a like among"
              + " the earlier, or histories before it: "
              + input.log().size()
              + " rows");
    }
    PerHead<Posterior> judged = weights(priors, foretold.negate());
    PerHead<HeldOutQuality> quality = PerHead.of(head -> quality(judged.of(head), head, foretold));
    step();
    PerHead<Posterior> weights = weights(priors, row -> true);
    step();
    return new MatchModel(state, input.works(), new MatchModel.Learnt(weights, quality, means()));
  }

  /** Histories alone; answers which of the samples are to be foretold from the others. */
  private IntPredicate takeHistories(PerHead<Posterior> priors) {
    EndedHistories histories = EndedHistories.all(input.histories(), historiesEnd());
    HistoryFold known = HistoryFold.drawn(1 - FORETOLD, settings.seed());
    state.absorb(histories, known, input.works());
    state.refine(workers);
    step();
    HistoryFold sampled =
        known.others().and(HistoryFold.drawn(1 - FORETOLD + sampledShare(), settings.seed()));
    samples.add(input.histories(), sampled, historiesEnd(), sheet());
    if (fresh) {
      chooseScale(heldOut(sampled), historiesEnd(), priors);
    }
    state.absorb(histories, known.others(), input.works());
    state.refine(workers);
    step();
    return row -> Draws.uniform(settings.seed(), row, 3) < FORETOLD;
  }

  /**
   * Of the histories' entries the share that samples are made of, at most all that are foretold.
   */
  private double sampledShare() {
    long entries = input.histories().lists(HistoryTable.Kind.WATCHED_LONG).entries();
    return Math.min(FORETOLD, share(entries * (1 + settings.drawn())));
  }

  /** The share of rows that makes as many samples as are wanted; above 1 where there are fewer. */
  private double share(long rows) {
    return (double) settings.maxSamples() / Math.max(1, rows);
  }

  /**
   * The log's blocks; answers which of the samples are of the last one. A history is absorbed where
   * a block begins that is later than its end.
   */
  private IntPredicate takeLog(PerHead<Posterior> priors) {
    EndedHistories histories = EndedHistories.all(input.histories(), historiesEnd());
    long ended = Long.MIN_VALUE;
    int lastBlock = 0;
    boolean positives = input.log().basis() == MatchLog.Basis.POSITIVES;
    double share = share((long) input.log().size() * (positives ? 1 + settings.drawn() : 1));
    for (MatchState.Rows block : blocks) {
      long begin = input.log().time(block.from());
      state.absorb(histories.between(ended, begin - 1), HistoryFold.ALL, input.works());
      ended = begin - 1;
      if (state.knowsPositives()) {
        state.refine(workers);
        lastBlock = samples().size();
        samples.add(input.log(), block, sheet(), share);
        if (drawn() && fresh && block.to() == input.log().size()) {
          chooseScale(heldOut(block), begin, priors);
        }
      }
      state.absorb(input.log(), block, input.works());
      step();
    }
    state.absorb(histories.between(ended, Long.MAX_VALUE), HistoryFold.ALL, input.works());
    state.refine(workers);
    step();
    int first = lastBlock;
    return row -> row >= first;
  }

  /** Whether what was not seen is drawn, since the source tells of positives alone. */
  private boolean drawn() {
    return input.log().size() == 0 || input.log().basis() == MatchLog.Basis.POSITIVES;
  }

  private void chooseScale(PairMatrix heldOut, long time, PerHead<Posterior> priors) {
    PerHead<Posterior> weights = PerHead.of(head -> fit(head, priors.of(head), row -> true));
    PerHead<HeldOutQuality> unknown =
        PerHead.of(head -> HeldOutQuality.of(new double[0], new boolean[0]));
    MatchModel model =
        new MatchModel(state, input.works(), new MatchModel.Learnt(weights, unknown, means()));
    factorScale = FactorScale.best(model, heldOut, time, workers);
  }

  /** Weights as a model gets them, fitted on some of the samples. */
  private PerHead<Posterior> weights(PerHead<Posterior> priors, IntPredicate counted) {
    return PerHead.of(head -> scaled(head, fit(head, priors.of(head), counted)));
  }

  /** The scale is chosen by who watches; likes keep what was fitted to them. */
  private Posterior scaled(Head head, Posterior fitted) {
    double[] mean = fitted.mean().clone();
    mean[Term.FACTORS.ordinal()] *= head == Head.WATCH ? factorScale : 1;
    return new Posterior(mean, fitted.precision());
  }

  private PairMatrix heldOut(HistoryFold fold) {
    Positives held = new Positives(new int[0], new int[0]);
    HistoryTable.Lists lists = input.histories().lists(HistoryTable.Kind.WATCHED_LONG);
    for (int account = 0; account < state.accounts(); account++) {
      for (int entry = lists.from(account); entry < lists.to(account); entry++) {
        if (fold.has(account, lists.video(entry))) {
          held.add(account, lists.video(entry));
        }
      }
    }
    return held.byAccount(new PairMatrix.Shape(state.accounts(), state.videos()));
  }

  private PairMatrix heldOut(MatchState.Rows block) {
    Positives held = new Positives(new int[0], new int[0]);
    for (int row = block.from(); row < block.to(); row++) {
      held.add(input.log().account(row), input.log().video(row));
    }
    return held.byAccount(new PairMatrix.Shape(state.accounts(), state.videos()));
  }

  /**
   * When histories end that do not say so: before the log begins, or with the latest of the others.
   */
  private long historiesEnd() {
    return input.log().size() > 0
        ? input.log().time(0) - 1
        : IntStream.range(0, state.accounts())
            .mapToObj(input.histories()::until)
            .flatMapToLong(OptionalLong::stream)
            .max()
            .orElse(0);
  }

  /** Parts of the log of about one size; rows of one time are never parted. */
  private static List<MatchState.Rows> blocks(MatchLog log, int parts) {
    List<MatchState.Rows> blocks = new ArrayList<>();
    int from = 0;
    for (int block = 1; block <= parts; block++) {
      int to = Math.max(from, (int) ((long) log.size() * block / parts));
      while (to > from && to < log.size() && log.time(to) == log.time(to - 1)) {
        to++;
      }
      if (to > from) {
        blocks.add(new MatchState.Rows(from, to));
      }
      from = to;
    }
    return blocks;
  }

  /** The rows of terms so far, in the order of the log. */
  Samples samples() {
    return samples.samples();
  }

  private TermSheet sheet() {
    return new TermSheet(state, input.works());
  }

  /**
   * The weights of a head. Where chance decided on some of the exposures, those have the last word.
   */
  private Posterior fit(Head head, Posterior prior, IntPredicate counted) {
    Samples rows = samples();
    Posterior all = LogisticFit.of(rows, head.label(), counted, prior, workers);
    return new ChanceCorrection(rows, head.label(), workers).of(all, counted);
  }

  private HeldOutQuality quality(Posterior weights, Head head, IntPredicate foretold) {
    Samples rows = samples();
    int[] held = IntStream.range(0, rows.size()).filter(foretold).toArray();
    double[] probability = new double[held.length];
    boolean[] label = new boolean[held.length];
    for (int i = 0; i < held.length; i++) {
      double logOdds = weights.logOdds(rows.values(), held[i] * Term.COUNT);
      probability[i] = Posterior.probability(logOdds);
      label[i] = rows.has(held[i], head.label());
    }
    return HeldOutQuality.of(probability, label);
  }

  /** The mean of each term over all samples. */
  private float[] means() {
    Samples rows = samples();
    double[] sums = new double[Term.COUNT];
    for (int at = 0; at < rows.size() * Term.COUNT; at++) {
      sums[at % Term.COUNT] += rows.values()[at];
    }
    float[] means = new float[Term.COUNT];
    for (int term = 0; term < means.length; term++) {
      means[term] = (float) (sums[term] / rows.size());
    }
    return means;
  }

  private void step() {
    boolean log = input.log().size() > 0;
    listener.done(++steps, (log ? blocks.size() + 1 : 2) + 2);
  }
}
