package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.match.factor.ImplicitFactors;
import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.profile.ProfileSettings;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Accounts of two tastes, works of two topics and of a quality each, shown to one another by
 * chance. Whoever has an even number likes works of even numbers. A row depends on its number
 * alone.
 */
public record PlantedWorld(int accounts, int works, long seed) {
  static final long DAY = 86_400_000_000L;
  static final long START = 20_000 * DAY;
  private static final long STEP = 60_000_000;

  public static PlantedWorld small(long seed) {
    return new PlantedWorld(200, 40, seed);
  }

  static MatchSettings settings(long seed) {
    return new MatchSettings(
        new ImplicitFactors.Settings(4, 0.1, 0.01, seed),
        4,
        4,
        2,
        2,
        ProfileSettings.STANDARD,
        1_000_000,
        2,
        seed);
  }

  static MatchTraining training(long seed) {
    return new MatchTraining(settings(seed), Workers.sequential(), MatchTraining.Listener.none());
  }

  static boolean likes(int account, int video) {
    return account % 2 == video % 2;
  }

  /** From -1 to 1. */
  double quality(int video) {
    return 2 * Draws.uniform(seed, video, 10) - 1;
  }

  private double logOdds(int account, int video) {
    return -0.8 + quality(video) + (likes(account, video) ? 1.2 : -1.2);
  }

  int account(int row) {
    return (int) (Draws.uniform(seed, row, 1) * accounts);
  }

  int video(int row) {
    return (int) (Draws.uniform(seed, row, 2) * works);
  }

  static long time(int row) {
    return START + row * STEP;
  }

  int labels(int row) {
    double chance = Posterior.probability(logOdds(account(row), video(row)));
    boolean watched = Draws.uniform(seed, row, 3) < chance;
    boolean liked = watched && Draws.uniform(seed, row, 4) < 0.3;
    return (watched ? MatchLog.WATCHED : 0) | (liked ? MatchLog.LIKED : 0);
  }

  /** Exposures of some rows. */
  MatchLog log(int from, int to) {
    MatchLog.Builder log = new MatchLog.Builder();
    for (int row = from; row < to; row++) {
      log.label(log.add(account(row), video(row), time(row), 1), labels(row));
    }
    return log.build(MatchLog.Basis.EXPOSURES);
  }

  /** Works whose tag and text tell the topic; creators are the first ten accounts. */
  Works known(int count) {
    VideoTable.Builder videos = new VideoTable.Builder();
    for (int video = 0; video < count; video++) {
      videos.add(
          new Video(
              video,
              OptionalInt.of(video % 10),
              OptionalLong.of(START - DAY),
              "",
              List.of(),
              OptionalInt.of(15_000 + 1_000 * (video % 7))));
    }
    float[] text = new float[2 * count];
    float[] weights = new float[count];
    for (int video = 0; video < count; video++) {
      weights[video] = 1;
      text[2 * video] = video % 2 == 0 ? 1 : -1;
      text[2 * video + 1] = (float) Draws.uniform(seed, video, 5) - 0.5f;
    }
    int[] starts = IntStream.rangeClosed(0, count).toArray();
    int[] tags = IntStream.range(0, count).map(video -> video % 2).toArray();
    return new Works(videos.build(), new WorkTags(starts, tags, weights), new Factors(2, text));
  }

  MatchInput input(MatchLog log) {
    return new MatchInput(
        log, HistoryTable.none(), known(works), new MatchInput.Size(accounts, works));
  }

  /** What is learnt of the first rows. */
  public MatchModel learn(int rows) {
    return training(seed).learn(input(log(0, rows)));
  }

  /** How well something foretells the long views of some rows. */
  HeldOutQuality quality(int from, int to, Foretold foretold) {
    double[] probability = new double[to - from];
    boolean[] label = new boolean[to - from];
    for (int row = from; row < to; row++) {
      probability[row - from] = foretold.of(account(row), video(row), time(row));
      label[row - from] = (labels(row) & MatchLog.WATCHED) != 0;
    }
    return HeldOutQuality.of(probability, label);
  }

  HeldOutQuality quality(int from, int to, MatchModel model) {
    return quality(
        from, to, (account, video, time) -> model.score(Viewer.of(account), video, time).watch());
  }

  /** Foretells a long view. */
  @FunctionalInterface
  interface Foretold {
    double of(int account, int video, long time);
  }
}
