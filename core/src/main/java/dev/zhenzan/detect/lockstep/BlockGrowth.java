package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Grows a pair of cells into the dense block around it by turns: the cells in which the members
 * meet beyond chance, then the accounts whose hits in those cells speak for membership, until
 * neither changes much.
 *
 * <p>The search is local as in CrossSpot (M. Jiang et al., A General Suspiciousness Metric for
 * Dense Blocks in Multimodal Data, ICDM 2015), with the null of {@link CoLikeScan} in place of a
 * uniform one, and membership by likelihood: an account that belongs is in cell x with the group's
 * own rate q, one that does not with its chance p. So a member of a rotating pool need not be in
 * every cell, and likes elsewhere (camouflage) cost a member nothing.
 *
 * <p>Cost: a turn reads the likes of the members and those of the cells; there are at most {@value
 * #MAX_ROUNDS}, and none after {@value #MAX_WORK} likes. Growth ends early where it comes into a
 * block that is known.
 *
 * <p>Holds scratch arrays; not thread-safe.
 */
final class BlockGrowth {
  private static final int MAX_ROUNDS = 8;

  /** A cell belongs when the members' hits there are this surprising, in nats. */
  private static final double MIN_CELL_SURPRISE = 10;

  /** A member's hits must outweigh the odds against it by this much, in nats. */
  private static final double MEMBER_MARGIN = 1;

  private static final int MIN_HITS = 2;

  /** Likes from which on a block is taken as it stands: a turn more changes it little. */
  private static final long MAX_WORK = 1_000_000;

  /** Changes to a block's accounts, as a share of them, from which growth has settled. */
  private static final double SETTLED = 0.02;

  private final Cells cells;
  private final LikeGraph graph;
  private final PairNull pairNull;
  private final KnownBlocks known;
  private final HitCounts counts;
  private final Visitors visitors;
  private long work;

  BlockGrowth(Cells cells, double minLift, KnownBlocks known) {
    this.cells = cells;
    this.graph = cells.graph();
    this.pairNull = new PairNull(cells, minLift);
    this.known = known;
    this.counts = new HitCounts(cells, CoLikeScan.MIN_SHARED - 1);
    this.visitors = new Visitors(cells);
  }

  /** What becomes of cells that pair with one another. */
  Growth grow(int[] seed) {
    work = visitors.count(seed);
    int[] accounts = visitors.withHits(MIN_HITS);
    int[] seedEdges = visitors.edgesOfChosen(seed, new int[seed.length]);
    visitors.clear();
    LongArrayList passed = new LongArrayList(MAX_ROUNDS);
    work += counts.addStrata(accounts);
    Optional<Block> block = grow(accounts, passed);
    counts.clear();
    return new Growth(seedEdges, passed.toLongArray(), work, block);
  }

  /** Grows from accounts whose strata are counted. */
  private Optional<Block> grow(int[] seed, LongArrayList passed) {
    int[] accounts = seed;
    Optional<Block> block = Optional.empty();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      passed.add(KnownBlocks.fingerprint(accounts));
      if (known.passed(passed.getLong(round))) {
        return Optional.empty();
      }
      Block next = membersOf(cellsOf(accounts));
      if (next.accounts().length < CoLikeScan.MIN_SHARED
          || next.cells().length < MIN_HITS
          || known.again(next)) {
        return Optional.empty();
      }
      block = Optional.of(next);
      if (work > MAX_WORK || settled(accounts, next.accounts())) {
        break;
      }
      accounts = next.accounts();
    }
    return block;
  }

  /** Whether next to all accounts are the same, or all where they are few. */
  private static boolean settled(int[] before, int[] now) {
    int same = 0;
    int j = 0;
    for (int account : before) {
      while (j < now.length && now[j] < account) {
        j++;
      }
      same += j < now.length && now[j] == account ? 1 : 0;
    }
    return before.length + now.length - 2 * same <= SETTLED * now.length;
  }

  /**
   * The cells in which accounts meet beyond chance.
   *
   * @param rate for each cell the share of the accounts that are in it
   */
  private record Meeting(int[] cells, int[] hits, double[] rate, int accounts) {}

  private Meeting cellsOf(int[] accounts) {
    counts.addCells(accounts);
    IntArrayList chosen = new IntArrayList();
    for (int i = 0; i < counts.often(); i++) {
      int cell = counts.often(i);
      if (pairNull.surprise(cell, counts.in(cell), counts.inStratumOf(cell)) >= MIN_CELL_SURPRISE) {
        chosen.add(cell);
      }
    }
    int[] sorted = chosen.toIntArray();
    Arrays.sort(sorted);
    int[] hits = new int[sorted.length];
    double[] rate = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      hits[i] = counts.in(sorted[i]);
      rate[i] = Math.clamp((double) hits[i] / accounts.length, 0.02, 0.95);
    }
    counts.clear();
    return new Meeting(sorted, hits, rate, accounts.length);
  }

  /** The accounts whose hits in the cells speak for membership; leaves their strata counted. */
  private Block membersOf(Meeting met) {
    double miss = addGains(met);
    double threshold =
        Math.log((double) graph.accounts() / Math.max(1, met.accounts)) + MEMBER_MARGIN;
    int[] members = visitors.withGain(MIN_HITS, threshold - miss);
    double[] membership = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      membership[i] = visitors.gain(members[i]) + miss - threshold;
    }
    int[] hits = new int[met.cells.length];
    int[] edges = visitors.edgesOfChosen(met.cells, hits);
    visitors.clear();
    work += 2L * counts.addStrata(members);
    return new Block(members, membership, met.cells, hits, expected(met.cells, hits), edges);
  }

  /** Adds up what hits say for each visitor; answers what missing every cell would say. */
  private double addGains(Meeting met) {
    double miss = 0;
    for (int i = 0; i < met.cells.length; i++) {
      int cell = met.cells[i];
      double rate = met.rate[i];
      double share = (cells.size(cell) - met.hits[i] + 0.5) / cells.communityMass(cell);
      visitors.addGains(cell, Math.log(rate / (1 - rate)), share);
      work += 2L * cells.size(cell);
      miss += Math.log1p(-rate);
    }
    return miss;
  }

  private double[] expected(int[] chosen, int[] hits) {
    double[] expected = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      int inStratum = counts.inStratumOf(chosen[i]);
      expected[i] = inStratum * pairNull.share(chosen[i], hits[i], inStratum);
    }
    return expected;
  }
}
