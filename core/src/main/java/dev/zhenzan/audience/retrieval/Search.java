package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One search in the blocks, by rounds: in a round the blocks of the greatest promise are scanned
 * side by side against the same threshold, so that the outcome does not depend on the threads.
 */
final class Search {
  /** Parts of a round that can be scanned side by side. */
  private static final int PARTS = 4;

  /** Blocks of a part. */
  private static final int PART = 24;

  private final Blocks blocks;
  private final float[] query;
  private final Blocks.Outlook outlook;
  private final BitSet allowed;
  private final Best best;
  private long scanned;

  /**
   * A search for {@code n} rows.
   *
   * @param query in new coordinates
   */
  Search(Blocks blocks, float[] query, Blocks.Outlook outlook, int n, BitSet allowed) {
    this.blocks = blocks;
    this.query = query;
    this.outlook = outlook;
    this.allowed = allowed;
    this.best = new Best(n);
  }

  /** Scans until no promise is above the threshold. */
  Best run(double spreads, Workers workers) {
    LongHeapPriorityQueue left = byPromise(spreads);
    int[] round = new int[PARTS * PART];
    for (int size = next(left, round); size > 0; size = next(left, round)) {
      scan(round, size, workers);
    }
    return best;
  }

  /** The blocks, that of the greatest promise first. */
  private LongHeapPriorityQueue byPromise(double spreads) {
    long[] keys = new long[outlook.means().length];
    for (int block = 0; block < keys.length; block++) {
      float promise = (float) (outlook.means()[block] + spreads * outlook.spreads()[block]);
      keys[block] = Keys.of(-promise, Integer.MAX_VALUE - block);
    }
    return new LongHeapPriorityQueue(keys);
  }

  /** Takes the next blocks, and answers how many. */
  private int next(LongHeapPriorityQueue left, int[] round) {
    int size = 0;
    float threshold = best.threshold();
    while (size < round.length && !left.isEmpty() && -Keys.score(left.firstLong()) > threshold) {
      round[size++] = Integer.MAX_VALUE - Keys.row(left.dequeueLong());
    }
    return size;
  }

  /** How many rows were scored. */
  long scanned() {
    return scanned;
  }

  private void scan(int[] round, int size, Workers workers) {
    float threshold = best.threshold();
    int parts = (size + PART - 1) / PART;
    List<Hits> found = IntStream.range(0, parts).mapToObj(part -> new Hits()).toList();
    workers.run(
        parts,
        part -> {
          float[] scores = new float[Columns.WIDTH];
          for (int i = part * PART; i < Math.min(size, part * PART + PART); i++) {
            blocks.scan(round[i], query, outlook.means()[round[i]], scores);
            collect(round[i], scores, threshold, found.get(part));
          }
        });
    found.forEach(hits -> hits.offerTo(best));
    for (int i = 0; i < size; i++) {
      scanned += blocks.layout().size(round[i]);
    }
  }

  private void collect(int block, float[] scores, float threshold, Hits hits) {
    int from = blocks.layout().starts()[block];
    int size = blocks.layout().size(block);
    for (int i = 0; i < size; i++) {
      if (scores[i] > threshold) {
        int row = blocks.layout().rows()[from + i];
        if (allowed.get(row)) {
          hits.add(scores[i], row);
        }
      }
    }
  }
}
