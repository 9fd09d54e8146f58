package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.figures.WorkFigures;
import dev.zhenzan.diagnosis.figures.WorkTopics;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which creators of a log are of one vertical: those among whose three main tags is the main one of
 * the creator that is asked for. Where fewer than {@value #FEWEST} are, or nothing is known, all of
 * the log are.
 */
final class Kinship {
  private static final int FEWEST = 5;
  private static final int MAIN = 3;

  private final Int2ObjectOpenHashMap<float[]> tagsOf = new Int2ObjectOpenHashMap<>();
  private final BitSet creators = new BitSet();

  Kinship(WorkFigures figures, WorkTopics topics) {
    for (int video = 0; video < figures.size(); video++) {
      int creator = figures.creator(video);
      if (creator != WorkFigures.NONE) {
        creators.set(creator);
        int start = topics.starts()[video];
        int end = topics.starts()[video + 1];
        if (end > start) {
          float[] sums = tagsOf.computeIfAbsent(creator, unseen -> new float[topics.size()]);
          for (int at = start; at < end; at++) {
            sums[topics.tags()[at]] += topics.weights()[at];
          }
        }
      }
    }
  }

  /**
   * Whom a creator is one of.
   *
   * @param creators of the vertical, or of the log
   * @param beside which of the two
   */
  record Kin(BitSet creators, Subject.Beside beside) {}

  /** The creators of a creator's vertical, which it is one of. */
  Kin kin(int creator) {
    float[] own = tagsOf.get(creator);
    BitSet kin = new BitSet();
    if (own != null) {
      int main = best(own);
      tagsOf.forEach((other, sums) -> addIfMain(kin, other, sums, main));
    }
    boolean enough = kin.cardinality() >= FEWEST;
    BitSet found = enough ? kin : (BitSet) creators.clone();
    found.set(creator);
    return new Kin(found, enough ? Subject.Beside.VERTICAL : Subject.Beside.LOG);
  }

  private static void addIfMain(BitSet kin, int other, float[] sums, int main) {
    long above = IntStream.range(0, sums.length).filter(tag -> sums[tag] > sums[main]).count();
    if (sums[main] > 0 && above < MAIN) {
      kin.set(other);
    }
  }

  private static int best(float[] sums) {
    return IntStream.range(0, sums.length)
        .reduce((a, b) -> sums[b] > sums[a] ? b : a)
        .orElseThrow();
  }
}
