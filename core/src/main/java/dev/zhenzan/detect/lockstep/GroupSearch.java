package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Searches one scale of time for blocks, the strongest pair of cells first. A pair whose shared
 * likers were mostly looked at in both cells seeds nothing; blocks may overlap all the same.
 *
 * <p>Seeds grow in batches of a fixed size, side by side, and are taken in order, so that what is
 * found does not depend on the number of workers. A pair that touches another seed of its batch
 * waits for the next one: most likely that seed's block covers it.
 */
final class GroupSearch {
  /** A block is worth a look when its mass is this surprising, in nats. */
  private static final double MIN_SURPRISE = 40;

  /** Seeds grown at one scale at most: the rest is weaker than all of them. */
  private static final int MAX_GROWN = 3_000;

  private static final int BATCH = 32;
  private static final int MAX_WAITING = 512;

  private final Pairs pairs;
  private final PairGraph neighbours;
  private final KnownBlocks known;
  private final Workbenches<BlockGrowth> benches;
  private final int[] busyIn;
  private IntArrayList waiting = new IntArrayList();
  private int next;
  private int batches;

  private GroupSearch(Cells cells, double minLift, BitSet covered, Workers workers) {
    this.pairs = new CoLikeScan(cells, minLift).pairs(workers);
    this.neighbours = new PairGraph(pairs, cells.cells());
    this.known = new KnownBlocks(cells, covered);
    this.benches = new Workbenches<>(workers, () -> new BlockGrowth(cells, minLift, known));
    this.busyIn = new int[cells.cells()];
  }

  /**
   * The blocks among cells.
   *
   * @param minLift how many times chance likers must be shared for cells to pair
   * @param covered edges of blocks found at narrower scales; those found here are added
   */
  static List<Block> blocks(Cells cells, double minLift, BitSet covered, Workers workers) {
    List<Block> blocks = new GroupSearch(cells, minLift, covered, workers).blocks();
    blocks.forEach(block -> Arrays.stream(block.edges()).forEach(covered::set));
    return blocks;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int grown = 0;
    for (List<int[]> seeds = seeds(); !seeds.isEmpty() && grown < MAX_GROWN; seeds = seeds()) {
      grown += seeds.size();
      for (Growth growth : grow(seeds)) {
        known.addTried(growth);
        growth.block().filter(this::isNew).ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private boolean isNew(Block block) {
    if (block.surprise() < MIN_SURPRISE || known.again(block)) {
      return false;
    }
    known.add(block);
    return true;
  }

  private List<Growth> grow(List<int[]> seeds) {
    Growth[] grown = new Growth[seeds.size()];
    benches.run(grown.length, (growth, i) -> grown[i] = growth.grow(seeds.get(i)));
    return List.of(grown);
  }

  /** The cells of the next batch of seeds. */
  private List<int[]> seeds() {
    batches++;
    List<int[]> seeds = new ArrayList<>();
    IntArrayList before = waiting;
    waiting = new IntArrayList();
    for (int i = 0; i < before.size(); i++) {
      consider(before.getInt(i), seeds);
    }
    while (next < pairs.size() && seeds.size() < BATCH && waiting.size() < MAX_WAITING) {
      consider(next++, seeds);
    }
    return seeds;
  }

  private void consider(int pair, List<int[]> seeds) {
    int a = pairs.a(pair);
    int b = pairs.b(pair);
    if (seeds.size() == BATCH || busyIn[a] == batches || busyIn[b] == batches) {
      waiting.add(pair);
    } else if (!known.covered(a, b)) {
      int[] seed = neighbours.around(pair);
      for (int cell : seed) {
        busyIn[cell] = batches;
      }
      seeds.add(seed);
    }
  }
}
