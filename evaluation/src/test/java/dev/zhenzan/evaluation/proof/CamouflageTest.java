package dev.zhenzan.evaluation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.detect.lockstep.FoundGroup;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.plant.Planting;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A group that hides among likes on ordinary videos is still found, and its suspiciousness falls by
 * no more than its likes times ln(1 + fillers for each of them).
 */
class CamouflageTest {
  private static final int ACCOUNTS = 40;
  private static final int VIDEOS = 12;
  private static final double DENSITY = 0.7;
  private static final long WINDOW = 7_200_000_000L;

  private static AuditInput world(long seed) {
    Scale scale = new Scale(3_000, 900, 14, Scale.defaults().start());
    Groups none = new Groups(Map.of(), 1);
    return WorldGenerator.generate(WorldSettings.defaults(seed).withScale(scale).withGroups(none))
        .input();
  }

  private static Planting.Planted hidden(AuditInput world, int fillers, long seed) {
    Planting planting = Planting.into(world, Long.MAX_VALUE);
    InteractionTable log = world.interactions();
    Chance chance = Chance.of(seed, "group");
    int[] members = IntStream.range(0, ACCOUNTS).map(i -> planting.account("hired " + i)).toArray();
    List<Integer> videos = IntStream.range(0, log.videos().size()).boxed().toList();
    int[] hits = new int[ACCOUNTS];
    for (int video : chance.pick(videos, VIDEOS)) {
      long from = log.time(chance.below(log.size()));
      for (int i = 0; i < ACCOUNTS; i++) {
        if (chance.happens(DENSITY)) {
          planting.plant(members[i], video, from + (long) (chance.uniform() * WINDOW));
          hits[i]++;
        }
      }
    }
    Planting.Planted bare = planting.planted();
    Chance filling = Chance.of(seed, "fillers");
    for (int i = 0; i < ACCOUNTS; i++) {
      for (int filler = 0; filler < fillers * hits[i]; filler++) {
        int like = filling.below(log.size());
        planting.plant(members[i], log.video(like), log.time(like));
      }
    }
    return new Planting.Planted(planting.planted().input(), bare.planted());
  }

  private static double planted(FoundGroup group, Planting.Planted truth) {
    int[] rows = group.group().rows();
    return (double) Arrays.stream(rows).filter(truth.planted()::get).count() / rows.length;
  }

  /**
   * The planted group as it was found.
   *
   * @param rank among the log's candidates, 0 the most suspicious
   */
  private record Found(FoundGroup group, int rank) {
    static Found of(Planting.Planted truth) {
      List<FoundGroup> candidates =
          FoundIn.log(truth.input()).candidates().stream()
              .sorted(Comparator.comparingDouble(g -> -suspiciousness(g)))
              .toList();
      int rank =
          IntStream.range(0, candidates.size())
              .filter(i -> planted(candidates.get(i), truth) > 0.8)
              .findFirst()
              .orElseThrow(() -> new AssertionError("the planted group is not found"));
      return new Found(candidates.get(rank), rank);
    }

    double suspiciousness() {
      return suspiciousness(group);
    }

    private static double suspiciousness(FoundGroup group) {
      return group.group().significance().suspiciousness();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fillers_costNoMoreThanTheBound(long seed) {
    AuditInput world = world(seed);
    Found bare = Found.of(hidden(world, 0, seed));
    int likes = bare.group.group().rows().length;
    for (int fillers : new int[] {0, 1, 4, 16}) {
      Found found = Found.of(hidden(world, fillers, seed));
      System.out.printf(
          "seed %d, %2d fillers a like: suspiciousness %.0f nats, rank %d, p %.2g, log odds %.1f%n",
          seed,
          fillers,
          found.suspiciousness(),
          found.rank,
          found.group.group().significance().pValue(),
          found.group.logOdds());
      assertThat(found.suspiciousness())
          .isGreaterThanOrEqualTo(bare.suspiciousness() - likes * Math.log1p(fillers));
    }
  }
}
