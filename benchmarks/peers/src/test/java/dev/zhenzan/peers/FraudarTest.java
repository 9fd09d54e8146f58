package dev.zhenzan.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.testkit.Trials;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FraudarTest {
  private static final double ROUNDING = 1e-8;

  private final Fraudar fraudar = new Fraudar();

  @Test
  void graphsAtRandom_giveTheBlockOfANaiveGreedy() {
    Trials.run(
        1_000,
        300,
        random -> {
          Entries graph = RandomEntries.of(random, 12, 10);
          Block block = fraudar.densest(graph);
          assertThat(block.density()).isCloseTo(naive(graph), within(ROUNDING));
          assertThat(density(graph, block.members())).isCloseTo(block.density(), within(ROUNDING));
        });
  }

  @Test
  void graphsAtRandom_giveAtLeastHalfOfTheDensest() {
    Trials.run(
        2_000,
        200,
        random -> {
          Entries graph = RandomEntries.of(random, 6, 6);
          double densest = Subsets.densest(graph, members -> density(graph, members));
          assertThat(fraudar.densest(graph).density())
              .isBetween(densest / 2 - ROUNDING, densest + ROUNDING);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plantedBlock_isFoundAmongCamouflage(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Entries graph =
        new Planted(400, 300)
            .background(random, 3_000)
            .block(random, 30, 20, 0.8)
            .camouflage(random, 30, 10)
            .entries();

    Block block = fraudar.densest(graph);

    assertThat(Overlap.of(block.members().get(0), 30)).isGreaterThan(0.9);
    assertThat(Overlap.of(block.members().get(1), 20)).isGreaterThan(0.9);
  }

  @Test
  void blocks_areFoundOneAfterTheOther() {
    SplittableRandom random = new SplittableRandom(4);
    Entries graph =
        new Planted(400, 300).background(random, 500).block(random, 30, 20, 1).entries();

    List<Block> blocks = fraudar.blocks(graph, 3);

    assertThat(blocks).hasSize(3);
    assertThat(Overlap.of(blocks.get(0).members().get(0), 30)).isGreaterThan(0.9);
    assertThat(blocks.get(1).members()).isNotEqualTo(blocks.get(0).members());
    assertThat(blocks)
        .extracting(Block::density)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void noEdges_giveNoBlock() {
    Entries nothing = Entries.of(new int[0], new int[0]);

    assertThat(fraudar.blocks(nothing, 5)).isEmpty();
    assertThat(fraudar.densest(nothing).density()).isZero();
  }

  private static double density(Entries graph, List<BitSet> members) {
    int[] degree = new int[graph.sizes()[1]];
    IntStream.of(graph.modes()[1]).forEach(video -> degree[video]++);
    Block block = new Block(0, members);
    double weight =
        IntStream.range(0, graph.size())
            .filter(edge -> block.contains(graph, edge))
            .mapToDouble(edge -> 1 / Math.log(degree[graph.modes()[1][edge]] + 5))
            .sum();
    int nodes = members.get(0).cardinality() + members.get(1).cardinality();
    return nodes == 0 ? 0 : weight / nodes;
  }

  /** The greedy as the paper words it: each time looks at all nodes and sums over all edges. */
  private static double naive(Entries graph) {
    int accounts = graph.sizes()[0];
    int[] degree = new int[graph.sizes()[1]];
    IntStream.of(graph.modes()[1]).forEach(video -> degree[video]++);
    BitSet left = new BitSet();
    for (int edge = 0; edge < graph.size(); edge++) {
      left.set(graph.modes()[0][edge]);
      left.set(accounts + graph.modes()[1][edge]);
    }
    double best = 0;
    while (!left.isEmpty()) {
      long[] weight = new long[accounts + degree.length];
      long total = 0;
      for (int edge = 0; edge < graph.size(); edge++) {
        int account = graph.modes()[0][edge];
        int video = graph.modes()[1][edge];
        if (left.get(account) && left.get(accounts + video)) {
          weight[account] += Fraudar.weight(degree[video]);
          weight[accounts + video] += Fraudar.weight(degree[video]);
          total += Fraudar.weight(degree[video]);
        }
      }
      best = Math.max(best, total / Fraudar.ONE / left.cardinality());
      int lightest =
          left.stream().boxed().min((a, b) -> Long.compare(weight[a], weight[b])).orElseThrow();
      left.clear(lightest);
    }
    return best;
  }
}
