package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes candidates of blocks. */
final class Candidates {
  /** Share of a candidate's rows in more suspicious ones from which it is a part of them. */
  private static final double COVERED = 0.6;

  private Candidates() {}

  /** The candidate that each block is. */
  static List<Candidate> of(List<Block> blocks, Cells cells, Workers workers) {
    Candidate[] candidates = new Candidate[blocks.size()];
    workers.run(candidates.length, i -> candidates[i] = of(blocks.get(i), cells));
    return List.of(candidates);
  }

  private static Candidate of(Block block, Cells cells) {
    LikeGraph graph = cells.graph();
    int[] edges = block.edges();
    float[] odds = rowOdds(block, cells);
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
    int[] edgeOf = new int[edges.length];
    float[] membership = new float[edges.length];
    for (int i = 0; i < edges.length; i++) {
      int place = (int) rowAndPlace[i];
      rows[i] = (int) (rowAndPlace[i] >>> 32);
      edgeOf[i] = edges[place];
      membership[i] = odds[place];
    }
    LockstepGroup group =
        new LockstepGroup(
            block.accounts(),
            Arrays.stream(block.cells()).map(cells::videoOfCell).sorted().distinct().toArray(),
            rows,
            new Period(from, to),
            new LockstepGroup.Significance(block.expectedMass(), block.surprise(), 1, 1),
            cells.scale() != Scale.WHOLE_LOG);
    return new Candidate(group, membership, edgeOf, cells.scale());
  }

  /** For each edge the log odds that it is a member's and that it was the group's act. */
  private static float[] rowOdds(Block block, Cells cells) {
    int[] edges = block.edges();
    float[] odds = new float[edges.length];
    int member = 0;
    for (int i = 0; i < edges.length; i++) {
      while (block.accounts()[member] != cells.graph().account(edges[i])) {
        member++;
      }
      int cell = Arrays.binarySearch(block.cells(), cells.cell(edges[i]));
      double rate = (double) block.hits()[cell] / block.accounts().length;
      double chance = Math.max(1e-6, block.expected()[cell] / block.accounts().length);
      odds[i] = (float) rowOdds(block.membership()[member], rate, chance);
    }
    return odds;
  }

  /** Log odds that the account is a member and that its hit was the group's act, not chance. */
  private static double rowOdds(double membership, double rate, double chance) {
    double member = 1 / (1 + Math.exp(-membership));
    double act = rate / (rate + chance);
    double p = Math.clamp(member * act, 1e-4, 1 - 1e-4);
    return Math.log(p / (1 - p));
  }

  /**
   * Candidates without those whose rows mostly belong to more suspicious ones of the same scale,
   * most suspicious first: a part of a group is judged by the whole, not by whichever part looks
   * worst.
   */
  static List<Candidate> distinct(List<Candidate> candidates) {
    Map<Scale, BitSet> covered = new EnumMap<>(Scale.class);
    return candidates.stream()
        .sorted(Candidate.MOST_SUSPICIOUS_FIRST)
        .filter(c -> addsTo(covered.computeIfAbsent(c.scale(), s -> new BitSet()), c))
        .toList();
  }

  private static boolean addsTo(BitSet covered, Candidate candidate) {
    int[] rows = candidate.group().rows();
    if (Arrays.stream(rows).filter(covered::get).count() >= COVERED * rows.length) {
      return false;
    }
    Arrays.stream(rows).forEach(covered::set);
    return true;
  }
}
