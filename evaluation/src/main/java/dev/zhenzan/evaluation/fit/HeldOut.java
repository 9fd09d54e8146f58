package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.FoundGroup;
import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a model does on worlds that it was not fitted on, each with its files and as a bare log.
 * Collects; not thread-safe.
 */
public final class HeldOut {
  private static final int TENTHS = 10;

  private final GroupModel model;
  private final Map<String, long[]> families = new TreeMap<>();
  private final double[] weight = new double[TENTHS];
  private final double[] said = new double[TENTHS];
  private final double[] invalid = new double[TENTHS];
  private double loss;

  public HeldOut(GroupModel model) {
    this.model = model;
  }

  /** Searches a world and adds what comes out. */
  public void add(World world, Workers workers) {
    add(world.input(), world.truth().interactions(), workers);
    add(AuditInput.of(world.input().interactions()), world.truth().interactions(), workers);
  }

  private void add(AuditInput input, Labels truth, Workers workers) {
    float[] worst = new float[truth.size()];
    for (FoundGroup group : new LockstepDetector(model).find(input, workers)) {
      double probability = 1 / (1 + Math.exp(-group.logOdds()));
      double share = 0;
      for (int row : group.group().rows()) {
        worst[row] = Math.max(worst[row], (float) probability);
        share += truth.label(row);
      }
      int rows = group.group().rows().length;
      add(probability, share / rows, Math.sqrt(rows));
    }
    for (int row = 0; row < worst.length; row++) {
      long[] counts = families.computeIfAbsent(name(truth, row), f -> new long[3]);
      counts[0]++;
      counts[1] += worst[row] >= 0.5f ? 1 : 0;
      counts[2] += worst[row] >= 0.9f ? 1 : 0;
    }
  }

  private static String name(Labels truth, int row) {
    return (truth.label(row) == 1 ? "invalid " : "valid   ") + truth.family(row);
  }

  private void add(double probability, double share, double groupWeight) {
    int tenth = Math.min(TENTHS - 1, (int) (probability * TENTHS));
    weight[tenth] += groupWeight;
    said[tenth] += groupWeight * probability;
    invalid[tenth] += groupWeight * share;
    double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
    loss -= groupWeight * (share * Math.log(p) + (1 - share) * Math.log(1 - p));
  }

  /** Mean log loss of a group (nats), weighted by the root of its rows. */
  public double logLoss() {
    double sum = 0;
    for (double w : weight) {
      sum += w;
    }
    return loss / sum;
  }

  /** Figures for reading. */
  public String text() {
    Formatter text = new Formatter(Locale.ROOT);
    text.format("log loss %.4f nats a group, weighted by the root of its rows\n", logLoss());
    text.format("said    weight   mean said  invalid\n");
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      double w = Math.max(1e-9, weight[tenth]);
      double low = (double) tenth / TENTHS;
      text.format(
          "%.1f- %10.0f      %.3f    %.3f\n",
          low, weight[tenth], said[tenth] / w, invalid[tenth] / w);
    }
    text.format("%-30s %10s  %8s  %8s\n", "rows of", "all", "p >= 0.5", "p >= 0.9");
    families.forEach(
        (name, n) ->
            text.format(
                "%-30s %10d  %8.4f  %8.4f\n",
                name, n[0], (double) n[1] / n[0], (double) n[2] / n[0]));
    return text.toString();
  }
}
