package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockGrowthTest {
  private static final int MEMBERS = 30;
  private static final double LIFT = 8;

  private final OrganicLog organic = OrganicLog.of(1_000, 120, 7);

  /** Members that are in each of eight targets with a chance, and like elsewhere too. */
  private Cells planted(double rate) {
    for (int member = 0; member < MEMBERS; member++) {
      organic.addLikes("m" + member, 4);
      for (int target = 0; target < 8; target++) {
        if (organic.random().nextDouble() < rate) {
          organic.log().like("m" + member, "t" + target, organic.random().nextDouble(500_000));
        }
      }
    }
    LikeGraph graph = LikeGraph.of(organic.log().table(), Workers.sequential());
    return new Cells(graph, new int[graph.videos()], Scale.WHOLE_LOG, Workers.sequential());
  }

  private Growth grown(Cells cells, KnownBlocks known) {
    Pairs pairs = new CoLikeScan(cells, LIFT).pairs(Workers.sequential());
    PairGraph neighbours = new PairGraph(pairs, cells.cells());
    return new BlockGrowth(cells, LIFT, known).grow(neighbours.around(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.8, 1})
  void grow_findsTheMembersOfAPool_thoughNoneNeedBeInEveryTarget(double rate) {
    Cells cells = planted(rate);
    InteractionTable table = organic.log().table();

    Block block = grown(cells, new KnownBlocks(cells, new BitSet())).block().orElseThrow();

    assertThat(names(table.accounts(), block.accounts()))
        .filteredOn(name -> name.startsWith("m"))
        .hasSizeGreaterThan(MEMBERS * 5 / 6);
    assertThat(names(table.accounts(), block.accounts()))
        .filteredOn(name -> name.startsWith("p"))
        .isEmpty();
    int[] targets = Arrays.stream(block.cells()).map(cells::videoOfCell).toArray();
    assertThat(names(table.videos(), targets))
        .containsExactlyInAnyOrder("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7");
    assertThat(Arrays.stream(block.hits()).sum()).isEqualTo(block.mass());
    assertThat(block.expectedMass()).isLessThan(0.1 * block.mass());
  }

  private static List<String> names(IdDictionary ids, int[] of) {
    return Arrays.stream(of).mapToObj(ids::text).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1})
  void grow_intoAKnownBlock_endsWithoutOne(double rate) {
    Cells cells = planted(rate);
    KnownBlocks known = new KnownBlocks(cells, new BitSet());
    Growth growth = grown(cells, known);
    Block block = growth.block().orElseThrow();
    known.add(block);

    assertThat(known.again(block)).isTrue();
    assertThat(grown(cells, known).block()).isEmpty();
    known.addTried(growth);
    assertThat(known.covered(block.cells()[0], block.cells()[1])).isTrue();
  }
}
