package dev.zhenzan.evaluation.live;

import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VerdictTable;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What was said of each row of a world, the later word standing. Not thread-safe. */
final class Sight {
  private final World world;
  private final float[] probability;
  private final BitSet called = new BitSet();

  Sight(World world) {
    this.world = world;
    this.probability = new float[world.input().interactions().size()];
  }

  /** Notes what is said of a row of the world. */
  void note(int row, VerdictTable verdicts, int judged) {
    probability[row] = verdicts.probability(judged);
    called.set(row, verdicts.verdict(judged).invalid());
  }

  /** Whether the latest word on a row is that it is invalid. */
  boolean called(int row) {
    return called.get(row);
  }

  /**
   * How well likes are told apart.
   *
   * @param area under the curve of probabilities against the truth
   * @param found share of invalid likes that are called invalid
   * @param wronged share of genuine likes that are
   */
  record Quality(double area, double found, double wronged) {}

  /** Of the likes among rows {@code [from, to)}. */
  Quality quality(int from, int to) {
    int[] likes = likes(from, to);
    double[] scores = new double[likes.length];
    BitSet invalid = new BitSet();
    int[] all = new int[2];
    int[] calls = new int[2];
    for (int i = 0; i < likes.length; i++) {
      int label = world.truth().interactions().label(likes[i]);
      scores[i] = probability[likes[i]];
      invalid.set(i, label == 1);
      all[label]++;
      calls[label] += called.get(likes[i]) ? 1 : 0;
    }
    return new Quality(
        RankArea.of(scores, invalid).value(),
        (double) calls[1] / all[1],
        (double) calls[0] / all[0]);
  }

  private int[] likes(int from, int to) {
    InteractionTable table = world.input().interactions();
    return IntStream.range(from, to)
        .filter(row -> table.kind(row) == InteractionKind.LIKE)
        .toArray();
  }
}
