package dev.zhenzan.benchmarks;

import dev.zhenzan.trees.TreeModel;
import dev.zhenzan.trees.TreeSums;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sums of a hundred trees, of the size that judges likes, over vectors; time for each vector. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class TreeKernels {
  private static final int VECTORS = 64 * TreeSums.ROOM;
  private static final int FEATURES = 28;
  private static final int TREES = 100;
  private static final int LEAVES = 31;
  private static final long SEED = 1;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final TreeModel model = TreeModel.parse(lines(), names());
  private final double[][] vectors =
      IntStream.range(0, VECTORS)
          .mapToObj(i -> random.doubles(FEATURES).toArray())
          .toArray(double[][]::new);
  private final TreeSums sums = new TreeSums(model, FEATURES);

  private static List<String> names() {
    return IntStream.range(0, FEATURES).mapToObj(Integer::toString).toList();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int tree = 0; tree < TREES; tree++) {
      lines.add("tree");
      grow(lines, LEAVES);
    }
    return lines;
  }

  private void grow(List<String> lines, int leaves) {
    if (leaves == 1) {
      lines.add("leaf " + random.nextDouble(-1, 1));
      return;
    }
    lines.add("split " + random.nextInt(FEATURES) + ' ' + random.nextDouble());
    int first = leaves / 4 + random.nextInt(leaves - leaves / 2);
    first = Math.clamp(first, 1, leaves - 1);
    grow(lines, first);
    grow(lines, leaves - first);
  }

  /** A walk through each tree, vector after vector. */
  @Benchmark
  @OperationsPerInvocation(VECTORS)
  public double sumOneByOne() {
    double all = 0;
    for (double[] vector : vectors) {
      all += model.sum(vector);
    }
    return all;
  }

  /** All splits, hundreds of vectors at once. */
  @Benchmark
  @OperationsPerInvocation(VECTORS)
  public double sumTogether() {
    double all = 0;
    for (double[] vector : vectors) {
      sums.add(vector);
      if (sums.full()) {
        all += sums.take()[0];
      }
    }
    return all;
  }
}
