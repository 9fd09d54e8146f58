package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.Detector;
import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.verdict.BaseRate;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import dev.zhenzan.verdict.Fusion;
import dev.zhenzan.verdict.InteractionModel;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * How far probabilities of likes can be taken at their word on worlds that nothing was fitted on,
 * by how much of a world is invalid. Collects; not thread-safe.
 */
public final class HeldOutLikes {
  private static final int BINS = 20;
  private static final double[] RATES = {0, 0.01, 0.05, 0.15, 1};

  private final List<Detector> detectors;
  private final InteractionModel model;
  private final Bins all = new Bins();
  private final List<Bins> byRate = new ArrayList<>();
  private final List<String> worlds = new ArrayList<>();

  HeldOutLikes(GroupModel groups, InteractionModel model) {
    this.detectors = LikeSamples.detectors(groups);
    this.model = model;
    for (int i = 0; i + 1 < RATES.length; i++) {
      byRate.add(new Bins());
    }
  }

  /** Likes by the probability that is said of them. */
  private static final class Bins {
    private final double[] said = new double[BINS];
    private final long[] invalid = new long[BINS];
    private final long[] likes = new long[BINS];
    private int worlds;

    void add(double probability, int label) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      said[bin] += probability;
      invalid[bin] += label;
      likes[bin]++;
    }

    void addAll(Bins other) {
      for (int bin = 0; bin < BINS; bin++) {
        said[bin] += other.said[bin];
        invalid[bin] += other.invalid[bin];
        likes[bin] += other.likes[bin];
      }
      worlds++;
    }

    double error() {
      double off = 0;
      double count = 0;
      for (int bin = 0; bin < BINS; bin++) {
        off += Math.abs(said[bin] - invalid[bin]);
        count += likes[bin];
      }
      return off / Math.max(1, count);
    }

    double rate() {
      double found = 0;
      double count = 0;
      for (int bin = 0; bin < BINS; bin++) {
        found += invalid[bin];
        count += likes[bin];
      }
      return found / Math.max(1, count);
    }
  }

  /** Judges a world's likes and adds what comes out. */
  void add(AuditInput input, Labels truth, Workers workers) {
    Fusion.Rules rules =
        new Fusion.Rules(
            Calibration.standard(), model, BaseRate.FROM_THE_LOG, DecisionPolicy.standard());
    Fusion.Outcome outcome =
        Fusion.fuse(input, LikeSamples.evidence(detectors, input, workers), rules, workers);
    Bins bins = new Bins();
    for (int row = 0; row < truth.size(); row++) {
      if (input.interactions().kind(row) == InteractionKind.LIKE) {
        bins.add(outcome.verdicts().probability(row), truth.label(row));
      }
    }
    all.addAll(bins);
    byRate.get(stratum(bins.rate())).addAll(bins);
    worlds.add(
        String.format(
            Locale.ROOT, "%.4f %.4f %.4f", bins.rate(), outcome.baseRate(), bins.error()));
  }

  private static int stratum(double rate) {
    int stratum = 0;
    while (stratum + 2 < RATES.length && rate >= RATES[stratum + 1]) {
      stratum++;
    }
    return stratum;
  }

  /** A line for each bin that has likes: what is said, what is invalid, and how many likes. */
  public List<String> reliability() {
    List<String> lines = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (all.likes[bin] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%.4f %.4f %d",
                all.said[bin] / all.likes[bin],
                (double) all.invalid[bin] / all.likes[bin],
                all.likes[bin]));
      }
    }
    return lines;
  }

  /** Figures for reading. */
  public String text() {
    Formatter text = new Formatter(Locale.ROOT);
    text.format("said, invalid, likes%n%s%n", String.join("\n", reliability()));
    text.format("share invalid, estimated before looking, calibration error, by world%n");
    text.format("%s%n", String.join("\n", worlds));
    for (int i = 0; i < byRate.size(); i++) {
      text.format(
          "worlds of %.2f to %.2f invalid: %d, calibration error of all likes %.4f%n",
          RATES[i], RATES[i + 1], byRate.get(i).worlds, byRate.get(i).error());
    }
    text.format("calibration error of all likes %.4f%n", all.error());
    return text.toString();
  }
}
