package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.diagnosis.timing.WorkResiduals;
import dev.zhenzan.diagnosis.topic.TaggedWorks;
import dev.zhenzan.diagnosis.topic.TopicLift;
import dev.zhenzan.diagnosis.topic.TopicLifts;
import dev.zhenzan.evaluation.chance.Chance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints how often a topic is named in worlds whose tags do nothing, and what is found where some
 * do. Tags have unequal frequencies; creators differ in level and in the tags that they prefer.
 */
public final class TopicTable {
  private static final int TAGS = 30;
  private static final int CREATORS = 20;

  private TopicTable() {}

  /** What is hard about a world. */
  private enum Hardship {
    /** Normal outcomes, tags apart. */
    NONE,
    /** Student outcomes of two degrees of freedom. */
    HEAVY_TAILS,
    /** Half of the tags follow another one. */
    TAGS_TOGETHER,
    /** Both. */
    BOTH;

    boolean heavy() {
      return this == HEAVY_TAILS || this == BOTH;
    }

    boolean together() {
      return this == TAGS_TOGETHER || this == BOTH;
    }
  }

  /** Takes the number of worlds a line, 400 unless said otherwise. */
  public static void main(String[] arguments) {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
    System.out.println(
        "works  hardship        active  worlds with a false one  false share  found");
    for (int works : List.of(100, 400)) {
      for (Hardship hardship : Hardship.values()) {
        for (int active : List.of(0, 3)) {
          print(new World(works, hardship, active), worlds);
        }
      }
    }
  }

  private static void print(World world, int worlds) {
    List<Found> found =
        IntStream.range(0, worlds)
            .parallel()
            .mapToObj(seed -> world.run(Chance.of(seed, "topics " + world)))
            .toList();
    double any = found.stream().filter(f -> f.wrong > 0).count() / (double) worlds;
    double share =
        found.stream()
            .mapToDouble(f -> f.wrong / (double) Math.max(1, f.wrong + f.right))
            .average()
            .orElse(0);
    double power =
        found.stream().mapToDouble(f -> f.right).sum() / Math.max(1, worlds * world.active);
    System.out.printf(
        "%5d  %-14s  %6d  %23.3f  %11.3f  %5.3f%n",
        world.works, world.hardship, world.active, any, share, power);
  }

  private record Found(int wrong, int right) {}

  /** A world: the first tags lift an outcome of deviation 0.7 by 0.4 each. */
  private record World(int works, Hardship hardship, int active) {
    Found run(Chance chance) {
      double[] levels = IntStream.range(0, CREATORS).mapToDouble(i -> chance.normal()).toArray();
      int[] favourites = IntStream.range(0, CREATORS).map(i -> chance.below(TAGS)).toArray();
      int[] creator = new int[works];
      int[][] tags = new int[works][];
      double[] residuals = new double[works];
      double[] ones = new double[works];
      for (int row = 0; row < works; row++) {
        creator[row] = row < works / 4 ? 0 : chance.below(CREATORS);
        tags[row] = tags(favourites[creator[row]], chance);
        double noise = 0.7 * chance.normal();
        if (hardship.heavy()) {
          noise /= Math.sqrt(Math.max(1e-3, chance.exponential(1)));
        }
        double lift = 0.4 * IntStream.of(tags[row]).filter(tag -> tag < active).count();
        residuals[row] = levels[creator[row]] + noise + lift;
        ones[row] = 1;
      }
      TaggedWorks tagged =
          new TaggedWorks(CREATORS, creator, TAGS, tags, new WorkResiduals(residuals, ones), ones);
      return judged(TopicLifts.of(tagged, 0, 1));
    }

    private int[] tags(int favourite, Chance chance) {
      IntStream.Builder own = IntStream.builder();
      boolean before = false;
      for (int tag = 0; tag < TAGS; tag++) {
        boolean follows = hardship.together() && tag % 2 == 1 && before && chance.happens(0.7);
        boolean has = follows || chance.happens(tag == favourite ? 0.5 : 0.3 / (1 + tag / 5.0));
        if (has) {
          own.add(tag);
        }
        before = has;
      }
      return own.build().toArray();
    }

    /** Tags that follow an active one share in its lift, and are neither right nor wrong. */
    private Found judged(List<TopicLift> lifts) {
      int[] named =
          lifts.stream()
              .filter(TopicLift::isSignificant)
              .mapToInt(TopicLift::tag)
              .distinct()
              .toArray();
      int right = (int) IntStream.of(named).filter(tag -> tag < active).count();
      int shared =
          hardship.together() && active > 0
              ? (int) IntStream.of(named).filter(tag -> tag == active).count()
              : 0;
      return new Found(named.length - right - shared, right);
    }
  }
}
