package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * Viewers who pass a work on: a self-exciting process in discrete time with a memory that decays by
 * a power law, fed by followers, search and the pools of a recommender; likes by two kinds of
 * viewers.
 */
final class CascadeWorks implements Generator {
  private static final int DAY = 24 * Course.STEPS_AN_HOUR;
  private static final long FROM = 1_700_000_000_000_000L;

  /** Rates of the exponentials, per hour, whose sum stands for a power law. */
  private static final double[] MEMORY = {3, 1, 0.3, 0.1, 0.03, 0.01};

  @Override
  public String name() {
    return "cascades and pools";
  }

  @Override
  public Course natural(Family family, Setting setting, Chance chance) {
    Course course =
        new Course(FROM + chance.between(0L, 200L * 86_400_000_000L), chance.between(3, 15) * DAY);
    double[] fed = new double[course.steps()];
    double followers = chance.pareto(40, 0.6);
    followers = Math.min(followers, 2e5);
    feedFollowers(fed, followers, chance);
    feedSearch(fed, followers * chance.logUniform(0.001, 0.02), chance);
    double branching = chance.uniform(0.2, 0.8);
    if (family == Family.VIRAL) {
      branching = viral(fed, Math.max(followers, 1_500), chance);
    } else if (chance.happens(0.5)) {
      pool(fed, chance.below(fed.length), followers * chance.logUniform(0.2, 3), chance);
    }
    cascade(
        course, fed, new Spreading(branching, family == Family.VIRAL ? 3e7 : 3e6), setting, chance);
    act(course, chance);
    return course;
  }

  /** How many viewers one brings on average, and how many there can be. */
  private record Spreading(double branching, double most) {}

  private static void feedFollowers(double[] fed, double followers, Chance chance) {
    double mean = chance.uniform(3, 40) * Course.STEPS_AN_HOUR;
    for (int i = 0; i < fed.length; i++) {
      fed[i] += followers * 0.3 / mean * Math.exp(-i / mean);
    }
  }

  private static void feedSearch(double[] fed, double aDay, Chance chance) {
    double drift = chance.uniform(-0.1, 0.05);
    for (int i = 0; i < fed.length; i++) {
      fed[i] += aDay / DAY * Math.exp(drift * i / DAY);
    }
  }

  private static void pool(double[] fed, int from, double views, Chance chance) {
    int length = (int) (chance.uniform(1, 30) * Course.STEPS_AN_HOUR);
    for (int i = from; i < Math.min(from + length, fed.length); i++) {
      fed[i] += views / length;
    }
  }

  /** By being passed on more than once, by a famous account, or pool after pool. */
  private static double viral(double[] fed, double followers, Chance chance) {
    int from = chance.below(fed.length / 2);
    return switch (chance.below(3)) {
      case 0 -> chance.uniform(0.95, 1.03);
      case 1 -> {
        double reached = followers * chance.logUniform(5, 60);
        double mean = chance.logUniform(1, 30);
        for (int i = from; i < fed.length; i++) {
          fed[i] += reached / mean * Math.exp((from - i) / mean);
        }
        yield chance.uniform(0.4, 0.8);
      }
      default -> {
        double views = followers;
        for (int at = from; at < fed.length && views < 5e6; at += chance.between(30, 150)) {
          pool(fed, at, views, chance);
          views *= chance.uniform(1.5, 8);
        }
        yield chance.uniform(0.3, 0.7);
      }
    };
  }

  private static void cascade(
      Course course, double[] fed, Spreading spreading, Setting setting, Chance chance) {
    double[] memory = new double[MEMORY.length];
    double night = 1 - setting.swing() * chance.uniform(0.6, 0.92);
    double lumpiness = chance.uniform(0.05, 0.5);
    double total = 0;
    for (int i = 0; i < course.steps(); i++) {
      double excited = 0;
      for (int k = 0; k < MEMORY.length; k++) {
        double rate = MEMORY[k] / Course.STEPS_AN_HOUR;
        excited += memory[k] * (1 - Math.exp(-rate)) / MEMORY.length;
        memory[k] *= Math.exp(-rate);
      }
      double left = Math.max(0, 1 - total / spreading.most());
      double awake = awake(course.hour(i) - setting.laterHours(), night);
      double mean = (fed[i] + spreading.branching() * left * excited) * awake;
      double views = Course.poisson(mean * chance.logNormal(1, lumpiness), chance);
      course.views[i] = views;
      total += views;
      for (int k = 0; k < MEMORY.length; k++) {
        memory[k] += views;
      }
    }
  }

  /** Flat by day, low by night, with a peak in the evening; not a cosine. */
  private static double awake(double hour, double night) {
    double h = (hour + 48) % 24;
    if (h < 1 || h >= 23.5) {
      return 0.6 + 0.4 * night;
    }
    if (h < 7) {
      return night;
    }
    return h < 18 ? 0.9 : 1.5;
  }

  private static void act(Course course, Chance chance) {
    double fans = chance.uniform(0.03, 0.15);
    double strangers = fans * chance.uniform(0.15, 0.7);
    double fanHours = chance.uniform(2, 30);
    double comments = chance.logUniform(0.01, 0.25);
    double shares = chance.logUniform(0.005, 0.2);
    int mood = 0;
    double like = 1;
    double talk = 1;
    for (int i = 0; i < course.steps(); i++) {
      if (mood-- <= 0) {
        mood = chance.between(12, 300);
        like = chance.logNormal(1, 0.15);
        talk = chance.logNormal(1, 0.3);
      }
      double fanShare = Math.exp(-i / (fanHours * Course.STEPS_AN_HOUR));
      double rate = like * (fanShare * fans + (1 - fanShare) * strangers);
      course.likes[i] = Course.part(course.views[i], rate, chance);
      course.comments[i] = Course.part(course.likes[i], Math.min(0.9, comments * talk), chance);
      course.shares[i] = Course.part(course.views[i], Math.min(0.5, shares * rate * talk), chance);
    }
  }

  @Override
  public int bring(Family family, Course course, Chance chance) {
    double likes = chance.logUniform(100, 1 + Math.max(400, 3 * Course.sum(course.likes)));
    int from = chance.between(6, course.steps() / 2);
    switch (family) {
      case ORGANIC, VIRAL -> throw new IllegalArgumentException("nothing is brought to " + family);
      case STEP -> crowd(course, from, likes, chance);
      case LINE -> evenly(course, from, likes, chance);
      case DRIP -> quota(course, from, new Quota(likes, 0, 0.05), chance);
      case DRIP_WITH_VIEWS ->
          quota(course, from, new Quota(likes, chance.uniform(8, 40), 0.05), chance);
      case DRIP_CAREFUL -> quota(course, from, new Quota(likes, 0, 0.7), chance);
    }
    return from;
  }

  /** A crowd of workers, fewer and fewer of whom are left. */
  private static void crowd(Course course, int from, double likes, Chance chance) {
    double mean = chance.logUniform(1, 18);
    for (int i = from; i < course.steps(); i++) {
      course.likes[i] += Course.poisson(likes / mean * Math.exp((from - i) / mean), chance);
    }
  }

  private static void evenly(Course course, int from, double likes, Chance chance) {
    int length = Math.min(course.steps() - from, chance.between(2 * DAY / 3, 6 * DAY));
    long given = 0;
    for (int i = 1; i <= length; i++) {
      long due = Math.round(likes * i / length);
      course.likes[from + i - 1] += due - given;
      given = due;
    }
  }

  /** So many a day, views with each, and how wholly nights are left out and hours vary. */
  private record Quota(double likes, double views, double care) {}

  private static void quota(Course course, int from, Quota quota, Chance chance) {
    int length = Math.min(course.steps() - from, chance.between(2, 10) * DAY);
    double hourly = quota.likes() / length * Course.STEPS_AN_HOUR;
    for (int i = from; i < from + length; i += Course.STEPS_AN_HOUR) {
      boolean night = course.hour(i) < 7;
      if (night && chance.happens(quota.care())) {
        continue;
      }
      int at = Math.min(course.steps() - 1, i + chance.below(Course.STEPS_AN_HOUR));
      double now =
          Math.rint(hourly * chance.uniform(1 - quota.care(), 1 + quota.care()) + chance.uniform());
      course.likes[at] += now;
      course.views[at] += Math.rint(now * quota.views());
    }
  }
}
