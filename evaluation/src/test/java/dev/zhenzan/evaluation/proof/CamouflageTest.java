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
 * A group that hides among likes on ordinary videos stays the most improbable one, and its
 * suspiciousness falls by no more than its likes times ln(1 + fillers for each of them).
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fillers_costNoMoreThanTheBound(long seed) {
    AuditInput world = world(seed);
    double without = 0;
    int likes = 0;
    for (int fillers : new int[] {0, 1, 4, 16}) {
      Planting.Planted truth = hidden(world, fillers, seed);
      List<FoundGroup> byChance =
          FoundIn.log(truth.input()).candidates().stream()
              .sorted(Comparator.comparingDouble(g -> g.group().significance().pValue()))
              .toList();
      FoundGroup first = byChance.getFirst();
      double suspiciousness =
          byChance.stream()
              .filter(g -> planted(g, truth) > 0.8)
              .mapToDouble(g -> g.group().significance().suspiciousness())
              .max()
              .orElse(0);
      System.out.printf(
          "seed %d, %2d fillers: suspiciousness %.0f nats, p %.2g, log odds %.1f, %.2f planted%n",
          seed,
          fillers,
          suspiciousness,
          first.group().significance().pValue(),
          first.logOdds(),
          planted(first, truth));
      if (fillers == 0) {
        without = suspiciousness;
        likes = first.group().rows().length;
      }
      assertThat(planted(first, truth)).isGreaterThan(0.8);
      assertThat(first.group().significance().qValue()).isLessThanOrEqualTo(FoundIn.RATE);
      assertThat(suspiciousness)
          .isGreaterThanOrEqualTo(without - likes * Math.log1p(fillers));
    }
  }
}
