package dev.zhenzan.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.testkit.Trials;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DCubeTest {
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @EnumSource(Density.class)
  void tensorsAtRandom_giveTheBlockOfANaiveGreedy(Density density) {
    DCube largest = new DCube(density, Selection.LARGEST);
    Trials.run(
        3_000,
        200,
        random -> {
          Entries tensor = RandomEntries.of(random, 9, 7, 5);
          Block block = largest.densest(tensor);
          assertThat(block.density()).isCloseTo(naive(tensor, density), within(ROUNDING));
        });
  }

  @ParameterizedTest
  @EnumSource(Selection.class)
  void blocks_areAsDenseAsTheySay(Selection selection) {
    Trials.run(
        4_000,
        100,
        random -> {
          Entries tensor = RandomEntries.of(random, 12, 8, 6);
          for (Density density : Density.values()) {
            Block block = new DCube(density, selection).densest(tensor);
            assertThat(density(tensor, block.members(), density))
                .isCloseTo(block.density(), within(ROUNDING));
          }
        });
  }

  @Test
  void tensorsAtRandom_giveAtLeastAThirdOfTheDensest() {
    DCube guaranteed = new DCube(Density.ARITHMETIC, Selection.LARGEST);
    Trials.run(
        5_000,
        100,
        random -> {
          Entries tensor = RandomEntries.of(random, 5, 4, 3);
          double densest =
              Subsets.densest(tensor, members -> density(tensor, members, Density.ARITHMETIC));
          assertThat(guaranteed.densest(tensor).density())
              .isBetween(densest / 3 - ROUNDING, densest + ROUNDING);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plantedBlock_isFoundByEverySearch(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Entries tensor =
        new Planted(400, 300, 100).background(random, 3_000).block(random, 30, 20, 0.8).entries();
    for (Density density : Density.values()) {
      for (Selection selection : Selection.values()) {
        Block block = new DCube(density, selection).densest(tensor);

        assertThat(Overlap.of(block.members().get(0), 30)).isGreaterThan(0.9);
        assertThat(Overlap.of(block.members().get(1), 20)).isGreaterThan(0.9);
      }
    }
  }

  @Test
  void blocks_areFoundOneAfterTheOtherUntilNothingIsLeft() {
    SplittableRandom random = new SplittableRandom(4);
    Entries tensor =
        new Planted(40, 30, 10).background(random, 60).block(random, 9, 9, 1).entries();

    List<Block> blocks = new DCube(Density.ARITHMETIC, Selection.DENSEST).blocks(tensor, 1_000);

    assertThat(blocks).hasSizeBetween(2, 999);
    assertThat(BlockSearch.scores(blocks, tensor)).doesNotContain(0f);
    assertThat(BlockSearch.scores(blocks.subList(0, 1), tensor)).contains(0f);
  }

  @ParameterizedTest
  @EnumSource(Density.class)
  void noEntries_giveNoBlock(Density density) {
    DCube search = new DCube(density, Selection.DENSEST);
    Entries nothing = Entries.of(new int[0], new int[0], new int[0]);

    assertThat(search.blocks(nothing, 5)).isEmpty();
    assertThat(search.densest(nothing).density()).isZero();
  }

  private static double density(Entries tensor, List<BitSet> members, Density density) {
    Block block = new Block(0, members);
    int mass =
        (int) IntStream.range(0, tensor.size()).filter(e -> block.contains(tensor, e)).count();
    if (mass == 0) {
      return 0;
    }
    return density.of(
        new Density.Extent(mass, members.stream().mapToInt(BitSet::cardinality).toArray()),
        new Density.Extent(
            tensor.size(),
            IntStream.range(0, 3)
                .map(m -> RandomEntries.values(tensor, m).cardinality())
                .toArray()));
  }

  /** The greedy by the largest mode, every mass and density counted anew over all entries. */
  private static double naive(Entries tensor, Density density) {
    List<BitSet> left = new ArrayList<>();
    for (int mode = 0; mode < 3; mode++) {
      left.add(RandomEntries.values(tensor, mode));
    }
    double best = density(tensor, left, density);
    while (left.stream().noneMatch(BitSet::isEmpty)) {
      int mode =
          IntStream.range(0, 3)
              .boxed()
              .max(
                  Comparator.<Integer>comparingInt(m -> left.get(m).cardinality())
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      int[] mass = new int[tensor.sizes()[mode]];
      Block block = new Block(0, left);
      IntStream.range(0, tensor.size())
          .filter(e -> block.contains(tensor, e))
          .forEach(e -> mass[tensor.modes()[mode][e]]++);
      double mean = (double) IntStream.of(mass).sum() / left.get(mode).cardinality();
      List<Integer> light =
          left.get(mode).stream()
              .filter(value -> mass[value] <= mean + ROUNDING)
              .boxed()
              .sorted(Comparator.comparingInt(value -> mass[value]))
              .toList();
      for (int value : light) {
        left.get(mode).clear(value);
        best = Math.max(best, density(tensor, left, density));
      }
    }
    return best;
  }
}
