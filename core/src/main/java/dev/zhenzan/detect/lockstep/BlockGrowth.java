package dev.zhenzan.detect.lockstep;

import java.util.Arrays;
import java.util.Optional;

/**
 * Grows a pair of cells into the dense block around it by turns: the cells in which the members
 * meet beyond chance, then the accounts whose hits in those cells speak for membership, until
 * neither changes.
 *
 * <p>The search is local as in CrossSpot (M. Jiang et al., A General Suspiciousness Metric for
 * Dense Blocks in Multimodal Data, ICDM 2015), with the null of {@link CoLikeScan} in place of a
 * uniform one, and membership by likelihood: an account that belongs is in cell x with the group's
 * own rate q, one that does not with its chance p. So a member of a rotating pool need not be in
 * every cell, and likes elsewhere (camouflage) cost a member nothing.
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

  private final Cells cells;
  private final LikeGraph graph;
  private final PairNull pairNull;
  private final int[] hitsByCell;
  private final int[] hitsByStratum;
  private final int[] hitsByAccount;
  private final double[] gainByAccount;
  private final int[] touchedCells;
  private final int[] touchedAccounts;

  BlockGrowth(Cells cells, double minLift) {
    this.cells = cells;
    this.graph = cells.graph();
    this.pairNull = new PairNull(cells, minLift);
    this.hitsByCell = new int[cells.cells()];
    this.hitsByStratum = new int[cells.strata()];
    this.hitsByAccount = new int[graph.accounts()];
    this.gainByAccount = new double[graph.accounts()];
    this.touchedCells = new int[cells.cells()];
    this.touchedAccounts = new int[graph.accounts()];
  }

  /** The block around cells that pair with one another; empty where it melts away. */
  Optional<Block> grow(int[] seed) {
    int[] accounts = visitorsOfTwo(seed);
    Optional<Block> block = Optional.empty();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Block met = cellsOf(accounts);
      Block next = membersOf(met);
      if (next.accounts().length < CoLikeScan.MIN_SHARED || next.cells().length < MIN_HITS) {
        return Optional.empty();
      }
      boolean settled = Arrays.equals(next.accounts(), accounts);
      accounts = next.accounts();
      block = Optional.of(next);
      if (settled) {
        break;
      }
    }
    return block;
  }

  private int[] visitorsOfTwo(int[] seed) {
    int touched = countVisitors(seed);
    int[] accounts = new int[touched];
    int size = 0;
    for (int i = 0; i < touched; i++) {
      int account = touchedAccounts[i];
      if (hitsByAccount[account] >= MIN_HITS) {
        accounts[size++] = account;
      }
      hitsByAccount[account] = 0;
    }
    int[] sorted = Arrays.copyOf(accounts, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The cells in which accounts meet beyond chance; membership is left at zero. */
  private Block cellsOf(int[] accounts) {
    int touched = countHits(accounts);
    int[] kept = new int[touched];
    int size = 0;
    for (int i = 0; i < touched; i++) {
      if (belongs(touchedCells[i])) {
        kept[size++] = touchedCells[i];
      }
    }
    int[] chosen = Arrays.copyOf(kept, size);
    Arrays.sort(chosen);
    Block block = measured(accounts, chosen);
    clearHits(accounts, touched);
    return block;
  }

  private int countHits(int[] accounts) {
    int touched = 0;
    for (int account : accounts) {
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        hitsByStratum[cells.stratum(edge)]++;
        int cell = cells.cell(edge);
        if (cell >= 0 && hitsByCell[cell]++ == 0) {
          touchedCells[touched++] = cell;
        }
      }
    }
    return touched;
  }

  private void clearHits(int[] accounts, int touched) {
    for (int i = 0; i < touched; i++) {
      hitsByCell[touchedCells[i]] = 0;
    }
    for (int account : accounts) {
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        hitsByStratum[cells.stratum(edge)] = 0;
      }
    }
  }

  private boolean belongs(int cell) {
    int hits = hitsByCell[cell];
    return hits >= CoLikeScan.MIN_SHARED - 1
        && pairNull.surprise(cell, hits, hitsByStratum[cells.stratumOfCell(cell)])
            >= MIN_CELL_SURPRISE;
  }

  private Block measured(int[] accounts, int[] chosen) {
    int[] hits = new int[chosen.length];
    double[] expected = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      hits[i] = hitsByCell[chosen[i]];
      int inStratum = hitsByStratum[cells.stratumOfCell(chosen[i])];
      expected[i] = inStratum * pairNull.share(chosen[i], hits[i], inStratum);
    }
    return new Block(accounts, chosen, hits, expected, new double[accounts.length]);
  }

  /**
   * The accounts whose hits in a block's cells speak for membership, with the cells re-measured.
   */
  private Block membersOf(Block met) {
    int touched = countVisitors(met.cells());
    double miss = addGains(met);
    double threshold =
        Math.log((double) graph.accounts() / Math.max(1, met.accounts().length)) + MEMBER_MARGIN;
    int[] members = new int[touched];
    int size = 0;
    for (int i = 0; i < touched; i++) {
      int account = touchedAccounts[i];
      if (hitsByAccount[account] >= MIN_HITS && gainByAccount[account] + miss > threshold) {
        members[size++] = account;
      }
    }
    Block block = remeasured(met, Arrays.copyOf(members, size), miss - threshold);
    for (int i = 0; i < touched; i++) {
      hitsByAccount[touchedAccounts[i]] = 0;
      gainByAccount[touchedAccounts[i]] = 0;
    }
    return block;
  }

  private int countVisitors(int[] visited) {
    int touched = 0;
    for (int cell : visited) {
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        int account = graph.account(cells.edge(at));
        if (hitsByAccount[account]++ == 0) {
          touchedAccounts[touched++] = account;
        }
      }
    }
    return touched;
  }

  /** Adds up what hits say for each visitor; answers what missing every cell would say. */
  private double addGains(Block met) {
    double miss = 0;
    for (int i = 0; i < met.cells().length; i++) {
      int cell = met.cells()[i];
      double rate = Math.clamp((double) met.hits()[i] / met.accounts().length, 0.02, 0.95);
      double odds = Math.log(rate / (1 - rate));
      double share = (cells.size(cell) - met.hits()[i] + 0.5) / cells.communityMass(cell);
      miss += Math.log1p(-rate);
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        int account = graph.account(cells.edge(at));
        if (hitsByAccount[account] >= MIN_HITS) {
          double p = Math.min(0.5, share * cells.likesInCommunity(account, cell));
          gainByAccount[account] += odds - Math.log(p / (1 - p));
        }
      }
    }
    return miss;
  }

  private Block remeasured(Block met, int[] members, double offset) {
    Arrays.sort(members);
    double[] membership = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      membership[i] = gainByAccount[members[i]] + offset;
    }
    int touched = countHits(members);
    Block block = measured(members, met.cells());
    clearHits(members, touched);
    return new Block(block.accounts(), block.cells(), block.hits(), block.expected(), membership);
  }
}
