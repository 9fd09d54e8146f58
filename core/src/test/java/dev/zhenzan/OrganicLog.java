package dev.zhenzan;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A week of likes of people with interests: activity and popularity have heavy tails, people sleep,
 * each video draws most likes soon after it appears.
 *
 * <p>Creators have four works each; a video's interest is its creator's. Nobody likes a video
 * twice.
 */
public final class OrganicLog {
  public static final double HOUR = 3_600;
  public static final double DAY = 24 * HOUR;
  private static final int DAYS = 7;
  private static final int INTERESTS = 5;

  private final SmallLog log = SmallLog.empty();
  private final SplittableRandom random;
  private final int videos;
  private final Set<String> liked = new HashSet<>();

  private OrganicLog(int videos, long seed) {
    this.videos = videos;
    this.random = new SplittableRandom(seed);
  }

  /** A log of accounts {@code p0, p1, ..} on videos {@code v0, v1, ..}. */
  public static OrganicLog of(int accounts, int videos, long seed) {
    OrganicLog organic = new OrganicLog(videos, seed);
    for (int video = 0; video < videos; video++) {
      organic.log.video("v" + video, "c" + video / 4, organic.publishedAt(video));
    }
    for (int account = 0; account < accounts; account++) {
      int likes = (int) Math.min(80, 4 / Math.pow(organic.random.nextDouble(), 0.7));
      organic.addLikes("p" + account, likes);
    }
    return organic;
  }

  /** The second at which a video appears. */
  public double publishedAt(int video) {
    return (DAYS - 1) * DAY * (video * 7 % videos) / videos;
  }

  /** Adds likes of an ordinary person. */
  public void addLikes(String account, int likes) {
    int interest = random.nextInt(INTERESTS);
    double wakes = random.nextDouble(24);
    for (int i = 0; i < likes; i++) {
      int video = draw(random.nextInt(5) == 0 ? random.nextInt(INTERESTS) : interest);
      if (!liked.add(account + ":" + video)) {
        continue;
      }
      double age = -Math.log(random.nextDouble()) * DAY;
      double morning = Math.floor((publishedAt(video) + age) / DAY) * DAY + HOUR * wakes;
      while (morning < publishedAt(video)) {
        morning += DAY;
      }
      log.like(account, "v" + video, morning + HOUR * random.nextDouble(15));
    }
  }

  /** A video of an interest, the more popular ones more often. */
  private int draw(int interest) {
    int creators = videos / 4 / INTERESTS;
    int rank = (int) (creators * Math.pow(random.nextDouble(), 1.6));
    return 4 * (INTERESTS * rank + interest) + random.nextInt(4);
  }

  /** The generator, for what a test adds. */
  public SplittableRandom random() {
    return random;
  }

  /** The log, for what a test adds. */
  public SmallLog log() {
    return log;
  }
}
