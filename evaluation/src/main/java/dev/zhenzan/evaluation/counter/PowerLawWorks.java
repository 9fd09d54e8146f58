package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;
import java.util.Arrays;
import java.util.List;

/** Views as a sum of power laws and waves under a rhythm of hours and weeks, with noise. */
final class PowerLawWorks implements Generator {
  private static final int DAY = 24 * Course.STEPS_AN_HOUR;
  private static final long FROM = 1_740_000_000_000_000L;

  @Override
  public String name() {
    return "power laws and waves";
  }

  /** What belongs to one work while its views are made. */
  private record Making(
      Course course, double[] intensity, double[] likeFactor, double[] talkFactor, Chance chance) {
    Making(Course course, Chance chance) {
      this(course, new double[course.steps()], ones(course), ones(course), chance);
    }

    private static double[] ones(Course course) {
      double[] ones = new double[course.steps()];
      Arrays.fill(ones, 1);
      return ones;
    }

    /** Adds views at a step; with them come rates of likes and of talk that are a multiple. */
    void add(int step, double views, Audience audience) {
      if (step >= 0 && step < intensity.length && views > 0) {
        double all = intensity[step] + views;
        likeFactor[step] = (likeFactor[step] * intensity[step] + audience.likes() * views) / all;
        talkFactor[step] = (talkFactor[step] * intensity[step] + audience.talk() * views) / all;
        intensity[step] = all;
      }
    }

    Audience audience(double likes) {
      return new Audience(chance.logNormal(likes, 0.3), chance.logNormal(1, 0.4));
    }
  }

  /** How much more than usual the viewers of a wave like, and comment and share. */
  private record Audience(double likes, double talk) {
    static final Audience USUAL = new Audience(1, 1);
  }

  @Override
  public Course natural(Family family, Setting setting, Chance chance) {
    int days = chance.between(2, 24);
    Course course = new Course(FROM + chance.between(0L, 300L * 86_400_000_000L), days * DAY);
    Making making = new Making(course, chance);
    double views =
        family == Family.VIRAL ? chance.logUniform(2e4, 3e7) : chance.logUniform(60, 3e6);
    decay(making, 0, 1, Audience.USUAL);
    waves(making);
    if (family == Family.VIRAL) {
      viral(making);
    }
    rhythm(making, setting);
    draw(making, views / Course.sum(making.intensity()));
    return course;
  }

  /** A power-law decay from a step on, of a mass. */
  private static void decay(Making making, int from, double mass, Audience audience) {
    Chance chance = making.chance();
    double exponent = chance.uniform(1.1, 2.4);
    double scale = chance.logUniform(1, 60) * Course.STEPS_AN_HOUR;
    double ramp = chance.logUniform(0.2, 4) * Course.STEPS_AN_HOUR;
    double all = scale / (exponent - 1);
    for (int i = from; i < making.course().steps(); i++) {
      double age = i - from;
      double shape = Math.pow(1 + age / scale, -exponent) * (1 - Math.exp(-(age + 0.5) / ramp));
      making.add(i, mass * shape / all, audience);
    }
  }

  /** Re-discovery, pushes of the feed, live sessions, other places that show the work. */
  private static void waves(Making making) {
    Chance chance = making.chance();
    int steps = making.course().steps();
    for (int count = Math.max(0, chance.geometric(2) - 1); count > 0; count--) {
      int from = chance.below(steps);
      double mass = chance.logUniform(0.03, 1.5);
      Audience audience = making.audience(1);
      switch (chance.below(4)) {
        case 0 -> bump(making, from, chance.logUniform(6, 60), new Wave(mass, audience));
        case 1 -> plateau(making, from, chance.logUniform(2, 24), new Wave(mass, audience));
        case 2 -> plateau(making, from, chance.uniform(1, 4), new Wave(mass, making.audience(1.6)));
        default -> decay(making, from, mass, audience);
      }
    }
  }

  /** Views relative to those of the work's beginning, and who watches. */
  private record Wave(double mass, Audience audience) {}

  private static void bump(Making making, int from, double hours, Wave wave) {
    double width = hours * Course.STEPS_AN_HOUR;
    for (int i = from; i < making.course().steps(); i++) {
      double age = (i - from) / width;
      making.add(i, wave.mass() * age * Math.exp(-age) / width, wave.audience());
    }
  }

  private static void plateau(Making making, int from, double hours, Wave wave) {
    int width = (int) Math.max(1, hours * Course.STEPS_AN_HOUR);
    for (int i = from; i < from + width; i++) {
      making.add(i, wave.mass() / width, wave.audience());
    }
  }

  private static void viral(Making making) {
    Chance chance = making.chance();
    int from = chance.below(making.course().steps() * 2 / 3);
    double mass = chance.logUniform(3, 40);
    switch (chance.below(3)) {
      case 0 -> promotions(making, from, mass);
      case 1 -> growthCurve(making, from, mass);
      default -> reshare(making, from, new Wave(mass, making.audience(1.1)));
    }
  }

  /** Pools, each several times the one before, that open in turn. */
  private static void promotions(Making making, int from, double mass) {
    Chance chance = making.chance();
    int pools = chance.between(2, 4);
    double growth = chance.uniform(3, 9);
    double part = mass * (growth - 1) / (Math.pow(growth, pools) - 1);
    int at = from;
    for (int pool = 0; pool < pools; pool++) {
      double hours = chance.uniform(3, 20);
      Audience audience = making.audience(1);
      plateau(making, at, hours, new Wave(part, audience));
      decay(making, at + (int) (hours * Course.STEPS_AN_HOUR), part * 0.3, audience);
      at += (int) (hours * Course.STEPS_AN_HOUR);
      part *= growth;
    }
  }

  private static void growthCurve(Making making, int from, double mass) {
    double width = making.chance().logUniform(2, 20) * Course.STEPS_AN_HOUR;
    for (int i = 0; i < making.course().steps(); i++) {
      double grown = 1 / (1 + Math.exp(-(i - from) / width));
      making.add(i, mass * grown * (1 - grown) / width, Audience.USUAL);
    }
  }

  /** Within minutes, and over in hours. */
  private static void reshare(Making making, int from, Wave wave) {
    double width = making.chance().logUniform(0.5, 10) * Course.STEPS_AN_HOUR;
    for (int i = from; i < making.course().steps(); i++) {
      making.add(i, wave.mass() * Math.exp((from - i) / width) / width, wave.audience());
    }
  }

  private static void rhythm(Making making, Setting setting) {
    Chance chance = making.chance();
    double swing = setting.swing() * chance.uniform(0.35, 0.95);
    double best = setting.laterHours() + chance.uniform(19.5, 22.5);
    double noon = setting.swing() * chance.uniform(0, 0.5);
    double weekend = chance.logNormal(1.05, 0.15);
    double spread = chance.uniform(0.05, 0.35);
    double memory = Math.exp(-1 / (chance.logUniform(0.5, 12) * Course.STEPS_AN_HOUR));
    double noise = 0;
    for (int i = 0; i < making.course().steps(); i++) {
      noise = memory * noise + Math.sqrt(1 - memory * memory) * chance.normal();
      double hour = making.course().hour(i);
      double day = 1 + swing * Math.cos((hour - best) * Math.PI / 12);
      day += noon * Math.exp(-Math.pow(hour - 12.3 - setting.laterHours(), 2) / 3);
      double week =
          making.course().weekday(i) == 2 || making.course().weekday(i) == 3 ? weekend : 1;
      making.intensity()[i] *= Math.max(day, 0.04) * week * Math.exp(spread * noise);
    }
  }

  private static void draw(Making making, double scale) {
    Chance chance = making.chance();
    Course course = making.course();
    double rate = Math.min(0.4, chance.logNormal(0.03, 0.75));
    double comments = Math.min(0.8, chance.logNormal(0.06, 0.8));
    double shares = Math.min(0.8, chance.logNormal(0.04, 0.9));
    double spread = chance.uniform(0.03, 0.3);
    double memory = Math.exp(-1 / (chance.logUniform(3, 100) * Course.STEPS_AN_HOUR));
    double early = chance.logUniform(0.6, 5);
    double earlyHours = chance.logUniform(3, 40);
    int closed = chance.happens(0.04) ? chance.below(course.steps()) : course.steps();
    double wander = 0;
    double talk = 0;
    for (int i = 0; i < course.steps(); i++) {
      wander = memory * wander + Math.sqrt(1 - memory * memory) * chance.normal();
      talk = memory * talk + Math.sqrt(1 - memory * memory) * chance.normal();
      double mean = scale * making.intensity()[i];
      double lumps = chance.logNormal(1, 0.1);
      course.views[i] = Course.poisson(mean * lumps, chance);
      double age = 1 + (early - 1) * Math.exp(-i / (earlyHours * Course.STEPS_AN_HOUR));
      double likeRate = rate * making.likeFactor()[i] * age * Math.exp(spread * wander);
      course.likes[i] = Course.part(course.views[i], Math.min(likeRate, 0.6), chance);
      double talkFactor = making.talkFactor()[i] * Math.exp(1.5 * spread * talk);
      double commenting = i < closed ? Math.min(comments * talkFactor, 0.9) : 0;
      course.comments[i] = Course.part(course.likes[i], commenting, chance);
      course.shares[i] = Course.part(course.likes[i], Math.min(shares * talkFactor, 0.9), chance);
    }
  }

  @Override
  public int bring(Family family, Course course, Chance chance) {
    double natural = Course.sum(course.likes);
    double likes = Math.max(chance.between(50, 400), natural * chance.logUniform(0.15, 4));
    return switch (family) {
      case ORGANIC, VIRAL -> throw new IllegalArgumentException("nothing is brought to " + family);
      case STEP -> step(course, likes, chance);
      case LINE -> line(course, likes, chance);
      case DRIP -> drip(course, new double[] {likes, 0, chance.uniform(0, 0.3), 0}, chance);
      case DRIP_WITH_VIEWS ->
          drip(
              course,
              new double[] {likes, chance.uniform(5, 60), chance.uniform(0, 0.3), 0},
              chance);
      case DRIP_CAREFUL ->
          drip(
              course,
              new double[] {
                likes,
                chance.happens(0.3) ? chance.uniform(5, 40) : 0,
                chance.uniform(0.3, 0.8),
                chance.happens(0.7) ? 1 : 0.3
              },
              chance);
    };
  }

  private static int step(Course course, double likes, Chance chance) {
    int length = (int) Math.max(1, chance.logUniform(0.15, 7) * Course.STEPS_AN_HOUR);
    int from = chance.between(1, Math.max(1, course.steps() - length - 7));
    int to = Math.min(from + length, course.steps());
    double mean = likes / (to - from);
    for (int i = from; i < to; i++) {
      course.likes[i] += chance.happens(0.5) ? Math.rint(mean) : Course.poisson(mean, chance);
    }
    return from;
  }

  private static int line(Course course, double likes, Chance chance) {
    int length =
        (int) Math.min(course.steps() - 2, chance.logUniform(12, 240) * Course.STEPS_AN_HOUR);
    int from = chance.between(1, course.steps() - length);
    double owed = 0;
    for (int i = from; i < from + length; i++) {
      owed += likes / length;
      double now = Math.floor(owed);
      course.likes[i] += now;
      owed -= now;
    }
    return from;
  }

  /** Kind holds likes, views per like, jitter, and how wholly nights are left out. */
  private static int drip(Course course, double[] kind, Chance chance) {
    int length =
        (int) Math.min(course.steps() - 2, chance.logUniform(30, 400) * Course.STEPS_AN_HOUR);
    int from = chance.between(1, course.steps() - length);
    int every = chance.pick(List.of(1, 3, 6, 6, 12, 36));
    double amount = kind[0] / length * every;
    double owed = 0;
    for (int i = from; i < from + length; i++) {
      double hour = course.hour(i);
      boolean night = hour >= 0.5 && hour < 7.5;
      if ((i - from) % every != 0 || (night && chance.happens(kind[3]))) {
        continue;
      }
      owed += Math.max(0, amount * (1 + kind[2] * chance.normal()));
      double now = Math.floor(owed);
      owed -= now;
      course.likes[i] += now;
      course.views[i] += Math.rint(now * kind[1]);
    }
    return from;
  }
}
