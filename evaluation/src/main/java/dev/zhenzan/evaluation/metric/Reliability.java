package dev.zhenzan.evaluation.metric;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How far probabilities can be taken at their word; see the package's article.
 *
 * @param bins those that hold rows, ascending by probability
 */
public record Reliability(List<Bin> bins) {
  /** How many bins the probabilities from 0 to 1 are cut into. */
  public static final int BINS = 15;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Rows of about one probability.
   *
   * @param low least probability; of bins of equal width the edge
   * @param high greatest probability; of bins of equal width the edge
   * @param meanProbability what was said
   * @param invalid what is so
   */
  public record Bin(double low, double high, double meanProbability, Share invalid) {
    double distance() {
      return Math.abs(meanProbability - invalid.value());
    }
  }

  /** The expected calibration error, 0 to 1; not a number without rows. */
  public double expectedError() {
    long rows = bins.stream().mapToLong(bin -> bin.invalid().whole()).sum();
    double sum = bins.stream().mapToDouble(bin -> bin.distance() * bin.invalid().whole()).sum();
    return sum / rows;
  }

  /** In bins of equal width; the last one holds probability 1. */
  static Reliability equalWidth(Judged judged) {
    Heap[] heaps = new Heap[BINS];
    for (int i = 0; i < judged.size(); i++) {
      int bin = Math.min(BINS - 1, (int) (judged.probability()[i] * (double) BINS));
      if (heaps[bin] == null) {
        heaps[bin] = new Heap();
      }
      heaps[bin].add(judged.probability()[i], judged.truth().label(i));
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (heaps[bin] != null) {
        bins.add(heaps[bin].bin((double) bin / BINS, (bin + 1.0) / BINS));
      }
    }
    return new Reliability(bins);
  }

  /** In bins of as equal a number of rows as rows of one probability allow. */
  static Reliability equalMass(Judged judged) {
    return equalMass(judged.probability(), judged::invalid);
  }

  /**
   * The same of any probabilities.
   *
   * @param cameTrue whether what was said of a row is so; counted as a bin's invalid rows
   */
  static Reliability equalMass(float[] probability, IntPredicate cameTrue) {
    int[] order = new int[probability.length];
    Arrays.setAll(order, i -> i);
    IntArrays.parallelQuickSort(
        order, (one, other) -> Float.compare(probability[one], probability[other]));
    List<Bin> bins = new ArrayList<>();
    Heap heap = new Heap();
    for (int place = 0; place < order.length; place++) {
      heap.add(probability[order[place]], cameTrue.test(order[place]) ? 1 : 0);
      boolean last = place + 1 == order.length;
      boolean full = (place + 1L) * BINS >= (bins.size() + 1L) * order.length;
      if (last || (full && probability[order[place]] != probability[order[place + 1]])) {
        bins.add(heap.bin(heap.least, heap.greatest));
        heap = new Heap();
      }
    }
    return new Reliability(bins);
  }

  /** Rows of a bin as they are added. */
  private static final class Heap {
    private double sum;
    private long rows;
    private long invalid;
    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    void add(float probability, int label) {
      sum += probability;
      rows++;
      invalid += label;
      least = Math.min(least, probability);
      greatest = Math.max(greatest, probability);
    }

    Bin bin(double low, double high) {
      return new Bin(low, high, sum / rows, new Share(invalid, rows));
    }
  }
}
