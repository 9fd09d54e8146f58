package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.Detector;
import dev.zhenzan.detect.behavior.BehaviorDetector;
import dev.zhenzan.detect.burst.BurstDetector;
import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.detect.screening.ScreeningDetector;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.Fusion;
import dev.zhenzan.verdict.context.Context;
import dev.zhenzan.verdict.context.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Likes with what surrounds them, as something to learn from. Most likes are quiet ordinary ones:
 * of those few are taken, each of which stands for many. Collects; not thread-safe.
 */
final class LikeSamples {
  /** What a feature may only do to the log odds: raise them (1) or lower them (-1). */
  static final Map<String, Integer> DIRECTIONS =
      Map.of(
          Feature.LOCKSTEP.text(), 1,
          Feature.BURST.text(), 1,
          Feature.ACCOUNT_DOUBT.text(), 1,
          Feature.NEAR_DOUBT.text(), 1);

  private static final double OF_INVALID = 0.4;
  private static final double OF_LOOK_ALIKES = 0.3;
  private static final double OF_FOUND = 0.4;
  private static final double OF_QUIET = 0.05;

  private final List<Detector> detectors;
  private final Chance chance;
  private double[] matrix = new double[1 << 16];
  private float[] labels = new float[1 << 12];
  private float[] weights = new float[1 << 12];
  private int size;

  LikeSamples(GroupModel groups, Chance chance) {
    this.detectors = detectors(groups);
    this.chance = chance;
  }

  /** The detectors whose findings on likes are weighed. */
  static List<Detector> detectors(GroupModel groups) {
    return List.of(
        new ScreeningDetector(),
        new BehaviorDetector(),
        new LockstepDetector(groups),
        new BurstDetector());
  }

  /** All that detectors find in a log. */
  static List<Evidence> evidence(List<Detector> detectors, AuditInput input, Workers workers) {
    return detectors.stream().flatMap(d -> d.detect(input, workers).evidence().stream()).toList();
  }

  /** Adds some likes of a world. */
  void add(AuditInput input, Labels truth, Workers workers) {
    Context.Findings findings =
        Fusion.findings(
            input.interactions(), evidence(detectors, input, workers), Calibration.standard());
    // One after the other: the same draws fall on the same likes.
    Context.of(input, findings, workers)
        .visit(Workers.sequential(), () -> (row, vector) -> sample(truth, row, vector));
  }

  private void sample(Labels truth, int row, double[] vector) {
    double share = share(truth, row, vector);
    if (chance.happens(share)) {
      grow(vector.length);
      System.arraycopy(vector, 0, matrix, size * vector.length, vector.length);
      labels[size] = truth.label(row);
      weights[size++] = (float) (1 / share);
    }
  }

  private static double share(Labels truth, int row, double[] vector) {
    if (truth.label(row) == 1) {
      return OF_INVALID;
    }
    if (!truth.family(row).equals(Labels.ORGANIC)) {
      return OF_LOOK_ALIKES;
    }
    boolean found = vector[Feature.LOCKSTEP.ordinal()] > Context.NO_FINDING;
    return found ? OF_FOUND : OF_QUIET;
  }

  private void grow(int features) {
    if (size == labels.length) {
      labels = Arrays.copyOf(labels, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    if ((size + 1) * features > matrix.length) {
      matrix = Arrays.copyOf(matrix, matrix.length + matrix.length / 2);
    }
  }

  /** What was collected. */
  TrainingSet trainingSet() {
    return new TrainingSet(
        Feature.names(),
        DIRECTIONS,
        Arrays.copyOf(matrix, size * Feature.names().size()),
        Arrays.copyOf(labels, size),
        Arrays.copyOf(weights, size));
  }

  /** Share of likes that is invalid. */
  double baseRate() {
    double invalid = 0;
    double all = 0;
    for (int i = 0; i < size; i++) {
      invalid += labels[i] * weights[i];
      all += weights[i];
    }
    return invalid / all;
  }
}
