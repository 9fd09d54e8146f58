package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.settings.Manner;
import java.util.List;

/** How active the members of a group are against one another. Immutable. */
public final class Zeal {
  private static final double MOST = 8;

  private final double[] activity;
  private final double eagerness;

  private Zeal(double[] activity, double eagerness) {
    this.activity = activity;
    this.eagerness = eagerness;
  }

  /** The zeal of these people in a group of such habits. */
  public static Zeal of(List<Person> people, Manner manner, Chance chance) {
    double mean = people.stream().mapToInt(Person::likes).average().orElse(0) + 1;
    double[] activity = new double[people.size()];
    for (int i = 0; i < activity.length; i++) {
      double own = (people.get(i).likes() + 1) / mean;
      activity[i] = manner.diversity() == 0 ? own : chance.logNormal(own, manner.diversity());
    }
    return new Zeal(activity, manner.eagerness());
  }

  /** Activity of a member; about 1 for the middling one. */
  public double activity(int member) {
    return Math.clamp(activity[member], 1 / MOST, MOST);
  }

  /** How probably a member likes what of all members a share does, 0 to 1. */
  public double share(int member, double ofAll) {
    return eagerness == 0
        ? ofAll
        : Math.min(1, ofAll * StrictMath.pow(activity(member), eagerness));
  }
}
