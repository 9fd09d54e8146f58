package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.model.HistoryTable;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A platform that knows more than its log tells shows works of even numbers only to those who are
 * in the mood for them, so that their share of long views is far above what others make of them.
 */
class RandomExposuresTest {
  private static final int ACCOUNTS = 300;
  private static final int WORKS = 60;
  private static final int ROWS = 12_000;
  private static final double MOOD = 1.5;

  private record World(double[] quality, SplittableRandom random) {
    static World of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return new World(random.doubles(WORKS, -1, 1).toArray(), random);
    }

    /** The probability of a long view by somebody in some mood. */
    double watch(int video, double mood) {
      return Posterior.probability(-1 + quality[video] + MOOD * mood);
    }
  }

  private static MatchLog log(long seed, int mark) {
    World world = World.of(seed);
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = 0; row < ROWS; row++) {
      boolean byChance = world.random.nextInt(8) == 0;
      int video = world.random.nextInt(WORKS);
      double mood = world.random.nextGaussian();
      while (!byChance && video % 2 == 0 && mood < 0.8) {
        video = world.random.nextInt(WORKS);
        mood = world.random.nextGaussian();
      }
      int added = log.add(world.random.nextInt(ACCOUNTS), video, PlantedWorld.time(row), 1);
      boolean watched = world.random.nextDouble() < world.watch(video, mood);
      log.label(added, watched ? MatchLog.WATCHED : 0);
      log.label(added, byChance ? mark : 0);
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  private static MatchModel learn(MatchLog log) {
    return PlantedWorld.training(1)
        .learn(
            new MatchInput(
                log, HistoryTable.none(), Works.unknown(), new MatchInput.Size(ACCOUNTS, WORKS)));
  }

  /** How well a model foretells what comes of showing works to anybody. */
  private static HeldOutQuality shownToAnybody(long seed, MatchModel model) {
    World world = World.of(seed);
    SplittableRandom random = new SplittableRandom(seed + 1_000);
    double[] probability = new double[ROWS];
    boolean[] label = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      int video = random.nextInt(WORKS);
      Viewer viewer = Viewer.of(random.nextInt(ACCOUNTS));
      probability[row] = model.score(viewer, video, PlantedWorld.time(ROWS)).watch();
      label[row] = random.nextDouble() < world.watch(video, random.nextGaussian());
    }
    return HeldOutQuality.of(probability, label);
  }

  @Test
  void exposuresByChance_haveTheLastWord() {
    for (long seed = 1; seed <= 3; seed++) {
      HeldOutQuality marked = shownToAnybody(seed, learn(log(seed, MatchLog.RANDOM)));
      HeldOutQuality unmarked = shownToAnybody(seed, learn(log(seed, 0)));

      assertThat(marked.calibrationError())
          .as("seed %d", seed)
          .isLessThan(0.75 * unmarked.calibrationError());
      assertThat(marked.auc()).as("seed %d", seed).isGreaterThan(unmarked.auc());
    }
  }
}
