package dev.zhenzan.evaluation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.plant.Planting;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A creator explains those who meet on its works; nobody explains those who meet anywhere. */
class CreatorsTest {
  private static final int ACCOUNTS = 40;
  private static final int VIDEOS = 10;
  private static final double DENSITY = 0.8;
  private static final long WINDOW = 7_200_000_000L;

  private static AuditInput world(long seed) {
    Scale scale = new Scale(3_000, 900, 14, Scale.defaults().start());
    Groups none = new Groups(Map.of(), 1);
    return WorldGenerator.generate(WorldSettings.defaults(seed).withScale(scale).withGroups(none))
        .input();
  }

  private static Collection<List<Integer>> worksOfCreators(AuditInput world) {
    return IntStream.range(0, world.interactions().videos().size())
        .boxed()
        .filter(video -> world.videos().creator(video).isPresent())
        .collect(Collectors.groupingBy(video -> world.videos().creator(video).getAsInt()))
        .values();
  }

  /** The least q-value of a candidate that is mostly the planted group. */
  private static double qValue(AuditInput world, List<Integer> targets, long seed) {
    Planting planting = Planting.into(world, Long.MAX_VALUE);
    Chance chance = Chance.of(seed, "group");
    for (int video : targets) {
      long from = world.interactions().time(chance.below(world.interactions().size()));
      for (int i = 0; i < ACCOUNTS; i++) {
        if (chance.happens(DENSITY)) {
          long time = from + (long) (chance.uniform() * WINDOW);
          planting.plant(planting.account("member " + i), video, time);
        }
      }
    }
    Planting.Planted planted = planting.planted();
    return FoundIn.log(planted.input()).candidates().stream()
        .map(found -> found.group())
        .filter(g -> Arrays.stream(g.rows()).filter(planted.planted()::get).count() > 200)
        .mapToDouble(g -> g.significance().qValue())
        .min()
        .orElseThrow(() -> new AssertionError("the planted group is not found"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void groupOnWorksOfOneCreator_isExplained(long seed) {
    AuditInput world = world(seed);
    List<Integer> works =
        worksOfCreators(world).stream().max(Comparator.comparingInt(List::size)).orElseThrow();

    assertThat(qValue(world, works.subList(0, Math.min(VIDEOS, works.size())), seed)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void groupOnWorksOfManyCreators_isNot(long seed) {
    AuditInput world = world(seed);
    List<Integer> works =
        worksOfCreators(world).stream().map(List::getFirst).limit(VIDEOS).toList();

    assertThat(qValue(world, works, seed)).isLessThanOrEqualTo(FoundIn.RATE);
  }
}
