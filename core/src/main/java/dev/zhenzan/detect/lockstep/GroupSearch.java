package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Searches one scale of time after the other for blocks, the strongest pair of cells first. A pair
 * whose shared likers are mostly in a block already seeds nothing; blocks may overlap all the same.
 */
final class GroupSearch {
  /** A block is a group when its mass is this surprising, in nats. */
  private static final double MIN_SURPRISE = 40;

  /** Blocks grown at one scale at most: the rest is weaker than all of them. */
  private static final int MAX_GROWN = 3_000;

  private static final double COVERED = 0.5;

  private final LikeGraph graph;
  private final double minLift;
  private final BitSet coveredEdges = new BitSet();

  GroupSearch(LikeGraph graph, double minLift) {
    this.minLift = minLift;
    this.graph = graph;
  }

  /** The groups of one scale, those of the strongest pairs first. */
  List<Candidate> search(Scale scale, int[] interests, Workers workers) {
    Cells cells = new Cells(graph, interests, scale, LockstepDetector.MAX_DEGREE);
    BlockGrowth growth = new BlockGrowth(cells, minLift);
    int[] marks = new int[graph.accounts()];
    int grown = 0;
    List<CoLikeScan.Pair> pairs = new CoLikeScan(cells, minLift).pairs(workers);
    PairGraph neighbours = new PairGraph(pairs, cells.cells());
    List<Candidate> found = new ArrayList<>();
    for (CoLikeScan.Pair pair : pairs) {
      if (grown >= MAX_GROWN) {
        break;
      }
      if (!covered(cells, pair, marks)) {
        grown++;
        Optional<Block> block = growth.grow(neighbours.around(pair));
        block
            .filter(b -> b.surprise() >= MIN_SURPRISE)
            .ifPresent(b -> found.add(candidate(b, cells)));
      }
    }
    return found;
  }

  private boolean covered(Cells cells, CoLikeScan.Pair pair, int[] marks) {
    for (int i = cells.start(pair.a()); i < cells.end(pair.a()); i++) {
      marks[graph.account(cells.edge(i))] = coveredEdges.get(cells.edge(i)) ? 2 : 1;
    }
    int shared = 0;
    int coveredTwice = 0;
    for (int i = cells.start(pair.b()); i < cells.end(pair.b()); i++) {
      int mark = marks[graph.account(cells.edge(i))];
      shared += mark > 0 ? 1 : 0;
      coveredTwice += mark == 2 && coveredEdges.get(cells.edge(i)) ? 1 : 0;
    }
    for (int i = cells.start(pair.a()); i < cells.end(pair.a()); i++) {
      marks[graph.account(cells.edge(i))] = 0;
    }
    return coveredTwice > COVERED * shared;
  }

  private Candidate candidate(Block block, Cells cells) {
    int[] edges = new int[block.mass()];
    double[] odds = new double[edges.length];
    int size = 0;
    for (int i = 0; i < block.cells().length; i++) {
      int cell = block.cells()[i];
      double rate = (double) block.hits()[i] / block.accounts().length;
      double chance = Math.max(1e-6, block.expected()[i] / block.accounts().length);
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        int edge = cells.edge(at);
        int member = Arrays.binarySearch(block.accounts(), graph.account(edge));
        if (member >= 0) {
          edges[size] = edge;
          odds[size++] = rowOdds(block.membership()[member], rate, chance);
          coveredEdges.set(edge);
        }
      }
    }
    return candidate(block, cells, edges, odds);
  }

  /** Log odds that the account is a member and that its hit was the group's act, not chance. */
  private static double rowOdds(double membership, double rate, double chance) {
    double member = 1 / (1 + Math.exp(-membership));
    double act = rate / (rate + chance);
    double p = Math.clamp(member * act, 1e-4, 1 - 1e-4);
    return Math.log(p / (1 - p));
  }

  private Candidate candidate(Block block, Cells cells, int[] edges, double[] odds) {
    long[] rowAndPlace = new long[edges.length];
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (int i = 0; i < edges.length; i++) {
      rowAndPlace[i] = ((long) graph.row(edges[i]) << 32) | i;
      from = Math.min(from, graph.time(edges[i]));
      to = Math.max(to, graph.time(edges[i]));
    }
    Arrays.sort(rowAndPlace);
    int[] rows = new int[edges.length];
    float[] membership = new float[edges.length];
    int[] edgeOf = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      rows[i] = (int) (rowAndPlace[i] >>> 32);
      membership[i] = (float) odds[(int) rowAndPlace[i]];
      edgeOf[i] = edges[(int) rowAndPlace[i]];
    }
    LockstepGroup group =
        new LockstepGroup(
            block.accounts(),
            Arrays.stream(block.cells()).map(cells::videoOfCell).sorted().distinct().toArray(),
            rows,
            new Period(from, to),
            Significances.of(block, cells),
            cells.scale() != Scale.WHOLE_LOG);
    return new Candidate(group, membership, edgeOf, cells.scale());
  }
}
