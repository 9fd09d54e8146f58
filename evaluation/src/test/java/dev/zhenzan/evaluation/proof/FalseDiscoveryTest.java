package dev.zhenzan.evaluation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Where nothing is planted, no more is reported than is promised. {@code
 * -Dzhenzan.proof.accounts=20000} looks at worlds of default size instead of small ones.
 */
class FalseDiscoveryTest {
  private static final int RUNS = 20;
  private static final int ACCOUNTS = Integer.getInteger("zhenzan.proof.accounts", 3_000);

  /**
   * A run errs with a probability of at most 0.05. Then of 20 independent runs more than 3 err with
   * a probability of at most 1 - sum over i up to 3 of C(20, i) 0.05^i 0.95^(20 - i) = 0.016.
   */
  private static final long MOST_RUNS = 3;

  /** Look-alikes are dependent, so that no rate is promised: what was measured, for the record. */
  private static final long MOST_OF_LOOK_ALIKES = 2;

  private static FoundIn world(long seed, Groups groups) {
    Scale usual = Scale.defaults();
    Scale scale = new Scale(ACCOUNTS, ACCOUNTS * 3 / 10, 14, usual.start());
    WorldSettings settings = WorldSettings.defaults(seed).withScale(scale).withGroups(groups);
    return FoundIn.log(WorldGenerator.generate(settings).input());
  }

  private static List<FoundIn> worlds(long firstSeed, Groups groups) {
    return LongStream.range(firstSeed, firstSeed + RUNS)
        .mapToObj(
            seed -> {
              FoundIn found = world(seed, groups);
              System.out.printf(
                  "seed %d: %d candidates, %d significant, %d reported%n",
                  seed, found.candidates().size(), found.significant(), found.reported().size());
              return found;
            })
        .toList();
  }

  @Test
  void worldsWithoutGroups_haveNoMoreThanThePromisedRate() {
    List<FoundIn> runs = worlds(200, new Groups(Map.of(), 1));

    assertThat(runs).anyMatch(found -> !found.candidates().isEmpty());
    assertThat(runs.stream().filter(found -> found.significant() > 0).count())
        .isLessThanOrEqualTo(MOST_RUNS);
    assertThat(runs.stream().filter(found -> !found.reported().isEmpty()).count())
        .isLessThanOrEqualTo(MOST_RUNS);
  }

  @Test
  void worldsOfLookAlikes_areMostlyLeftAlone() {
    List<FoundIn> runs = worlds(300, Groups.organic());

    assertThat(runs.stream().mapToLong(found -> found.reported().size()).sum())
        .isLessThanOrEqualTo(MOST_OF_LOOK_ALIKES);
  }

  @Test
  void genuineLogs_haveNoGroups() throws IOException {
    List<AuditInput> logs =
        List.of(
            KuaiRand.likes(),
            KuaiRand.longViews(),
            KuaiRand.likesAndLongViews(),
            KuaiRand.heavyLikers());
    for (AuditInput log : logs) {
      FoundIn found = FoundIn.log(log);
      System.out.printf(
          "%d likes: %d candidates, %d significant, %d reported%n",
          log.interactions().size(),
          found.candidates().size(),
          found.significant(),
          found.reported().size());
      assertThat(found.significant()).isZero();
      assertThat(found.reported()).isEmpty();
    }
  }
}
