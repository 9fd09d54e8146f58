package dev.zhenzan.evaluation.world.settings;

/**
 * How the ordinary people of a world behave.
 *
 * @param topics of videos and interests, 1 to 1,000
 * @param likes median number of likes of an account, positive
 * @param spread standard deviation of its logarithm; the tail is log-normal
 * @param following share of likes that go to works of followed creators, 0 to 1
 * @param viewsPerLike rows of views for each like; 0 for a log of likes alone, otherwise at least 1
 * @param discovery how people come upon other videos
 */
public record Habits(
    int topics,
    double likes,
    double spread,
    double following,
    double viewsPerLike,
    Discovery discovery) {
  public Habits {
    check("topics", topics, 1, 1_000);
    check("likes", likes, 0.1, 10_000);
    check("spread", spread, 0, 3);
    check("following", following, 0, 1);
    check("viewsPerLike", viewsPerLike, 0, 100);
    if (viewsPerLike > 0 && viewsPerLike < 1) {
      throw new IllegalArgumentException("viewsPerLike must be 0 or at least 1: " + viewsPerLike);
    }
  }

  /** Habits with the default way of discovery. */
  public Habits(int topics, double likes, double spread, double following, double viewsPerLike) {
    this(topics, likes, spread, following, viewsPerLike, Discovery.defaults());
  }

  static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in [" + least + ", " + most + "]: " + value);
    }
  }

  /** 24 topics; half of the accounts like fewer than ten videos; likes alone. */
  public static Habits defaults() {
    return new Habits(24, 10, 1.2, 0.25, 0);
  }

  /** The mean number of likes of an account. */
  public double meanLikes() {
    return likes * StrictMath.exp(spread * spread / 2);
  }
}
